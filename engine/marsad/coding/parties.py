"""Who fills the roles of a match: captures to actors, with what was left out taken over or resolved."""

import math
from collections.abc import Mapping, Sequence
from itertools import islice, permutations, product

from marsad.language import OBJECT, SUBJECT, Rule
from marsad.model import Graph, Match, Mention, Party, Step, replace, value


@value
class Roles:
    """The actors of a match by role; `source` stays empty when nobody was found."""

    source: tuple[Party, ...]
    target: tuple[Party, ...]
    parties: tuple[Party, ...]

    def missing(self, needs: Sequence[str]) -> list[str]:
        """List which of these roles have no actor with a code; both sides of `parties` count for source and target."""
        if len(self.parties) > 1 and len([party for party in self.parties if party.code]) > 1:
            return []
        return [role for role in needs if not _has_code(self.source if role == "source" else self.target, role)]


def _has_code(side: Sequence[Party], role: str) -> bool:
    """Whether one side has an actor with a code; `parties` are no side."""
    if role != "parties":
        for party in side:
            if party.code:
                return True
    return False


def grammatical_subject(rule: Rule, match: Match) -> str | None:
    """Return the role of whoever is the verb's subject: in the passive that of whom the act is done to."""
    sufferer = rule.role_at.get((OBJECT,)) if match.construction == "passive" else None
    return sufferer or rule.role_at.get((SUBJECT,))


def roles(match: Match, graph: Graph, text: str) -> Roles:
    """Return the parties that a match caught, by role."""
    source: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    parties: tuple[Party, ...] = ()
    for capture in match.captures:
        if capture.phrase is not None:
            found = phrase_parties(graph, capture.phrase, capture.how, text)
            if capture.name == "source":
                source = found
            elif capture.name == "target":
                target = found
            elif capture.name == "parties" and len(found) > 1:
                parties = found
    return Roles(source, target, parties)


def phrase_parties(graph: Graph, number: int, how: Step | None, text: str) -> tuple[Party, ...]:
    """Return whom a phrase of the graph names, who is joined to them and who is among them, as parties of a record.

    A place stands for its country.
    """
    if number in graph.earlier:
        return tuple(replace(party, how="anaphor", step=how) for party in graph.earlier[number])
    phrase = graph.phrases[number]
    found: list[Party] = []
    for each in (number, *phrase.joined, *phrase.included) if phrase.joined or phrase.included else (number,):
        mention = graph.phrases[each].mention
        if mention is not None:
            _add_parties(found, graph, mention, text, how)
    return tuple(found)


def _add_parties(found: list[Party], graph: Graph, mention: Mention, text: str, step: Step | None) -> None:
    if mention.kind == "place" and mention.value is not None:
        start, end = graph.tokens[mention.start].start, graph.tokens[mention.end - 1].end
        found.append(Party(mention.value, text[start:end], start, end, "metonym", step=step))
    told = {party.start for party in found}
    for actor in mention.actors:
        start, end = graph.tokens[actor.start].start, graph.tokens[actor.end - 1].end
        how = "anaphor" if step == "pronoun" else actor.how
        if start not in told:
            found.append(Party(actor.code, text[start:end], start, end, how, actor.entry, step))


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
    if symmetric and targets == (None,) and len(sources) > 1:
        told_sources = sources[: math.isqrt(MOST_PAIRS)]
        return list(permutations(told_sources, 2)), len(told_sources) == len(sources)
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


def by_role(found: Roles) -> Mapping[str, tuple[Party, ...]]:
    """Return the roles by name, for explanations."""
    return {"source": found.source, "target": found.target, "parties": found.parties}
