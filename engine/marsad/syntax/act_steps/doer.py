"""Who did the act in which, or by which, somebody came to harm?

    قتل ثلاثة جنود في غارة شنتها روسيا
Three soldiers were killed in a raid that Russia carried out: doer of the killing is Russia.

    قتل ثلاثة جنود في قصف بطائرات روسية
Three soldiers were killed in shelling with Russian planes: doer is whoever has the planes.
"""

from marsad.clauses import BY, COMPANY, IN_WHICH
from marsad.syntax.acts import ACTS, BEFALLING, Acts
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft, is_somebody


def doer(draft: Draft | NounDraft, acts: Acts) -> None:
    """Take whoever does the violent act that is nearest, behind the predicate first, then what its clause describes.

    What stands behind the last of several joined verbs tells how all befell: was killed and B wounded in a raid of C.
    """
    if BEFALLING not in draft.valency.senses:
        return
    antecedent = draft.clause.antecedent
    described = [] if antecedent is None else [acts.phrases[antecedent]]
    joined = [] if isinstance(draft, NounDraft) else acts.joined(draft)
    shared = [phrase for other in joined if BEFALLING in other.valency.senses for phrase in acts.behind(other)]
    for phrase in (*acts.behind(draft), *acts.before(draft), *described, *shared):
        if phrase.preposition is None or phrase in described or not IN_WHICH.isdisjoint(phrase.under):
            for part in acts.parts(phrase):
                act = acts.nouns.get(part.head)
                if act is not None and ACTS in act.senses:
                    _take(draft, act, acts)
                    return
    agent = next((phrase for phrase in shared if BY in phrase.under and phrase.names_actor), None)
    if agent is not None:
        draft.take("doer", agent.number, "doer")


def _take(draft: Draft | NounDraft, act: NounDraft, acts: Acts) -> None:
    for phrase in acts.doers(act):
        draft.take("doer", phrase.number, "doer")
    weapon = None if "subject" in act.filled else act.under(COMPANY)
    if weapon is not None and weapon.mention is not None and weapon.mention.human is False and is_somebody(weapon):
        draft.take("doer", weapon.number, "doer")
