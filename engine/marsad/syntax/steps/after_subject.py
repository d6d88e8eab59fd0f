"""Is the object the phrase behind the subject?

    زار الرئيس الفرنسي القاهرة
The French president visited Cairo: object is Cairo.
"""

from marsad.model import Dependent, Phrase, Refused
from marsad.syntax.agreement import can_be_accusative
from marsad.syntax.draft import Draft


def after_subject(draft: Draft) -> None:
    """Take the first bare phrase behind the verb that is not its subject, where an active verb takes an object."""
    if draft.passive or draft.pronoun is not None:
        return
    subject: Phrase | None = None
    for phrase in draft.bare_after():
        if draft.takes(phrase):
            subject = phrase
            continue
        if subject is not None and _names_again(draft, subject, phrase):
            subject = phrase
            continue
        if not draft.transitive:
            draft.refused.append(Refused("object", phrase.number, "the verb takes no object"))
        elif not can_be_accusative(phrase):
            draft.refused.append(Refused("object", phrase.number, "is spelled as a subject"))
        elif _is_adverbial(draft, phrase):
            draft.refused.append(Refused("object", phrase.number, "says how it was done"))
            continue
        elif draft.placed[phrase.head].syntax.circumstance and _can_describe(phrase, subject):
            draft.refused.append(Refused("object", phrase.number, "tells what the subject does meanwhile"))
        else:
            draft.dependents.append(Dependent("object", phrase.number, "after-subject"))
        return


def _names_again(draft: Draft, subject: Phrase, phrase: Phrase) -> bool:
    """Whether the phrase right behind a name says who bears it: X, head of the council."""
    if phrase.start != subject.end or phrase.pronoun is not None:
        return False
    if draft.placed[draft.token].syntax.reporting and not _says_of_somebody(draft):
        # Nobody says a person: whoever stands there is the speaker once more.
        return phrase.human is True or phrase.mention is not None
    return _is_person_by_name(draft, subject) and _is_role(phrase) and not draft.placed[phrase.head].syntax.definite


def _says_of_somebody(draft: Draft) -> bool:
    """Whether a verb of saying has somebody for its object: informed B, called upon B, described B as."""
    governed = {phrase.preposition for phrase in draft.governed() if phrase.head > draft.token}
    return any(
        reading.lexeme.receives or not reading.lexeme.takes_content or not governed.isdisjoint(reading.lexeme.governs)
        for reading in draft.readings
    )


def _is_person_by_name(draft: Draft, subject: Phrase) -> bool:
    """Whether the phrase ends in what somebody is called, known or not."""
    if subject.mention is None:
        return not draft.placed[subject.end - 1].readings
    return subject.human is True and any(actor.how == "name" for actor in subject.mention.actors)


def _is_role(phrase: Phrase) -> bool:
    """Whether the phrase says what somebody is, rather than what they are called."""
    if phrase.mention is None:
        return phrase.human is True
    return bool(phrase.mention.actors) and all(actor.how in ("role", "inferred") for actor in phrase.mention.actors)


def _can_describe(phrase: Phrase, subject: Phrase | None) -> bool:
    """Whether a participle is of the gender of the subject, if that is known, and could say what it does."""
    return subject is None or None in (phrase.gender, subject.gender) or phrase.gender == subject.gender


def _is_adverbial(draft: Draft, phrase: Phrase) -> bool:
    """Whether an indefinite adjective in the accusative stands alone: suddenly, politically."""
    readings = draft.placed[phrase.head].readings
    adjectival = bool(readings) and all(reading.lexeme.part_of_speech == "adjective" for reading in readings)
    return adjectival and not phrase.definite and phrase.owner is None and "accusative" in phrase.cases
