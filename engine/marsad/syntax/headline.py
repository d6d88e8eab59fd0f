"""Is the word that opens a line an act after all, and no verb, since nobody does what it says?

    قطع العلاقات بين البلدين
The severing of relations between the two countries: as a verb it would lack its subject, as others would their object.
"""

from collections.abc import Mapping, Sequence

from marsad.clauses import BY, ClauseWords
from marsad.model import TELLING, Phrase
from marsad.phrases import MASDAR, PlacedWord, can_be_adjective, heads_line
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import DraftClause


def act_at_head(placed: Sequence[PlacedWord], drafts: Mapping[int, Draft], words: ClauseWords) -> int | None:
    """Return the token of the word that opens the line and must be an act, None if it is none."""
    first = next(iter(drafts.values()), None)
    if first is None or not heads_line(placed[: first.token], words) or not _can_be_act(placed[first.token]):
        return None
    if any(draft is not first and draft.clause.kind in TELLING for draft in drafts.values()):
        return None
    return None if _has_doer(first) else first.token


def _can_be_act(word: PlacedWord) -> bool:
    readings = word.word.readings
    verbal = [reading for reading in readings if reading.lexeme.part_of_speech == "verb"]
    if word.joined or not any(r.features.aspect == "perfect" and r.features.person == 3 for r in verbal):
        return False
    return any(r.lexeme.derivation == MASDAR and not r.proclitics and not r.variations for r in readings)


def _has_doer(draft: Draft) -> bool:
    """Whether somebody or something can do what the verb says, or a clause is what it says."""
    if any(clause.governor == draft.token or _is_quoted(draft, clause) for clause in draft.clauses):
        return True
    subject = next((draft.phrases[each.phrase] for each in draft.dependents if each.relation == "subject"), None)
    if subject is None or subject.mention is not None:
        return subject is not None
    if all(reading.lexeme.transitive for reading in draft.readings):
        # In the passive nobody need do it, and it may be said by whom.
        is_passive = any(BY in draft.phrases[number].under for number in draft.clause.phrases)
        carries = any(reading.lexeme.operator is not None for reading in draft.readings)
        return bool(subject.human) or "object" in draft.filled or is_passive or carries
    return not _describes(subject, draft.placed)


def _is_quoted(draft: Draft, clause: DraftClause) -> bool:
    """Whether a verb of saying passes on what a noun behind it says: (is quoted) from A his saying that."""
    is_of_verb = clause.governor is not None and clause.parent == draft.clause.number
    return is_of_verb and draft.placed[draft.token].syntax.reporting


def _describes(phrase: Phrase, placed: Sequence[PlacedWord]) -> bool:
    """Whether a phrase of one indefinite word can as well be what the word before is like: (a) military."""
    is_single = phrase.end - phrase.start == 1 and not phrase.definite
    return is_single and can_be_adjective(placed[phrase.head])
