"""Between whom does whoever mediates stand: those who do what comes of it?

    توصل السودان وتشاد إلى اتفاق بوساطة قطرية
Sudan and Chad reached an agreement by a Qatari mediation: object of the mediation are Sudan and Chad.
"""

from marsad.clauses import BETWEEN, COMPANY, PURPOSE
from marsad.model import Dependent
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft


def interposed(draft: NounDraft) -> None:
    """Take those who together do the act that a mediation, which nothing governs, stands behind as its means."""
    if COMPANY not in draft.standing.under or draft.governor is not None:
        return
    act = _before(draft)
    while act is not None:
        subject = act.first("subject")
        if subject is not None and _are_several(draft, subject):
            draft.take("object", subject.phrase, "interposed")
            return
        act = act.governor if isinstance(act, NounDraft) else None


def _before(draft: NounDraft) -> Draft | NounDraft | None:
    """The nearest act before the noun in its clause, but for what another was done for; else the clause's verb."""
    nearest: Draft | NounDraft | None = draft.verb
    for act in draft.drafts.values():
        is_between = nearest is None or nearest.token < act.token < draft.token
        if is_between and act.clause is draft.clause and PURPOSE not in act.standing.under:
            nearest = act
    return nearest


def _are_several(draft: NounDraft, subject: Dependent) -> bool:
    """Whether several actors are named in the phrase, or with the one that it names."""
    phrase = draft.phrases[subject.phrase]
    mention = phrase.mention
    is_joined = (mention is not None and len(mention.actors) > 1) or bool(phrase.joined)
    return phrase.names_actor and (is_joined or subject.how in (BETWEEN, "nationality"))
