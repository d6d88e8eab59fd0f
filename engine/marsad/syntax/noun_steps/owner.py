"""Is the sole owner of a noun whose verb has an object the doer, or the one to whom it is done?

    أعلنت الحكومة اعتقال زعيم المعارضة
The government announced the arrest of the opposition's leader: object of the arrest is the leader.
"""

from marsad.model import Phrase, Step
from marsad.syntax.noun_draft import DOING, NounDraft, is_somebody
from marsad.syntax.noun_steps.doing_owner import GOING


def owner(draft: NounDraft) -> None:
    """Take the owner as object, but as subject where nobody else is and the noun means what its owner does."""
    number = draft.owner
    if number is None or draft.takes(draft.phrases[number]):
        return
    phrase = draft.phrases[number]
    if GOING in draft.senses and not phrase.definite and phrase.mention is None:
        draft.refuse("object", number, "says which, not where to")
    elif draft.is_suffered or (draft.transitive and not _does(draft, phrase)):
        if "object" in draft.filled:
            draft.refuse("object", number, "it is done to somebody else")
        else:
            how: Step = "sufferer" if draft.is_suffered else "owner"
            draft.take("object", number, how)
    elif draft.transitive and "subject" not in draft.filled:
        draft.take("subject", number, "owner")
    else:
        draft.refuse("subject", number, "says which, not whose")


def _does(draft: NounDraft, phrase: Phrase) -> bool:
    """Whether the sole owner of a noun whose verb has an object is the doer."""
    if "subject" in draft.filled:
        return False
    if "object" in draft.filled:
        return True
    if is_somebody(phrase):
        return DOING in draft.senses or draft.valency.takes_content
    return phrase.names_actor and draft.valency.takes_content
