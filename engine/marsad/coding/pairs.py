"""Who did it to whom, or with whom: which pairs do those who fill the roles make?"""

from collections.abc import Sequence
from itertools import islice, product

from marsad.coding.parties import Roles
from marsad.model import Party, replace

MOST_TOGETHER = 4
"""Parties all of which do something with each other."""
MOST_PAIRS = 200
"""Pairs that are told of one event."""
Ordered = tuple[Party | None, Party | None]


def pairs(found: Roles, symmetric: bool) -> tuple[list[Ordered], bool]:
    """Return the ordered pairs of source and target, and whether that is all of them: of very many the first are told.

    For a symmetric event both directions of each.
    """
    if found.parties and len(found.parties) > 1:
        # Of many only what each does with the first is told.
        first = found.parties[0] if len(found.parties) > MOST_TOGETHER else None
        told = found.parties[: MOST_PAIRS // 2 + 1]
        together: list[Ordered] = [
            (one, other)
            for one in told
            for other in told
            if one is not other and (first is None or first in (one, other))
        ]
        return together, len(told) == len(found.parties)
    sources: Sequence[Party | None] = found.source or found.parties or (None,)
    targets: Sequence[Party | None] = found.target or (None,)
    most = MOST_PAIRS // 2 if symmetric else MOST_PAIRS
    forward: list[Ordered] = list(islice(product(sources, targets), most))
    backward = [(target, source) for source, target in forward] if symmetric else []
    return forward + backward, len(sources) * len(targets) <= most


def told_apart(ordered: Ordered) -> Ordered:
    """Leave it open whose a role is that was only inferred to be of the very country it meets or visits."""
    source, target = ordered
    return _apart_from(source, target), _apart_from(target, source)


def _apart_from(party: Party | None, other: Party | None) -> Party | None:
    if party is None or other is None or party.how != "inferred" or not (party.code and other.code):
        return party
    role = party.code.removeprefix(other.code)
    return replace(party, code=role, how="unidentified") if role and role != party.code else party


def stays_home(ordered: Ordered) -> bool:
    """Say whether one side is but a place in the country of the other, which nobody visits or meets from within."""
    first, second = ordered
    return _is_home_of(first, second) or _is_home_of(second, first)


def _is_home_of(place: Party | None, party: Party | None) -> bool:
    if place is None or party is None or not (place.code and party.code):
        return False
    is_land = place.how == "metonym" or (place.how == "anaphor" and place.code != party.code)
    return is_land and party.code.startswith(place.code)
