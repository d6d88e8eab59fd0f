"""Is the sole owner of a noun whose verb has an object the doer, or the one to whom it is done?

    أعلنت الحكومة اعتقال زعيم المعارضة
The government announced the arrest of the opposition's leader: object of the arrest is the leader.
"""

from marsad.model import Dependent, Phrase, Refused, Step
from marsad.syntax.noun_draft import DOING, NounDraft, is_somebody
from marsad.syntax.noun_steps.doing_owner import GOING


def owner(draft: NounDraft) -> None:
    """Take the owner as object, but as subject where nobody else is and the noun means what its owner does."""
    number = draft.owner
    if number is None or draft.takes(draft.phrases[number]):
        return
    phrase = draft.phrases[number]
    if draft.is_of(GOING) and not phrase.definite and phrase.mention is None:
        draft.refused.append(Refused("object", number, "says which, not where to"))
    elif draft.is_suffered or (draft.transitive and not _does(draft, phrase)):
        if draft.has("object"):
            draft.refused.append(Refused("object", number, "it is done to somebody else"))
        else:
            how: Step = "sufferer" if draft.is_suffered else "owner"
            draft.dependents.append(Dependent("object", number, how))
    elif draft.transitive and not draft.has("subject"):
        draft.dependents.append(Dependent("subject", number, "owner"))
    else:
        draft.refused.append(Refused("subject", number, "says which, not whose"))


def _does(draft: NounDraft, phrase: Phrase) -> bool:
    """Whether the sole owner of a noun whose verb has an object is the doer."""
    if draft.has("subject"):
        return False
    if draft.has("object"):
        return True
    if is_somebody(phrase):
        return draft.is_of(DOING) or _says(draft)
    return phrase.mention is not None and phrase.mention.kind == "actor" and _says(draft)


def _says(draft: NounDraft) -> bool:
    return draft.takes_content
