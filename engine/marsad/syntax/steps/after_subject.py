"""Is the object the phrase behind the subject?

    زار الرئيس الفرنسي القاهرة
The French president visited Cairo: object is Cairo.

    استهدف هجوم السفارة الأميركية
An attack targeted the American embassy: object is the embassy, which stands like the attack's owner.
"""

from marsad.model import Phrase
from marsad.syntax.acts import ACTS, BEFALLING
from marsad.syntax.agreement import can_be_accusative
from marsad.syntax.carrying import ANNOUNCE, CONVERSE
from marsad.syntax.draft import Draft
from marsad.syntax.going import REACHING, is_where_one_goes
from marsad.syntax.how_long import says_how_long
from marsad.syntax.named_again import names_again, says_of_somebody
from marsad.syntax.where import says_where

KILLING = "killing"
"""The sense of ways to put somebody to death."""


def after_subject(draft: Draft) -> None:
    """Take the first bare phrase behind the verb that is not its subject, where an active verb takes an object."""
    if draft.passive or draft.pronoun is not None:
        return
    subject: Phrase | None = None
    for phrase in draft.after:
        if draft.takes(phrase):
            subject = phrase
            continue
        if draft.only_describes(phrase):
            continue
        if subject is not None and names_again(draft, subject, phrase):
            subject = phrase
            continue
        if _is_told_by_clause(draft, phrase):
            draft.refuse("object", phrase.number, "what is said stands in the clause behind")
        elif draft.completes_act(phrase) and not (_is_received(draft, phrase) or _is_last_place(draft, phrase)):
            draft.refuse("object", phrase.number, "is the object of the noun before it")
            continue
        elif draft.follows_lone_comma(phrase) and not _is_waited_for(draft, phrase):
            draft.refuse("object", phrase.number, "stands behind a comma")
        elif _takes_place(draft, subject):
            draft.refuse("object", phrase.number, "the verb only says that its subject takes place")
        elif not draft.transitive or (subject is not None and not draft.can_take_object(subject)):
            draft.refuse("object", phrase.number, "the verb takes no object")
        elif BEFALLING in draft.valency.senses and says_where(phrase, draft.placed):
            draft.refuse("object", phrase.number, "says where, and is nobody who could come to harm")
        elif not can_be_accusative(phrase):
            draft.refuse("object", phrase.number, "is spelled as a subject")
            continue
        elif _is_own_act(draft, phrase):
            draft.refuse("object", phrase.number, "says how it was done")
            continue
        elif _is_adverbial(draft, phrase):
            draft.refuse("object", phrase.number, "says how it was done")
            if any(reading.lexeme.takes_content for reading in draft.placed[phrase.head].readings):
                # What follows is of what is said or asked meanwhile: warned of A, calling on B.
                return
            continue
        elif _tells_circumstance(draft, phrase, subject):
            draft.refuse("object", phrase.number, "tells what the subject does meanwhile")
        else:
            draft.take("object", phrase.number, "after-subject")
        return
    if subject is not None and subject.owner is not None and _lacks_sufferer(draft, subject):
        draft.take("object", subject.owner, "after-subject")


def _lacks_sufferer(draft: Draft, subject: Phrase) -> bool:
    """Whether the verb of a violent act waits for an object, and nothing follows but what stands like its owner."""
    return ACTS in draft.placed[subject.head].valency.senses and draft.must_take_object(subject)


def _takes_place(draft: Draft, subject: Phrase | None) -> bool:
    """Whether the subject is an act, of which the verb only says that it takes place: the signing was done."""
    return subject is not None and draft.says_of_act and bool(draft.placed[subject.head].acts)


def _is_told_by_clause(draft: Draft, phrase: Phrase) -> bool:
    """Whether a clause tells what is said, so that the phrase is not: said (X, the speaker) that.

    Under a preposition it tells of what somebody is warned, who is the object.
    """
    told = draft.contents
    governed = told and all(each.opener and draft.placed[each.opener - 1].word_class == "preposition" for each in told)
    if governed and (phrase.human or phrase.names_actor):
        return False
    return bool(told) and not says_of_somebody(draft)


