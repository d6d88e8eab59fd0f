"""Is it the doing of whoever did the act in which it came about?

    مقتل رجل في غارة إسرائيلية
The death of a man in an Israeli raid: subject of the death is the adjective.
"""

from marsad.clauses import IN_WHICH
from marsad.syntax.acts import ACTS
from marsad.syntax.noun_draft import NounDraft


def through(draft: NounDraft) -> None:
    """Take whoever does the violent act behind a noun of something suffered."""
    if "subject" in draft.filled or not draft.is_suffered:
        return
    for phrase in draft.behind:
        act = draft.drafts.get(phrase.head)
        if act is not None and ACTS in act.senses and not IN_WHICH.isdisjoint(phrase.under):
            doers = [each.phrase for each in act.dependents if each.relation == "subject"]
            for number in doers:
                draft.take("subject", number, "through")
            return
