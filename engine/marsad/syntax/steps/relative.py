"""Does the verb's subject stand before the relative clause?

    الوفد الذي زار القاهرة
The delegation that visited Cairo: subject is the delegation.
"""

from marsad.model import Refused
from marsad.syntax.agreement import agrees_before
from marsad.syntax.draft import Draft
from marsad.syntax.said_in import is_said_in, speaker_in


def relative(draft: Draft) -> None:
    """Take what a relative clause describes as subject, or else as object where a pronoun takes it up."""
    if draft.clause.kind != "relative" or draft.clause.antecedent is None:
        return
    described = draft.phrases[draft.clause.antecedent]
    if "subject" not in draft.filled and draft.pronoun is None:
        if is_said_in(draft, described):
            speaker = speaker_in(draft, described)
            if speaker is not None:
                draft.take("subject", speaker.number, "relative")
        elif agrees_before(draft.readings, described):
            draft.take("subject", described.number, "relative")
        else:
            draft.refused.append(Refused("subject", described.number, "does not agree with the relative clause's verb"))
    elif draft.pronoun is not None:
        draft.take("object", described.number, "relative")
