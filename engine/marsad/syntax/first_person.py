"""Does a verb in somebody's own words speak of the speaker?

    قال الوزير "التقيت بالسفير"
The minister said, "I met the ambassador": the verb is spelled alike in "she met".
"""

from collections.abc import Sequence

from marsad.model import Phrase, Reading
from marsad.phrases import PRONOUN, PlacedWord, has_group
from marsad.syntax.agreement import agrees_after
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import DraftClause, is_time


def spoken_readings(
    clause: DraftClause, placed: Sequence[PlacedWord], phrases: Sequence[Phrase], drafts: dict[int, Draft]
) -> tuple[Reading, ...]:
    """Return the readings of a clause's verb: those of the first person where it has some and speaks of the speaker.

    It does so at the head of what is quoted, or joined to a verb that does, if nobody is named who could be its
    subject.
    """
    assert clause.predicate is not None
    word = placed[clause.predicate]
    if not _is_own_words(clause, placed) and not _goes_on(clause, word, drafts):
        return word.readings
    first = tuple(reading for reading in word.word.readings if reading.features.person == 1)
    if not first or first == word.readings:
        return word.readings
    if any(has_group(each.word.readings, PRONOUN) for each in placed[clause.start : clause.predicate]):
        return word.readings
    bare = [phrases[number] for number in clause.phrases]
    bare = [phrase for phrase in bare if phrase.preposition is None and not is_time(phrase)]
    if any(phrase.head < clause.predicate for phrase in bare):
        return word.readings
    return word.readings if bare and _can_be_subject(bare[0], word.readings, first) else first


def _is_own_words(clause: DraftClause, placed: Sequence[PlacedWord]) -> bool:
    """Whether somebody is quoted there: in quotation marks, or behind a colon."""
    if clause.governor is None:
        return False
    return clause.kind == "quotation" or (clause.kind == "content" and placed[clause.start].mark == "colon")


def _goes_on(clause: DraftClause, word: PlacedWord, drafts: dict[int, Draft]) -> bool:
    """Whether the verb itself is joined to one that speaks of the speaker."""
    if not word.joined or not (clause.kind == "coordinate" or clause.goes_on):
        return False
    beside = (each for each in reversed(drafts.values()) if clause.parent in (each.clause.number, each.clause.parent))
    before = next(beside, None)
    return before is not None and all(reading.features.person == 1 for reading in before.readings)


def _can_be_subject(phrase: Phrase, third: tuple[Reading, ...], first: tuple[Reading, ...]) -> bool:
    """Whether the first phrase behind a verb is its subject rather than the object of the speaker's deed."""
    if not agrees_after(third, phrase):
        return False
    # A country does things too, if it could be a place as well.
    acts = phrase.human is True or phrase.names_actor
    return acts or not any(reading.lexeme.transitive for reading in first)
