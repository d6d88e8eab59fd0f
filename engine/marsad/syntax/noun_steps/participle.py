"""Who does what a participle tells, which says what somebody does meanwhile or is a clause's only predicate?

    وصل الوزير داعيا إسرائيل إلى الحوار
The minister arrived, calling on Israel to talk: subject of calling is the minister, object is Israel.

    تركيا مستعدة للحوار
Turkey is ready to talk: subject of ready is Turkey.
"""

from marsad.model import Dependent, Phrase
from marsad.syntax.agreement import agrees_before
from marsad.syntax.noun_draft import NounDraft

ACCUSATIVE = frozenset({"accusative"})
"""All the cases that the spelling of an indefinite noun in -an leaves open."""


def participle(draft: NounDraft) -> None:
    """Take whom a clause without a verb is about, else the nearest subject that agrees; as object what follows."""
    agreeing = [phrase for phrase in (*draft.subjects, *draft.others) if agrees_before(draft.readings, phrase)]
    doer = _topic(draft)
    if draft.takes_content and (doer is None or not _can_speak(doer)):
        doer = next(filter(_can_speak, agreeing), doer)
    if doer is None and agreeing:
        doer = agreeing[0]
    if doer is not None:
        draft.dependents.append(Dependent("subject", doer.number, "circumstance"))
    number = draft.phrase.owner
    if number is None:
        number = next((phrase.number for phrase in draft.behind[:1] if phrase.preposition is None), None)
    if number is not None and draft.transitive:
        draft.dependents.append(Dependent("object", number, "beside-participle"))


def _topic(draft: NounDraft) -> Phrase | None:
    """Whom a clause is about that has no other predicate: the first phrase that nothing governs, if it agrees.

    An accusative is no predicate: it says what somebody does meanwhile.
    """
    if draft.verb is not None or draft.phrase.cases == ACCUSATIVE:
        return None
    before = (draft.phrases[number] for number in draft.clause.phrases)
    first = next((phrase for phrase in before if phrase.preposition is None), draft.phrase)
    return first if first.start < draft.phrase.start and agrees_before(draft.readings, first) else None


def _can_speak(phrase: Phrase) -> bool:
    return phrase.human is True or phrase.mention is not None
