"""Is the phrase under an attached "for" the doer, or the one to whom it is done?

    هجوم للجيش على البلدة
An attack of the army's on the town: subject is the army.
"""

from marsad.clauses import FOR
from marsad.syntax.noun_draft import NounDraft, is_somebody


def to_whom(draft: NounDraft) -> None:
    """Take it as subject where nobody else owns the noun and its verb has no object, else as object."""
    phrase = draft.under(FOR)
    if phrase is None or phrase.preposition not in draft.words.attached_prepositions or draft.takes(phrase):
        return
    if draft.transitive and "object" not in draft.filled and ("subject" in draft.filled or not is_somebody(phrase)):
        draft.take("object", phrase.number, "for")
    elif "subject" not in draft.filled and not _is_owned(draft) and is_somebody(phrase):
        draft.take("subject", phrase.number, "for")


def _is_owned(draft: NounDraft) -> bool:
    return draft.phrase.owner is not None or draft.phrase.pronoun is not None
