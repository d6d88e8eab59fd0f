"""Is the phrase under an attached "for" the doer, or the one to whom it is done?

    هجوم للجيش على البلدة
An attack of the army's on the town: subject is the army.
"""

from marsad.model import Dependent
from marsad.syntax.noun_draft import NounDraft, is_somebody
from marsad.syntax.noun_steps.doing_owner import FOR


def to_whom(draft: NounDraft) -> None:
    """Take it as subject where nobody else owns the noun and its verb has no object, else as object."""
    phrase = next(draft.under(FOR), None)
    if phrase is None or phrase.preposition not in draft.words.attached_prepositions or draft.takes(phrase):
        return
    if draft.transitive and not draft.has("object") and (draft.has("subject") or not is_somebody(phrase)):
        draft.dependents.append(Dependent("object", phrase.number, "for"))
    elif not draft.has("subject") and draft.phrase.owner is None and is_somebody(phrase):
        draft.dependents.append(Dependent("subject", phrase.number, "for"))
