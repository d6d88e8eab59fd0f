"""Which phrases under prepositions belong to the noun?

    اتفاق مع إيران على وقف القتال
An agreement with Iran to stop the fighting: the noun governs both.
"""

from marsad.model import Phrase, Step
from marsad.phrases import INCLUDING
from marsad.syntax.noun_draft import NounDraft

SUFFERED = frozenset({"against"})
"""Groups of prepositions under which stands to whom it is done, where the noun governs the preposition."""


def beside_noun(draft: NounDraft) -> None:
    """Take what stands behind the noun: what it governs, and what no noun before it could be completed by."""
    free = True
    for phrase in draft.behind:
        preposition = phrase.preposition
        if INCLUDING in phrase.under:
            # Some of those before, if not of these, then of others further off.
            return
        if preposition is None:
            if not draft.takes(phrase):
                return
            free = False
            continue
        governed = preposition in draft.valency.governs
        if not governed and _is_governed_above(draft, phrase):
            draft.refuse(preposition, phrase.number, "completes what stands above")
        elif governed or free:
            how: Step = "governed" if governed else "beside-noun"
            draft.take(preposition, phrase.number, how)
            if "object" not in draft.filled and not phrase.under.isdisjoint(SUFFERED):
                draft.take("object", phrase.number, how)
        else:
            draft.refuse(preposition, phrase.number, "completes the noun before it")
        free = phrase.mention is not None or phrase.pronoun is not None


def _is_governed_above(draft: NounDraft, phrase: Phrase) -> bool:
    governor = draft.governor
    while governor is not None:
        taken = [each.how for each in governor.dependents if each.phrase == phrase.number]
        if taken or not isinstance(governor, NounDraft):
            return "governed" in taken
        governor = governor.governor
    return False