def _tells_circumstance(draft: Draft, phrase: Phrase, subject: Phrase | None) -> bool:
    """Whether a participle says what the subject does meanwhile, and is not what a transitive verb waits for."""
    if not draft.placed[phrase.head].syntax.circumstance or not _can_describe(phrase, subject):
        return False
    if draft.needs_object and phrase.human is True and phrase.names_actor:
        # Somebody by the office: expelled the coordinator of A.
        return False
    is_act = any(reading.lexeme.derivation == "masdar" for reading in draft.placed[phrase.head].readings)
    is_noun = any(
        reading.lexeme.part_of_speech == "noun" and reading.lexeme.derivation is None
        for reading in draft.placed[phrase.head].readings
    )
    return not ((is_act or is_noun) and draft.transitive)


def _can_describe(phrase: Phrase, subject: Phrase | None) -> bool:
    """Whether a participle is of the gender of the subject, if that is known, and could say what it does."""
    return subject is None or None in (phrase.gender, subject.gender) or phrase.gender == subject.gender


def _is_adverbial(draft: Draft, phrase: Phrase) -> bool:
    """Whether an indefinite adjective stands alone, or a stretch of time: suddenly, politically, every year."""
    if says_how_long(draft, phrase):
        return True
    if phrase.definite or phrase.owner is not None:
        return False
    readings = draft.placed[phrase.head].readings
    adjectival = bool(readings) and all(reading.lexeme.part_of_speech == "adjective" for reading in readings)
    return adjectival and phrase.human is None and phrase.count != "plural" and "oblique" not in phrase.cases


def _is_own_act(draft: Draft, phrase: Phrase) -> bool:
    """Whether the verb's own noun stands there with no owner, and says but how it was done: refused a flat refusal.

    So does the noun of a way to kill beside a verb of killing: was put to death by shooting.
    """
    if phrase.definite or phrase.owner is not None:
        return False
    if KILLING in draft.valency.senses & draft.placed[phrase.head].valency.senses:
        return True
    own = {reading.lexeme.lemma for reading in draft.readings}
    readings = draft.placed[phrase.head].readings
    return any(reading.lexeme.derivation == "masdar" and reading.lexeme.base in own for reading in readings)


def _is_received(draft: Draft, phrase: Phrase) -> bool:
    """Whether the verb says that its subject meets with an act, and an act it is: (the plan to end it met) support."""
    is_met = any(reading.lexeme.operator == CONVERSE for reading in draft.readings)
    return is_met and not phrase.definite and bool(draft.placed[phrase.head].acts)


def _is_last_place(draft: Draft, phrase: Phrase) -> bool:
    """Whether a verb still waits for where its subject went, and nothing else follows: visited, headed by A, B."""
    is_awaited = REACHING in draft.valency.senses and draft.needs_object
    return is_awaited and is_where_one_goes(phrase) and draft.after[-1] is phrase


def _is_waited_for(draft: Draft, phrase: Phrase) -> bool:
    """Whether somebody stands behind the comma, what is spelled as an object, or an act, and the verb needs one."""
    announces = any(reading.lexeme.operator == ANNOUNCE for reading in draft.fitting)
    if announces and draft.placed[phrase.head].acts and not draft.placed[phrase.head].syntax.circumstance:
        return True
    if phrase.cases == {"accusative"}:
        return draft.needs_object or (draft.transitive and not phrase.definite)
    if not phrase.names_actor:
        return False
    return draft.needs_object or _is_asked(draft, phrase)


def _is_asked(draft: Draft, phrase: Phrase) -> bool:
    """Whether what a verb governs stands behind somebody who could be its object: demanded, (of) A, that he go."""
    next_governed = next((each for each in draft.governed if each.head > draft.token), None)
    if next_governed is None or next_governed.head < phrase.head:
        return False
    return draft.transitive and next_governed.preposition in draft.valency.governs
