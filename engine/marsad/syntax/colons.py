"""Who says what stands behind a colon?

    الخارجية الأردنية: نرفض الاتهامات
The foreign ministry: we reject the accusations. The colon is the predicate, and the ministry its subject.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from marsad.model import SPEECH, Dependent, Phrase, Predicate
from marsad.phrases import PLACES, PlacedWord
from marsad.syntax.draft_clause import DraftClause
from marsad.syntax.factuality import FactualityReader

_COLON: Final = "colon"
_WHERE: Final = frozenset(PLACES) - {"seat"}


def take_what_is_said(
    clauses: Sequence[DraftClause], phrases: Sequence[Phrase], placed: Sequence[PlacedWord]
) -> dict[int, Phrase]:
    """Let the colon behind somebody's name govern the clause that it opens; return the names by their colons."""
    found: dict[int, Phrase] = {}
    for clause in clauses:
        is_open = clause.kind in SPEECH and clause.governor is None and placed[clause.start].mark == _COLON
        if is_open and not _only_lists(clause, phrases, placed):
            speaker = _speaker(clause, clauses, phrases)
            if speaker is not None and (not _is_where(speaker) or _speaks_for_itself(clause, placed)):
                clause.governor = clause.start
                found[clause.start] = speaker
    return found


def colon_predicates(
    speakers: Mapping[int, Phrase],
    clauses: Sequence[DraftClause],
    content: Mapping[int, int],
    factuality: FactualityReader,
) -> Iterator[Predicate]:
    """Yield the colons that somebody stands before as predicates, with what is said behind them."""
    for clause in clauses:
        speaker = speakers.get(clause.start)
        if speaker is None or clause.governor != clause.start or clause.parent is None:
            continue
        around = clauses[clause.parent]
        _, said_by, depth = factuality.standing[around.number]
        yield Predicate(
            clause.start,
            "colon",
            around.number,
            (),
            said_by=said_by,
            depth=depth,
            dependents=(Dependent("subject", speaker.number, "colon"),),
            content=content.get(clause.start),
        )


def _speaker(clause: DraftClause, clauses: Sequence[DraftClause], phrases: Sequence[Phrase]) -> Phrase | None:
    """The first phrase of a clause that says nothing else: the minister, in an interview:"""
    if clause.parent is None or clauses[clause.parent].predicate is not None:
        return None
    before = [phrases[number] for number in clauses[clause.parent].phrases if phrases[number].start < clause.start]
    if not before or any(phrase.preposition is None for phrase in before[1:]):
        return None
    speaker = before[0]
    return speaker if speaker.preposition is None and speaker.names_actor else None


def _only_lists(clause: DraftClause, phrases: Sequence[Phrase], placed: Sequence[PlacedWord]) -> bool:
    """Whether what stands behind a colon only says who or how many the one before it is, as lists do: A: 59.

    An indefinite noun or a preposition behind a name would say what or where he is.
    """
    if clause.predicate is not None or not clause.phrases:
        return False
    listed, *others = (phrases[number] for number in clause.phrases)
    if listed.preposition is not None:
        return False
    if placed[listed.head].word.kind == "number":
        is_alone = listed.end == listed.start + 1
        return is_alone and (listed.end == len(placed) or placed[listed.end].mark is not None)
    if any(other.preposition is not None or not other.definite for other in others):
        return False
    if listed.mention is not None:
        return listed.mention.human
    is_name = not placed[listed.head].readings or not placed[listed.end - 1].readings
    return is_name and not placed[listed.head].acts


def _is_where(phrase: Phrase) -> bool:
    """Whether the name of a country or capital may only say where it is; a seat of power speaks."""
    return phrase.mention is not None and all(
        actor.entry.partition(":")[0] in _WHERE for actor in phrase.mention.actors
    )


def _speaks_for_itself(clause: DraftClause, placed: Sequence[PlacedWord]) -> bool:
    """Whether what is said behind the name of a place is said of the speaker: we shall not allow."""
    readings = () if clause.predicate is None else placed[clause.predicate].readings
    return bool(readings) and all(reading.features.person == 1 for reading in readings)
