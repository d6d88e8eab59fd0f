"""Do those who stand under "between" do it together?

    محادثات بين مصر وسوريا
Talks between Egypt and Syria: subject are Egypt and Syria.
"""

from marsad.model import Dependent
from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.noun_steps.doing_owner import BETWEEN


def between(draft: NounDraft) -> None:
    """Take the first phrase behind the noun under a preposition that names both sides."""
    for phrase in draft.under(BETWEEN):
        if not draft.has("subject"):
            draft.dependents.append(Dependent("subject", phrase.number, "between"))
        return
