"""Is the subject the phrase before the verb?

    الرئيس الفرنسي زار القاهرة
The French president visited Cairo: subject is the president.

    الرئيس الفرنسي يجب أن يزور القاهرة
The French president must visit Cairo: so he is of visit.
"""

from marsad.model import Phrase
from marsad.phrases import is_place
from marsad.syntax.agreement import agrees_after, agrees_before, can_be_nominative
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import impersonal_before, laid_on

ENDS_OF_HEADING = frozenset({"stop", "close", "other"})
"""Marks behind what heads a report: a dash, a bracket, a slash."""


def topic(draft: Draft) -> None:
    """Take the first bare phrase before the verb in its own clause that agrees with it."""
    if _names_its_subject(draft):
        return
    before_duty = _topic_before_duty(draft)
    if before_duty is not None:
        draft.take("subject", before_duty.number, "topic")
        return
    for phrase in draft.before:
        if _resumes(draft, phrase):
            draft.refuse("subject", phrase.number, "is taken up by the pronoun on the verb")
            return
        if _heads_report(draft, phrase):
            draft.refuse("subject", phrase.number, "says where the report was sent from")
            return
        if draft.completes_act(phrase):
            draft.refuse("subject", phrase.number, "is the object of the noun before it")
            continue
        if draft.placed[phrase.head].word.kind == "number" and phrase.mention is None:
            draft.refuse("subject", phrase.number, "is a number that counts nothing")
            continue
        # Behind an opener (that, because, but) the topic is an accusative.
        is_opened = draft.clause.kind == "content" or draft.clause.opener is not None
        agrees = agrees_before(draft.readings, phrase) or _is_called(draft, phrase)
        if agrees and (can_be_nominative(phrase) or is_opened):
            draft.take("subject", phrase.number, "topic")
            return
        draft.refuse("subject", phrase.number, "does not agree with the verb behind it")


def _topic_before_duty(draft: Draft) -> Phrase | None:
    """The topic before a verb that says that what is told behind it can or must be: A must (that he) leave."""
    bearer = laid_on(draft.clause, draft.clauses, draft.placed, draft.phrases)
    if bearer is not None:
        return bearer if agrees_before(draft.readings, bearer) else None
    at = impersonal_before(draft.clause, draft.clauses, draft.placed, draft.phrases)
    above = None if at is None else draft.drafts.get(at)
    if above is None or "subject" in above.filled or draft.clause.opener != draft.token - 1:
        return None
    topics = (phrase for phrase in above.before if phrase.mention is not None or phrase.human is True)
    return next((phrase for phrase in topics if agrees_before(draft.readings, phrase)), None)


def _is_called(draft: Draft, phrase: Phrase) -> bool:
    """Whether one word between a copula and the verb is a name, though spelled like another word: Bird had come."""
    is_word = phrase.mention is None and phrase.end == phrase.start + 1
    return is_word and not phrase.definite and (phrase.start - 1, phrase.end) == (draft.clause.copula, draft.token)


def _heads_report(draft: Draft, phrase: Phrase) -> bool:
    """Whether a place stands before a mark, and somebody right behind the verb: CAIRO (AFP) - the minister said."""
    if phrase.mention is None or draft.placed[draft.token - 1].mark not in ENDS_OF_HEADING:
        return False
    names_place = phrase.mention.kind == "place" or is_place(phrase.mention)
    behind = next(iter(draft.after), None)
    return names_place and behind is not None and agrees_after(draft.readings, behind) and _can_do(draft, behind)


def _can_do(draft: Draft, phrase: Phrase) -> bool:
    """Whether a phrase behind the verb is somebody, or no object can stand there."""
    return phrase.human is True or phrase.mention is not None or not draft.needs_object


def _names_its_subject(draft: Draft) -> bool:
    """Whether a verb that says of an act that it takes place or can has the act behind it: A, (its) end is near."""
    after = draft.after[:1]
    return draft.says_of_act and any(
        agrees_after(draft.readings, phrase)
        and any(reading.lexeme.derivation == "masdar" for reading in draft.placed[phrase.head].readings)
        for phrase in after
    )


def _resumes(draft: Draft, phrase: Phrase) -> bool:
    """Whether the verb's pronoun takes the topic up, and who does it stands behind the verb: A, B received (him)."""
    pronoun = draft.pronouns.get(draft.pronoun or "")
    if pronoun is None or any(reading.lexeme.receives for reading in draft.readings):
        return False
    if phrase.gender not in (None, pronoun.gender) or phrase.count not in (None, pronoun.number):
        return False
    return any(agrees_after(draft.readings, other) for other in draft.after[:1])
