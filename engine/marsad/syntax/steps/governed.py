"""Which phrases under prepositions belong to the verb, and which to the noun before them?

    طالب الوزير الحكومة بتنفيذ القرار
The minister asked the government for the carrying out of the decision: the verb governs what is asked for.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from marsad.clauses import BY, FOR, LOCATION, OCCASION
from marsad.model import Phrase
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import is_circumstance
from marsad.syntax.said_of_verb import is_frame, is_of_verb


def governed(draft: Draft) -> None:
    """Take what the verb governs, what says when and where, and what no noun stands before that it could complete."""
    taken: dict[str, Phrase] = {}
    filled = False
    behind = 0
    for phrase in draft.governed:
        preposition = phrase.preposition
        assert preposition is not None
        if phrase.head < draft.token:
            if _opens_clause(draft, phrase):
                draft.take(preposition, phrase.number, "beside-verb")
            continue
        before = _before(draft, phrase)
        completed = _completed(draft, phrase, before) if before else None
        if _completes_act(draft, phrase):
            draft.refuse(preposition, phrase.number, "completes the act before it")
        elif completed is None and _is_governed(draft, phrase) and _is_awaited(draft, phrase, taken, filled=filled):
            draft.take(preposition, phrase.number, "governed")
            if not is_frame(draft, phrase) or draft.placed[phrase.head].acts:
                taken[preposition] = phrase
                filled = True
        elif completed is None and is_of_verb(draft, phrase, before, behind):
            draft.take(preposition, phrase.number, "beside-verb")
        else:
            draft.refuse(preposition, phrase.number, "completes the noun before it")
        behind += 1


def _before(draft: Draft, phrase: Phrase) -> Sequence[Phrase]:
    """The phrases that a phrase could complete, right before it.

    Where a relative clause ends there, they are those that it describes: teachers who have to wait (protest) to demand.
    """
    before = draft.right_before(phrase)
    numbers = draft.clause.phrases
    if not before or before[0].number in numbers or before[-1].head < draft.token:
        return before
    index = bisect_left(numbers, phrase.number)
    described = draft.phrases[numbers[index - 1]] if index else phrase
    return [other for other in draft.phrases[: phrase.number] if other.end == described.end]


def _is_governed(draft: Draft, phrase: Phrase) -> bool:
    """Whether the verb governs the preposition, which is no part of one that says how or by whom: in spite of."""
    word = draft.placed[phrase.start]
    is_other = word.length > 1 and (is_circumstance(word) or BY in phrase.under)
    return phrase.preposition in draft.valency.governs and not is_other


def _is_awaited(draft: Draft, phrase: Phrase, taken: Mapping[str, Phrase], *, filled: bool) -> bool:
    """Whether the verb has no phrase under the preposition, nor under another that goes on: (called on A), to talk.

    What says when or how leaves it open, and where leaves open into which act: entered, in Rabat, into a strike.
    """
    earlier = taken.get(phrase.preposition or "")
    if earlier is not None:
        is_act = bool(draft.placed[phrase.head].acts)
        return is_act and LOCATION in phrase.under and not draft.placed[earlier.head].acts
    return not filled or draft.placed[phrase.start - 1].mark is not None


def _opens_clause(draft: Draft, phrase: Phrase) -> bool:
    """Whether the phrase stands at the head of the clause, before its verb."""
    return phrase.number == draft.clause.phrases[0]


def _completes_act(draft: Draft, phrase: Phrase) -> bool:
    """Whether the phrase right before it is a participle, or the act upon which something happened, that governs it."""
    numbers = draft.clause.phrases
    index = bisect_left(numbers, phrase.number)
    before = draft.phrases[numbers[index - 1]] if index else phrase
    if before.end != phrase.start:
        return False
    word = draft.placed[before.head]
    if before.head in draft.clause.participles:
        readings = [r for r in word.word.readings if r.lexeme.derivation == "active-participle"]
        return any(phrase.preposition in reading.lexeme.governs for reading in readings)
    if OCCASION not in before.under:
        return False
    return any(
        phrase.preposition in reading.lexeme.governs
        or (FOR in phrase.under and before.pronoun is not None and reading.lexeme.transitive)
        for reading in word.readings
    )


def _completed(draft: Draft, phrase: Phrase, before: Sequence[Phrase]) -> Phrase | None:
    """The noun right before a phrase, if it governs the preposition: a raid (on A), the hope (for) peace."""
    last = before[-1]
    if _is_said_already(draft, before[0]) and phrase.preposition in draft.placed[before[0].head].valency.governs:
        return last
    if last.mention is not None or is_circumstance(draft.placed[phrase.start]) or _fills(draft, phrase, before[0]):
        return None
    if phrase.preposition in draft.placed[phrase.start - 1].valency.governs:
        return last
    for each in before:
        if each.mention is None and phrase.preposition in draft.placed[each.head].valency.governs:
            return last
    return None


def _fills(draft: Draft, phrase: Phrase, before: Phrase) -> bool:
    """Whether the verb itself waits for the phrase, since what stands before it is its subject or object."""
    return (
        before.preposition is None
        and phrase.preposition in draft.valency.governs
        and before.number in draft.clause.phrases
    )


def _is_said_already(draft: Draft, before: Phrase) -> bool:
    """Whether the act before is what is said, as which what the verb governs could stand: affirmed its will (to)."""
    said = draft.first("object")
    is_act = said is not None and said.phrase == before.number and bool(draft.placed[before.head].acts)
    return is_act and draft.placed[draft.token].syntax.reporting and not draft.valency.receives
