"""Is the only phrase behind a verb its object, since the subject stands outside the clause?

    وصل الوفد وقدم المساعدة
The delegation came and offered help: help is the object.
"""

from marsad.clauses import BY
from marsad.model import TELLING, Phrase
from marsad.phrases import PRONOUN
from marsad.syntax.agreement import agrees_before, can_be_accusative
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import MEANWHILE, tells
from marsad.syntax.earlier import Subject
from marsad.syntax.said_in import is_said_in

OBJECT = "object"
"""The control of verbs whose object does what they speak of."""


def is_only_object(draft: Draft, phrase: Phrase) -> bool:
    """Whether the only phrase behind a transitive verb is its object, since its subject stands outside the clause."""
    if draft.passive or not draft.transitive or not can_be_accusative(phrase) or draft.says_of_act:
        return False
    if draft.pronoun is not None:
        is_given = any(reading.lexeme.receives for reading in draft.readings) and not _is_person(phrase)
        return is_given and _resumes(draft, phrase)
    if _follows_pronoun(draft) or _is_of_whoever(draft):
        return True
    clause = draft.clause
    opener = draft.placed[clause.opener] if clause.opener is not None else None
    if opener is not None and opener.syntax.pronominal:
        needs = draft.must_take_object(phrase) or not phrase.definite
        return needs and _agrees(draft, opener.pronoun) and not _is_told_of_all_the_same(draft, phrase)
    if _is_own(draft, phrase) or _goes_on(draft, phrase) or _is_spoken_of(draft, phrase):
        return True
    if clause.kind == "relative" and clause.antecedent is not None:
        described = draft.phrases[clause.antecedent]
        if is_said_in(draft, described):
            return not _is_person(phrase)
        is_gap = not _is_taken_up(draft, phrase, described) and agrees_before(draft.readings, described)
        return is_gap and draft.can_take_object(described)
    if not draft.must_take_object(phrase):
        return False
    if clause.kind == "relative":
        return not draft.valency.takes_content
    if _has_rival(draft, phrase):
        return False
    if clause.kind == "circumstance" and clause.opener is None:
        return not _is_person(phrase)
    if opener is not None and opener.syntax.opener == "content" and _opens_right_before(draft):
        return _shares_subject(draft) or _is_of_pronoun(draft) or not _is_person(phrase)
    word = draft.placed[draft.token]
    if word.syntax.conjunction and draft.token and draft.placed[draft.token - 1].mark is None:
        return not _is_person(phrase) and not word.syntax.reporting
    return _resumes(draft, phrase)


def _resumes(draft: Draft, phrase: Phrase) -> bool:
    """Whether the verb goes on with whom the sentence before speaks of, and waits for its object: (he) met A."""
    goes_on = draft.placed[draft.token].syntax.conjunction or draft.token > draft.clause.start
    if not goes_on or _is_of_another(draft) or len(draft.after) > 1 or not tells(draft.clause, draft.clauses):
        return False
    with_whom = [
        each for each in draft.governed if each.head > draft.token and each.preposition in draft.valency.governs
    ]
    if with_whom and _is_person(phrase) and draft.valency.controls == {OBJECT}:
        # What somebody is accused of, or urged to do, is said of the object that the verb needs.
        accuser = draft.understood.asked(draft.readings, False)
        return accuser is not None and not _names_same(accuser, phrase)
    if any(each.pronoun is None for each in with_whom):
        return False
    takes_up = bool(with_whom) or draft.pronoun is not None
    is_told_actively = all(reading.features.voice == "active" for reading in draft.readings)
    if _is_person(phrase) == takes_up or not (takes_up or (is_told_actively and not draft.valency.takes_content)):
        return False
    subject = draft.understood.asked(draft.readings, False)
    return subject is not None and (takes_up or subject.phrase.human is True) and not _names_same(subject, phrase)


def _is_of_another(draft: Draft) -> bool:
    """Whether the word that opens the clause brings in what somebody else does."""
    opener = None if draft.clause.opener is None else draft.placed[draft.clause.opener]
    return opener is not None and opener.syntax.opener == MEANWHILE


def _names_same(subject: Subject, phrase: Phrase) -> bool:
    codes = {party.code for party in subject.parties}
    return phrase.mention is not None and any(actor.code in codes for actor in phrase.mention.actors)


def _follows_pronoun(draft: Draft) -> bool:
    """Whether only words of tense and negation part the verb from a pronoun, which is its subject: he carries."""
    for word in reversed(draft.placed[: draft.token]):
        if word.word_class != "small":
            return False
        if any(PRONOUN in reading.lexeme.groups for reading in word.word.readings):
            return True
    return False


def _is_of_whoever(draft: Draft) -> bool:
    """Whether a word for whoever does it opens the clause, spelled like a preposition: (all) who oppose."""
    opener = draft.clause.opener
    is_free = draft.clause.kind == "relative" and draft.clause.antecedent is None
    return is_free and opener is not None and draft.placed[opener].word_class == "preposition"


def _is_told_of_all_the_same(draft: Draft, phrase: Phrase) -> bool:
    """Whether the opener's pronoun is nobody, since a person and then a thing follow: that (it) A held talks."""
    others = [other for other in draft.after if other.head > phrase.head]
    return phrase.human is True and phrase.definite and bool(others) and others[0].mention is None


