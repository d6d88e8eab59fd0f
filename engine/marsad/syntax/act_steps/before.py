"""Before whom does a crowd stand?

    اعتصم المصريون أمام السفارة الأميركية
The Egyptians staged a sit-in before the American embassy: aim of the sit-in is the embassy.
"""

from marsad.syntax.act_steps.aim import is_protest
from marsad.syntax.acts import Acts
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft, is_somebody

BEFORE = "before"
"""The group of prepositions under which stands what a crowd gathers at."""


def before(draft: Draft | NounDraft, acts: Acts) -> None:
    """Take somebody under "before" behind the predicate, or who owns what stands there."""
    if not is_protest(draft, acts):
        return
    for phrase in acts.behind(draft):
        if BEFORE in phrase.under:
            owners = [part for part in acts.parts(phrase) if part.mention is not None]
            if owners and is_somebody(owners[0]):
                draft.take("aim", owners[0].number, "before")
