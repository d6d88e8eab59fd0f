"""Does a phrase behind the subject only say who that is, or what they are called?"""

from marsad.model import Phrase
from marsad.syntax.agreement import can_be_accusative
from marsad.syntax.draft import Draft


def names_again(draft: Draft, subject: Phrase, phrase: Phrase) -> bool:
    """Whether the phrase right behind a name says who bears it: X, head of the council."""
    if phrase.pronoun is not None:
        return False
    if draft.placed[draft.token].syntax.reporting and not says_of_somebody(draft):
        if phrase.count == "plural" and subject.count == "singular":
            # One is not many: brought thousands of soldiers into place with the verb that brings out news.
            return False
        # Nobody says a person: whoever stands there is the speaker once more.
        is_unknown = not draft.placed[phrase.head].readings
        return phrase.human is True or (phrase.mention is not None and subject.mention is None) or is_unknown
    if _waits_for_more(draft, subject, phrase) and _can_be_same(draft, subject, phrase):
        return True
    if phrase.start != subject.end:
        return _is_name(draft, phrase) and _is_role(subject) and _waits_for_more(draft, subject, phrase)
    if draft.needs_object and subject.mention is not None and draft.after[-1] is phrase:
        # A known name has its own titles with it already: (he) received the minister.
        return False
    return _is_person_by_name(draft, subject) and _is_role(phrase) and not draft.placed[phrase.head].syntax.definite


def says_of_somebody(draft: Draft) -> bool:
    """Whether a verb of saying has somebody for its object: informed B, called upon B, described B as."""
    governed = {phrase.preposition for phrase in draft.governed if phrase.head > draft.token}
    openers = _openers_of_content(draft)
    opening = {draft.placed[opener].syntax.fold[:1] for opener in openers}
    before = [draft.placed[opener - 1].preposition for opener in openers]
    standing = {each.lemma for each in before if each is not None}
    return any(
        reading.lexeme.receives
        or not reading.lexeme.takes_content
        or not governed.isdisjoint(reading.lexeme.governs)
        or (reading.lexeme.transitive and not opening.isdisjoint(reading.lexeme.governs))
        or (reading.lexeme.control == "object" and not standing.isdisjoint(reading.lexeme.governs))
        for reading in draft.readings
    )


def _openers_of_content(draft: Draft) -> list[int]:
    """The words that open what the verb says; one may begin with the preposition that it governs: as (being)."""
    return [each.opener for each in draft.clauses if each.governor == draft.token and each.opener is not None]


def _is_person_by_name(draft: Draft, subject: Phrase) -> bool:
    """Whether the phrase ends in what somebody is called, known or not, and in no nationality."""
    if subject.mention is None:
        return not subject.nationalities and not draft.placed[subject.end - 1].readings
    return subject.human is True and any(actor.how == "name" for actor in subject.mention.actors)


def _is_name(draft: Draft, phrase: Phrase) -> bool:
    """Whether the phrase is what a person is called, known or not."""
    if phrase.mention is None:
        return not draft.placed[phrase.head].readings
    return phrase.human is True and all(actor.how == "name" for actor in phrase.mention.actors)


def _waits_for_more(draft: Draft, subject: Phrase, phrase: Phrase) -> bool:
    """Whether only what completes the subject stands before the phrase, and the object may stand behind it."""
    after = draft.after
    at = after.index(phrase)
    return after[at - 1 : at] == [subject] and any(map(can_be_accusative, after[at + 1 :]))


def _can_be_same(draft: Draft, subject: Phrase, phrase: Phrase) -> bool:
    """Whether two phrases beside each other can be what one person is and is called."""
    if phrase.start != subject.end or (subject.mention is not None and phrase.mention is not None):
        return False
    if phrase.cases == {"accusative"} or any(reading.lexeme.receives for reading in draft.readings):
        return False
    if "plural" in (subject.count, phrase.count) or "dual" in (subject.count, phrase.count):
        return False
    if None not in (subject.gender, phrase.gender) and subject.gender != phrase.gender:
        return False
    if _ends_in_unknown(draft, phrase) and subject.human is True:
        return True
    return all(each.human is True or _is_name(draft, each) for each in (subject, phrase))


def _ends_in_unknown(draft: Draft, phrase: Phrase) -> bool:
    """Whether a first name that is a word as well stands before one that is in no dictionary."""
    is_pair = phrase.start == phrase.head == phrase.end - 2
    return is_pair and phrase.mention is None and not draft.placed[phrase.end - 1].readings


def _is_role(phrase: Phrase) -> bool:
    """Whether the phrase says what somebody is, rather than what they are called."""
    if phrase.mention is None:
        return phrase.human is True
    return bool(phrase.mention.actors) and all(actor.how in ("role", "inferred") for actor in phrase.mention.actors)
