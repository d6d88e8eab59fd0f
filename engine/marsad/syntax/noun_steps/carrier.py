"""Is it the doing of whoever carries it out, begins, wants, announces or undergoes it?

    شن الجيش غارة على البلدة
The army carried out a raid on the town: subject of the raid is the army.
"""

from marsad.model import Dependent, Phrase, Refused
from marsad.syntax.carrying import ANNOUNCE, ATTITUDE, CONVERSE, DOING, fitting
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft, is_of, is_somebody

FROM = "from"
"""The group of prepositions under which stands from whom something comes."""
BEFALLEN = "befallen"
"""The sense of nouns that tell what befell somebody, whoever makes it known: the death of three."""
WITNESSING = "witnessing"
"""The sense of verbs whose subject may be where the act happens: the city saw clashes."""


def carrier(draft: NounDraft) -> None:
    """Take the subject of the word of which the noun is object or complement, or the one whom that word has do it."""
    governor = draft.governor
    if governor is None or governor.passive or draft.relation == "subject":
        return
    lexemes = [reading.lexeme for reading in fitting(governor, draft.relation)]
    operators = {lexeme.operator for lexeme in lexemes}
    controls = {lexeme.control for lexeme in lexemes}
    subject = next((each for each in governor.dependents if each.relation == "subject"), None)
    if CONVERSE in operators:
        if subject is not None and not draft.has("object"):
            _undergo(draft, subject)
        if not draft.has("subject"):
            _receive(draft, governor)
    elif "object" in controls and "subject" not in controls and operators.isdisjoint(DOING):
        asked = _asked(draft)
        if asked is not None and not draft.has("subject"):
            draft.dependents.append(Dependent("subject", asked.number, "carrier"))
    elif subject is not None and ("subject" in controls or not operators.isdisjoint(DOING)):
        if draft.has("subject"):
            draft.refused.append(Refused("subject", subject.phrase, "the doer is named beside the noun"))
        elif ANNOUNCE in operators and (draft.is_of(BEFALLEN) or (draft.is_suffered and not draft.transitive)):
            draft.refused.append(Refused("subject", subject.phrase, "tells what befell somebody"))
        elif ATTITUDE in operators and _stands_alone(draft):
            draft.refused.append(Refused("subject", subject.phrase, "takes a stand on what others do"))
        else:
            draft.dependents.append(Dependent("subject", subject.phrase, "carrier"))


def _undergo(draft: NounDraft, subject: Dependent) -> None:
    """Take whoever undergoes it as object, but no place that only witnesses it."""
    assert draft.governor is not None
    witnesses = is_of(fitting(draft.governor, draft.relation), draft.words.sense(WITNESSING))
    if witnesses and not is_somebody(draft.phrases[subject.phrase]):
        draft.refused.append(Refused("object", subject.phrase, "is where it happens"))
    else:
        draft.dependents.append(Dependent("object", subject.phrase, "carrier"))


def _receive(draft: NounDraft, governor: Draft | NounDraft) -> None:
    """Take as doer from whom the act is received: got a call from B, met with criticism from B."""
    beside = [draft.phrases[each.phrase] for each in governor.dependents]
    for phrase in (*draft.behind, *beside):
        if FROM in phrase.under and phrase.mention is not None and phrase.mention.kind == "actor":
            draft.dependents.append(Dependent("subject", phrase.number, "carrier"))
            return


def _stands_alone(draft: NounDraft) -> bool:
    """Whether a definite noun names no object that it could have: refuse the decision, but refuse to visit Cairo."""
    is_thing = not any(reading.lexeme.derivation == "masdar" for reading in draft.readings)
    return (draft.transitive or is_thing) and draft.phrase.definite and draft.phrase.owner is None


def _asked(draft: NounDraft) -> Phrase | None:
    """Whom the governor has do it: its object, or an actor under a preposition."""
    assert draft.governor is not None
    for each in draft.governor.dependents:
        phrase = draft.phrases[each.phrase]
        is_actor = phrase.mention is not None and phrase.mention.kind == "actor" and each.how == "governed"
        if phrase is not draft.phrase and (each.relation == "object" or is_actor):
            return phrase
    return None
