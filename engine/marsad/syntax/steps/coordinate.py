"""Does the verb share the subject of the verb before it?

    وصل الوفد إلى القاهرة والتقى الوزير
The delegation reached Cairo and met the minister: the delegation met.
"""

from collections.abc import Iterator
from itertools import chain, islice

from marsad.model import Phrase, Step
from marsad.syntax.agreement import agrees_before, can_stand_for, is_third_person
from marsad.syntax.draft import Draft
from marsad.syntax.said_in import is_said_in

MOST_BEFORE = 24
"""Predicates before one, with itself, whose subjects are asked."""


def coordinate(draft: Draft) -> None:
    """Take the subject of the nearest predicate before this one whose subject agrees, up through the clauses."""
    if "subject" in draft.filled or not is_third_person(draft.readings) or _is_of_described(draft):
        return
    if draft.clause.kind == "content" and not _shares_subject(draft):
        return
    agreeing = [phrase for phrase in _subjects_before(draft) if agrees_before(draft.readings, phrase)]
    somebody = (phrase for phrase in agreeing if phrase.human is True or phrase.mention is not None)
    # Who says, accuses or wants is somebody; anything may reach a town.
    subject = next(chain(somebody, _listed_before(draft)), None) if draft.valency.takes_content else None
    if subject is None:
        subject = next(chain(_owners_of_content(draft), agreeing, _people_before(draft), _whose_act(draft)), None)
    if subject is not None:
        how: Step = "circumstance" if draft.clause.kind == "circumstance" else "coordinate"
        draft.take("subject", subject.number, how)


def _subjects_before(draft: Draft) -> Iterator[Phrase]:
    """Yield the subjects of the predicates before this one that reach it, the nearest first."""
    for other in islice(reversed(draft.drafts.values()), 1, MOST_BEFORE):
        found = next((each for each in other.dependents if each.relation == "subject"), None)
        if found is not None and _reaches(draft, other):
            yield draft.phrases[found.phrase]


def _listed_before(draft: Draft) -> Iterator[Phrase]:
    """Yield those before the verb who are told one by one, the last first: these states, which are A and B, accused."""
    for phrase in reversed(draft.phrases):
        if phrase.is_listed and phrase.head < draft.token and agrees_before(draft.readings, phrase):
            yield phrase


def _people_before(draft: Draft) -> Iterator[Phrase]:
    """Yield the people before a verb in the plural that nothing opens, the last first: seized ten men, protested."""
    if draft.clause.kind != "circumstance" or draft.clause.opener is not None:
        return
    for phrase in reversed(draft.phrases):
        is_people = phrase.human is True and phrase.count == "plural" and phrase.preposition is None
        if is_people and phrase.head < draft.token and agrees_before(draft.readings, phrase):
            yield phrase


def _whose_act(draft: Draft) -> Iterator[Phrase]:
    """Yield whose act the clause above tells of, for what was done in it: the visit of A, where (he) met with B."""
    if draft.clause.kind != "circumstance" or draft.clause.opener is None:
        return
    for phrase in _subjects_before(draft):
        if phrase.owner is None or not draft.placed[phrase.head].acts:
            return
        doer = draft.phrases[phrase.owner]
        if doer.human is True and agrees_before(draft.readings, doer):
            yield doer


def _owners_of_content(draft: Draft) -> Iterator[Phrase]:
    """Yield the actors before a noun whose pronoun says whose words these are: quoted from A his saying that (he)."""
    governor, parent = draft.clause.governor, draft.clause.parent
    if governor is None or parent is None or draft.clause.kind != "content":
        return
    pronoun = draft.pronouns.get(draft.placed[governor].pronoun or "")
    if pronoun is None or governor in draft.drafts:
        return
    for number in reversed(draft.clauses[parent].phrases):
        phrase = draft.phrases[number]
        if phrase.names_actor and phrase.head < governor and can_stand_for(pronoun, phrase):
            if agrees_before(draft.readings, phrase):
                yield phrase
            return


def _is_of_described(draft: Draft) -> bool:
    """Whether a relative clause may have what it describes for its subject; else its subject stands above."""
    clause = draft.clause
    if clause.kind != "relative":
        return False
    if clause.antecedent is None:
        return True
    described = draft.phrases[clause.antecedent]
    pronoun = draft.pronouns.get(draft.pronoun or "")
    if pronoun is not None and described.preposition is not None and can_stand_for(pronoun, described):
        # What is taken up as object is done by who is above: a meeting that (he) held.
        return False
    return agrees_before(draft.readings, described) and not is_said_in(draft, described)


def _shares_subject(draft: Draft) -> bool:
    opener = draft.clause.opener
    return opener is None or draft.placed[opener].syntax.pronominal or opener == draft.token - 1


def _reaches(draft: Draft, other: Draft) -> bool:
    """Whether the other predicate stands in a clause above this one's, or beside it under the same parent."""
    at: int | None = draft.clause.number
    while at is not None:
        if at == other.clause.number:
            return True
        if draft.clauses[at].parent == other.clause.parent and other.clause.kind == draft.clauses[at].kind:
            return True
        at = draft.clauses[at].parent
    return False
