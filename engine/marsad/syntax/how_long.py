"""Does a phrase without a preposition only say when or how long, and what is a time counted from?"""

from collections.abc import Sequence
from typing import Final

from marsad.lexicon import ELATIVE
from marsad.model import Phrase
from marsad.phrases import QUANTITY, PlacedWord, has_group
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft

STRETCH = "time.stretch"
"""The lexeme group of stretches of time, which by themselves say when or how long."""
TIME: Final = "time.noun"
"""The lexeme group of nouns for times, and for what comes round with them."""
_COUNTING: Final = frozenset({ELATIVE, "quantity.adjective"})
"""The lexeme groups that hold the first and the others in a row."""
SPENDING = "spend-time"
"""The lexeme group of verbs of which a stretch of time is the subject or object."""


def says_how_long(draft: Draft | NounDraft, phrase: Phrase) -> bool:
    """Whether it is a stretch of time, or so many of them: ten days, every year, the day of the vote."""
    if phrase.pronoun is not None or phrase.mention is not None:
        return False
    if any(SPENDING in reading.lexeme.groups for reading in draft.placed[draft.token].readings):
        return False
    at = phrase.head
    if has_group(draft.placed[at].readings, QUANTITY) and phrase.end == at + 2:
        at += 1
    return has_group(draft.placed[at].word.readings, STRETCH)


def is_counted_from(placed: Sequence[PlacedWord], start: int) -> bool:
    """Whether a time is counted from what stands at a token: the first day of, the third anniversary of."""
    if start < 2 or not has_group(placed[start - 2].word.readings, TIME):
        return False
    return any(
        reading.features.definite and not _COUNTING.isdisjoint(reading.lexeme.groups)
        for reading in placed[start - 1].word.readings
    )
