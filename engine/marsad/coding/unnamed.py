"""Whom does a rule mean when the text names nobody: the police who arrested, the people among whom a bomb went off?"""

from collections.abc import Sequence

from marsad.coding.parties import Roles
from marsad.model import Party, replace

UNNAMED = "unnamed"
"""The entry of a party that the text names nowhere."""


def with_unnamed(
    found: Roles, unnamed: Sequence[tuple[str, str]], country: str | None, text: str, start: int, end: int
) -> Roles:
    """Fill the roles that nobody fills with the role codes that the rule has for them, in the country of the event.

    The text has no words for such a party: it is quoted by the trigger, which is `text` at character offsets `start`
    to `end`. Without a country nothing is filled.
    """
    if country is None or found.parties:
        return found
    for role, code in unnamed:
        party = Party(country + code, text, start, end, "inferred", UNNAMED)
        if role == "source" and not found.source:
            # The country itself is where it happens, and not against whom.
            others = tuple(other for other in found.target if other.code != country)
            found = replace(found, source=(party,), target=others)
        elif role == "target" and not found.target:
            found = replace(found, target=(party,))
    return found
