"""Is it the doing of whoever carries it out, begins, wants, announces or undergoes it?

    شن الجيش غارة على البلدة
The army carried out a raid on the town: subject of the raid is the army.
"""

from marsad.clauses import OUT_OF
from marsad.model import Dependent, Phrase
from marsad.phrases import Valency
from marsad.syntax.carrying import ANNOUNCE, ATTITUDE, CONVERSE, DOING
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft, is_somebody
from marsad.syntax.said_in import ISSUING, TEXT, VOTING

BEFALLEN = "befallen"
"""The sense of nouns that tell what befell somebody, whoever makes it known: the death of three."""
WITNESSING = "witnessing"
"""The sense of verbs whose subject may be where the act happens: the city saw clashes."""
STIPULATING = "stipulating"
"""The sense of verbs whose subject, a decision or a law, lays down what is to be done."""
ORDERING = "ordering"
"""The sense of verbs whose subject has something done, by whomever: ordered the arrest of A."""


def carrier(draft: NounDraft) -> None:
    """Take the subject of the word of which the noun is object or complement, or the one whom that word has do it."""
    governor, taking = draft.governor, draft.taking
    if governor is None or taking is None or draft.relation == "subject":
        return
    operators, controls = taking.operators, taking.controls
    # Who receives something suffers what he is met with in the passive as well.
    if governor.passive and CONVERSE not in operators:
        return
    subject = governor.first("subject")
    if CONVERSE in operators:
        if subject is not None and "object" not in draft.filled:
            _undergo(draft, subject, taking)
        if "subject" not in draft.filled:
            _receive(draft, governor)
    elif "object" in controls and "subject" not in controls and operators.isdisjoint(DOING):
        asked = _asked(draft)
        if "subject" in draft.filled:
            return
        if asked is not None:
            draft.take("subject", asked.number, "carrier")
        elif subject is not None and ORDERING in taking.senses:
            draft.take("subject", subject.phrase, "carrier")
    elif subject is not None and (
        "subject" in controls or not operators.isdisjoint(DOING) or _makes_own(draft, taking)
    ):
        if "subject" in draft.filled:
            draft.refuse("subject", subject.phrase, "the doer is named beside the noun")
        elif ANNOUNCE in operators and (BEFALLEN in draft.senses or (draft.is_suffered and not draft.transitive)):
            draft.refuse("subject", subject.phrase, "tells what befell somebody")
        elif ATTITUDE in operators and _stands_alone(draft):
            draft.refuse("subject", subject.phrase, "takes a stand on what others do")
        else:
            for doer in _doers(draft, subject.phrase) if STIPULATING in taking.senses else (subject.phrase,):
                draft.take("subject", doer, "carrier")


def _doers(draft: NounDraft, carrying: int) -> tuple[int, ...]:
    """Who is to do what a phrase lays down: those who took the decision, else the phrase itself."""
    act = draft.drafts.get(draft.phrases[carrying].head)
    done_by = () if act is None else tuple(each.phrase for each in act.dependents if each.relation == "subject")
    return done_by or (carrying,)


def _makes_own(draft: NounDraft, taking: Valency) -> bool:
    """Whether a text that lays something down becomes that of the verb's subject: signed a decree."""
    return ISSUING in taking.senses and VOTING not in taking.senses and TEXT in draft.senses


def _undergo(draft: NounDraft, subject: Dependent, taking: Valency) -> None:
    """Take whoever undergoes it as object, but no place that only witnesses it."""
    if WITNESSING in taking.senses and not is_somebody(draft.phrases[subject.phrase]):
        draft.refuse("object", subject.phrase, "is where it happens")
    else:
        draft.take("object", subject.phrase, "carrier")


def _receive(draft: NounDraft, governor: Draft | NounDraft) -> None:
    """Take as doer from whom the act is received: got a call from B, met with criticism from B."""
    beside = [draft.phrases[each.phrase] for each in governor.dependents]
    for phrase in (*draft.behind, *beside):
        if OUT_OF in phrase.under and phrase.names_actor:
            draft.take("subject", phrase.number, "carrier")
            return


def _stands_alone(draft: NounDraft) -> bool:
    """Whether a definite noun names no object that it could have: refuse the decision, but refuse to visit Cairo."""
    return (draft.transitive or not draft.valency.is_verbal) and draft.phrase.definite and draft.phrase.owner is None


def _asked(draft: NounDraft) -> Phrase | None:
    """Whom the governor has do it: its object, or an actor under a preposition."""
    assert draft.governor is not None
    for each in draft.governor.dependents:
        phrase = draft.phrases[each.phrase]
        is_governed = phrase.names_actor and each.how == "governed"
        if phrase is not draft.phrase and (each.relation == "object" or is_governed):
            return phrase
    return None
