"""Who does what a participle tells, which says what somebody does meanwhile or is a clause's only predicate?

    وصل الوزير داعيا إسرائيل إلى الحوار
The minister arrived, calling on Israel to talk: subject of calling is the minister, object is Israel.

    تركيا مستعدة للحوار
Turkey is ready to talk: subject of ready is Turkey.
"""

from marsad.model import Phrase
from marsad.syntax.agreement import agrees_before
from marsad.syntax.noun_draft import NounDraft


def participle(draft: NounDraft) -> None:
    """Take whom it is said of, else the nearest subject that agrees; as object what stands right behind it."""
    if draft.topic is not None:
        draft.take("subject", draft.topic.number, "topic")
    else:
        _take_nearest(draft)
    number = draft.phrase.owner
    if number is None:
        number = next((phrase.number for phrase in draft.behind[:1] if phrase.preposition is None), None)
    if number is not None and draft.transitive:
        draft.take("object", number, "beside-participle")


def _take_nearest(draft: NounDraft) -> None:
    # What is said of how somebody acts is accusative: calling on, of one, is no "two who call on".
    readings = tuple(each for each in draft.readings if each.features.case != "nominative")
    agreeing = [phrase for phrase in (*draft.subjects, *draft.others) if agrees_before(readings, phrase)]
    speaks = draft.valency.takes_content
    doer = next((phrase for phrase in agreeing if _can_speak(draft, phrase)), None) if speaks else None
    if doer is None and agreeing:
        doer = agreeing[0]
    if doer is not None:
        draft.take("subject", doer.number, "circumstance")


def _can_speak(draft: NounDraft, phrase: Phrase) -> bool:
    """Whether the phrase is somebody, or what speaks in the sentence already: the papers said that, adding that."""
    has_spoken = phrase.number in draft.speakers and phrase.head < draft.token
    return phrase.human is True or phrase.mention is not None or has_spoken