def _has_rival(draft: Draft, phrase: Phrase) -> bool:
    """Whether another phrase behind it in the same stretch of words could be the object instead."""
    for other in draft.after:
        if other.number == phrase.number or not can_be_accusative(other):
            continue
        is_adverbial = "accusative" in other.cases and other.end == other.start + 1
        if not is_adverbial and all(word.mark is None for word in draft.placed[phrase.end : other.start]):
            return True
    return False


def _opens_right_before(draft: Draft) -> bool:
    """Whether only words of tense and negation stand between the opener and the verb: that (he) would have sent."""
    opener = draft.clause.opener
    assert opener is not None
    return all(word.word_class == "small" or word.syntax.copula for word in draft.placed[opener + 1 : draft.token])


def _shares_subject(draft: Draft) -> bool:
    """Whether the word that takes the clause does itself what it says: (he) wants to visit Cairo."""
    governor = draft.clause.governor
    return governor is not None and any(r.lexeme.control == "subject" for r in draft.placed[governor].readings)


def _is_of_pronoun(draft: Draft) -> bool:
    """Whether whom the verb does not name is the pronoun right before the clause: it was open to him to (be)."""
    opener = draft.clause.opener
    return any(phrase.end == opener and _agrees(draft, phrase.pronoun) for phrase in draft.phrases)


def _goes_on(draft: Draft, phrase: Phrase) -> bool:
    """Whether a verb goes on with what a person did, who agrees: (she) came, and offered help; where (she) met A."""
    word = draft.placed[draft.token]
    says_where = _says_where(draft)
    alone = len(draft.after) == 1
    counted = draft.placed[phrase.start].word.kind == "number"
    waits_for_somebody = draft.needs_object and not word.syntax.reporting and (counted or alone) and not _is_told(draft)
    is_somebody = _is_person(phrase) or phrase.mention is not None
    if not (word.syntax.conjunction or says_where) or (is_somebody and not waits_for_somebody):
        return False
    before = max((token for token in draft.drafts if token < draft.token), default=None)
    if before is None:
        return False
    above = draft.drafts[before].clause
    if not (above.kind in TELLING or (above.kind == "content" and above.number == draft.clause.parent)):
        return False
    other = draft.drafts[before]
    subject = next((each for each in other.dependents if each.relation == "subject"), None)
    awaits_as_well = other.needs_object and "object" not in other.filled and not says_where
    if subject is None or (is_somebody and awaits_as_well):
        return False
    doer = draft.phrases[subject.phrase]
    return _is_person(doer) and agrees_before(draft.fitting, doer)


def _says_where(draft: Draft) -> bool:
    """Whether the verb right behind the opener of a circumstance tells what was done there or then: where (he) met."""
    clause = draft.clause
    if clause.kind != "circumstance" or clause.opener is None or not _opens_right_before(draft):
        return False
    return draft.placed[clause.opener].syntax.opener == clause.kind


def _is_told(draft: Draft) -> bool:
    """Whether a clause behind the verb says what is wanted or said, so that it awaits nobody: asked (of A) that."""
    asks = any(reading.lexeme.control == OBJECT for reading in draft.readings)
    if asks and all(each.preposition not in draft.valency.governs for each in draft.governed):
        return False
    return bool(draft.contents)


def _is_own(draft: Draft, phrase: Phrase) -> bool:
    """Whether it belongs to whoever the verb agrees with, who stands elsewhere: (he) puts on his coat, met his heir."""
    attached = phrase.pronoun
    if phrase.mention is not None and any(actor.how == "anaphor" for actor in phrase.mention.actors):
        attached = draft.placed[phrase.head].pronoun
    waits_for_somebody = draft.needs_object and len(draft.after) == 1
    return attached is not None and (not _is_person(phrase) or waits_for_somebody) and _agrees(draft, attached)


def _agrees(draft: Draft, spelling: str | None) -> bool:
    """Whether the verb agrees with whom an attached pronoun stands for; with one that stands for nobody it need not."""
    pronoun = draft.pronouns.get(spelling or "")
    return pronoun is not None and any(
        reading.features.gender in (None, pronoun.gender) and reading.features.number in (None, pronoun.number)
        for reading in draft.readings
    )


def _is_spoken_of(draft: Draft, phrase: Phrase) -> bool:
    """Whether it is somebody's act, and the verb one of saying without its clause: (he) denied the fall of victims."""
    word = draft.placed[phrase.head]
    tells = all(reading.lexeme.takes_content and reading.lexeme.transitive for reading in draft.readings)
    if not tells or phrase.owner is None or phrase.human or phrase.mention is not None or not word.acts:
        return False
    if word.syntax.reporting or _has_rival(draft, phrase):
        return False
    if any(BY in other.under for other in draft.governed):
        return False
    return all(clause.kind != "content" for clause in draft.contents)


def _is_taken_up(draft: Draft, phrase: Phrase, described: Phrase) -> bool:
    """Whether a pronoun takes up what the clause describes, so that its subject is another: whose works A opened."""
    # Whom the verb asks to act is meant by the pronouns of that act: who demand of A that it stop its aid.
    asks = _is_person(described) and any(reading.lexeme.control == OBJECT for reading in draft.readings)
    behind = () if asks and _is_person(phrase) else draft.placed[phrase.end :]
    for word in (*draft.placed[draft.token + 1 : phrase.start], *behind):
        if word.word_class == "verb" or word.mark is not None:
            return False
        if word.pronoun is not None and not word.is_named:
            return True
    return False


def _is_person(phrase: Phrase) -> bool:
    return phrase.human is True or phrase.names_actor
