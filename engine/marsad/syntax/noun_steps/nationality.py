"""Does an adjective of nationality say whose act it is, or name the one to whom it is done?

    غارة إسرائيلية على البلدة
An Israeli raid on the town: subject is the adjective.

    مقتل فلسطيني برصاص الجنود
The death of a Palestinian by the soldiers' bullets: object is the adjective, which names a person.
"""

from marsad.clauses import FOR, LOCATION
from marsad.model import Phrase
from marsad.syntax.noun_draft import NounDraft


def nationality(draft: NounDraft) -> None:
    """Take the adjectives of nationality on the noun; two of them act together."""
    for number in draft.nationalities:
        if _suffers(draft, draft.phrases[number]):
            draft.take("object", number, "sufferer")
        elif any(each.relation == "subject" and each.how != "nationality" for each in draft.dependents):
            draft.refuse("subject", number, "the doer is named apart")
        else:
            draft.take("subject", number, "nationality")


def _suffers(draft: NounDraft, phrase: Phrase) -> bool:
    """Whether the adjective is a person, to whom alone it can be done."""
    if not draft.is_suffered or "object" in draft.filled or phrase.human is not True or LOCATION in draft.phrase.under:
        return False
    return not any(FOR in behind.under for behind in draft.behind[:1])
