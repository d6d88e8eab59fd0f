"""Is the object the phrase behind the subject?

    زار الرئيس الفرنسي القاهرة
The French president visited Cairo: object is Cairo.
"""

from marsad.model import Dependent, Phrase, Refused
from marsad.syntax.agreement import can_be_accusative
from marsad.syntax.draft import Draft

NEAR = 12
"""Clauses behind one among which that is which tells what it says."""


def after_subject(draft: Draft) -> None:
    """Take the first bare phrase behind the verb that is not its subject, where an active verb takes an object."""
    if draft.passive or draft.pronoun is not None:
        return
    subject: Phrase | None = None
    for phrase in draft.bare_after():
        if draft.takes(phrase):
            subject = phrase
            continue
        if draft.only_describes(phrase):
            continue
        if subject is not None and _names_again(draft, subject, phrase):
            subject = phrase
            continue
        if _is_told_by_clause(draft):
            draft.refused.append(Refused("object", phrase.number, "what is said stands in the clause behind"))
        elif _completes_act(draft, phrase):
            draft.refused.append(Refused("object", phrase.number, "is the object of the noun before it"))
            continue
        elif draft.follows_lone_comma(phrase) and not _is_waited_for(draft, phrase):
            draft.refused.append(Refused("object", phrase.number, "stands behind a comma"))
        elif _takes_place(draft, subject):
            draft.refused.append(Refused("object", phrase.number, "the verb only says that its subject takes place"))
        elif not draft.transitive:
            draft.refused.append(Refused("object", phrase.number, "the verb takes no object"))
        elif not can_be_accusative(phrase):
            draft.refused.append(Refused("object", phrase.number, "is spelled as a subject"))
        elif _is_adverbial(draft, phrase):
            draft.refused.append(Refused("object", phrase.number, "says how it was done"))
            continue
        elif _tells_circumstance(draft, phrase, subject):
            draft.refused.append(Refused("object", phrase.number, "tells what the subject does meanwhile"))
        else:
            draft.dependents.append(Dependent("object", phrase.number, "after-subject"))
        return


def _takes_place(draft: Draft, subject: Phrase | None) -> bool:
    """Whether the subject is an act, of which the verb only says that it takes place: the signing was done."""
    return subject is not None and draft.says_of_act and bool(draft.placed[subject.head].acts)


def _is_told_by_clause(draft: Draft) -> bool:
    """Whether a clause tells what is said, so that nothing else is: said (X, the speaker) that."""
    behind = draft.clauses[draft.clause.number + 1 :][:NEAR]
    told = any(clause.governor == draft.token for clause in behind)
    return told and not _says_of_somebody(draft)


def _names_again(draft: Draft, subject: Phrase, phrase: Phrase) -> bool:
    """Whether the phrase right behind a name says who bears it: X, head of the council."""
    if phrase.pronoun is not None:
        return False
    if draft.placed[draft.token].syntax.reporting and not _says_of_somebody(draft):
        # Nobody says a person: whoever stands there is the speaker once more.
        is_unknown = not draft.placed[phrase.head].readings
        return phrase.human is True or phrase.mention is not None or is_unknown
    if phrase.start != subject.end:
        return _is_name(draft, phrase) and _is_role(subject) and _waits_for_more(draft, subject, phrase)
    if draft.needs_object and subject.mention is not None and draft.bare_after()[-1] is phrase:
        # A known name has its own titles with it already: (he) received the minister.
        return False
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


def _is_name(draft: Draft, phrase: Phrase) -> bool:
    """Whether the phrase is what a person is called, known or not."""
    if phrase.mention is None:
        return not draft.placed[phrase.head].readings
    return phrase.human is True and all(actor.how == "name" for actor in phrase.mention.actors)


def _waits_for_more(draft: Draft, subject: Phrase, phrase: Phrase) -> bool:
    """Whether only what completes the subject stands before the phrase, and the object may stand behind it."""
    after = draft.bare_after()
    at = after.index(phrase)
    return after[at - 1 : at] == [subject] and len(after) > at + 1 and can_be_accusative(after[at + 1])


def _is_role(phrase: Phrase) -> bool:
    """Whether the phrase says what somebody is, rather than what they are called."""
    if phrase.mention is None:
        return phrase.human is True
    return bool(phrase.mention.actors) and all(actor.how in ("role", "inferred") for actor in phrase.mention.actors)


def _tells_circumstance(draft: Draft, phrase: Phrase, subject: Phrase | None) -> bool:
    """Whether a participle says what the subject does meanwhile, and is not what a transitive verb waits for."""
    if not draft.placed[phrase.head].syntax.circumstance or not _can_describe(phrase, subject):
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
    """Whether an indefinite adjective stands alone: suddenly, politically."""
    if phrase.definite or phrase.owner is not None:
        return False
    readings = draft.placed[phrase.head].readings
    adjectival = bool(readings) and all(reading.lexeme.part_of_speech == "adjective" for reading in readings)
    return adjectival and phrase.human is None


def _completes_act(draft: Draft, phrase: Phrase) -> bool:
    """Whether a verbal noun with its doer stands right before the phrase: (to) the country's declaring war."""
    before = next(iter(draft.right_before(phrase)), None)
    if before is None or ((before.preposition is None or before.owner is None) and before.pronoun is None):
        return False
    readings = draft.placed[before.head].readings
    return any(reading.lexeme.derivation == "masdar" and reading.lexeme.transitive for reading in readings)


def _is_waited_for(draft: Draft, phrase: Phrase) -> bool:
    """Whether somebody stands behind the comma, or what is spelled as an object, and the verb needs one."""
    if phrase.cases == {"accusative"}:
        return draft.needs_object or (draft.transitive and not phrase.definite)
    return draft.needs_object and phrase.mention is not None and phrase.mention.kind == "actor"
