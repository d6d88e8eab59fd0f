"""Does a phrase without a preposition only say where something is: south of the town, near the border?"""

from collections.abc import Sequence

from marsad.clauses import LOCATION
from marsad.model import Phrase
from marsad.phrases import PlacedWord


def says_where(phrase: Phrase, placed: Sequence[PlacedWord]) -> bool:
    """Whether the noun that heads a phrase is a preposition of place besides, and no state's name: South Africa."""
    known = placed[phrase.head].syntax.prepositions
    if phrase.preposition is not None or phrase.names_actor:
        return False
    return any(LOCATION in each.groups and len(each.words) == 1 for each in known)
