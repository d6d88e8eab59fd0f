"""Who goes somewhere, and where?"""

from typing import Final

from marsad.model import Phrase
from marsad.phrases import is_place

REACHING: Final = "reaching"
"""The sense of verbs whose object is where their subject goes."""


def is_where_one_goes(phrase: Phrase) -> bool:
    """Whether it names a country or town, or one that a word for its kind calls so: the town of A."""
    return phrase.mention is not None and (phrase.mention.kind == "place" or is_place(phrase.mention))


def can_go(phrase: Phrase) -> bool:
    """Whether it is somebody, and no place."""
    return phrase.human is True or (phrase.names_actor and not is_where_one_goes(phrase))
