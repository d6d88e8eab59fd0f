"""Does an adjective of nationality say whose act it is?

    غارة إسرائيلية على البلدة
An Israeli raid on the town: subject is the adjective.
"""

from marsad.model import Dependent, Refused
from marsad.syntax.noun_draft import NounDraft


def nationality(draft: NounDraft) -> None:
    """Take the adjectives of nationality on the noun; two of them act together."""
    for number in draft.nationalities:
        if any(each.relation == "subject" and each.how != "nationality" for each in draft.dependents):
            draft.refused.append(Refused("subject", number, "the doer is named apart"))
        else:
            draft.dependents.append(Dependent("subject", number, "nationality"))
