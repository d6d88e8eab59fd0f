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
        if is_open and not _tells_who(clause, phrases):
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


def _tells_who(clause: DraftClause, phrases: Sequence[Phrase]) -> bool:
    """Whether what stands behind a colon only says who the one before it is, as lists do: A: head of the council."""
    mentions = [phrases[number].mention for number in clause.phrases]
    return clause.predicate is None and len(mentions) == 1 and mentions[0] is not None and mentions[0].human


def _is_where(phrase: Phrase) -> bool:
    """Whether the name of a country or capital may only say where it is; a seat of power speaks."""
    return phrase.mention is not None and all(
        actor.entry.partition(":")[0] in _WHERE for actor in phrase.mention.actors
    )


def _speaks_for_itself(clause: DraftClause, placed: Sequence[PlacedWord]) -> bool:
    """Whether what is said behind the name of a place is said of the speaker: we shall not allow."""
    readings = () if clause.predicate is None else placed[clause.predicate].readings
    return bool(readings) and all(reading.features.person == 1 for reading in readings)
