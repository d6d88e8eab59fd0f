"""Which phrases under prepositions belong to the verb, and which to the noun before them?

    طالب الوزير الحكومة بتنفيذ القرار
The minister asked the government for the carrying out of the decision: the verb governs what is asked for.
"""

from bisect import bisect_left

from marsad.model import Dependent, Phrase, Refused
from marsad.phrases import is_nationality
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import is_circumstance

OCCASION, FOR = "occasion", "for"
"""Groups of prepositions: of acts upon which something happened, and of the objects of verbal nouns."""


def governed(draft: Draft) -> None:
    """Take what the verb governs, what says when and where, and what no noun stands before that it could complete."""
    own_governed = False
    for phrase in draft.governed():
        preposition = phrase.preposition
        assert preposition is not None
        if phrase.head < draft.token:
            if _opens_clause(draft, phrase):
                draft.dependents.append(Dependent(preposition, phrase.number, "beside-verb"))
            continue
        if _completes_act(draft, phrase):
            draft.refused.append(Refused(preposition, phrase.number, "completes the act before it"))
        elif not own_governed and any(preposition in reading.lexeme.governs for reading in draft.readings):
            draft.dependents.append(Dependent(preposition, phrase.number, "governed"))
            own_governed = True
        elif is_circumstance(draft.placed[phrase.start]) or _stands_free(draft, phrase):
            draft.dependents.append(Dependent(preposition, phrase.number, "beside-verb"))
        else:
            draft.refused.append(Refused(preposition, phrase.number, "completes the noun before it"))


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
    if index > 1 and draft.phrases[numbers[index - 2]].head == before.start - 1 in draft.clause.participles:
        before = draft.phrases[numbers[index - 2]]
    word = draft.placed[before.head]
    if before.head in draft.clause.participles:
        readings = [r for r in word.token.word.readings if r.lexeme.derivation == "active-participle"]
        return any(phrase.preposition in reading.lexeme.governs for reading in readings)
    if OCCASION not in before.under or before.mention is not None:
        return False
    return any(
        phrase.preposition in reading.lexeme.governs
        or (FOR in phrase.under and before.pronoun is not None and reading.lexeme.transitive)
        for reading in word.readings
    )


def _stands_free(draft: Draft, phrase: Phrase) -> bool:
    """Whether no noun stands right before the phrase that it could complete."""
    if phrase.start == draft.token + 1:
        return True
    before = [other for other in draft.phrases if other.end == phrase.start and other.number != phrase.number]
    return any(other.preposition is None and (_is_named(other) or other.pronoun is not None) for other in before)


def _is_named(phrase: Phrase) -> bool:
    return phrase.mention is not None and not is_nationality(phrase.mention)
