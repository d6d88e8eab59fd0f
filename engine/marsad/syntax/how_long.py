"""Does a phrase without a preposition only say when or how long?"""

from marsad.model import Phrase
from marsad.phrases import QUANTITY, has_group
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft

STRETCH = "time.stretch"
"""The lexeme group of stretches of time, which by themselves say when or how long."""
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
