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
SIDING = "siding"
"""The sense of what says that a crowd is for somebody: in solidarity with, in joy at."""


def before(draft: Draft | NounDraft, acts: Acts) -> None:
    """Take somebody under "before" behind the predicate, or who owns what stands there.

    A crowd that sides with somebody, or that is against somebody else, stands before a house of another country against
    it, and before one at home because it is there.
    """
    if not is_protest(draft, acts):
        return
    behind = acts.behind(draft)
    is_for_itself = "aim" not in {each.relation for each in draft.dependents} and not any(
        SIDING in acts.placed[phrase.head].valency.senses for phrase in behind
    )
    for phrase in behind:
        if BEFORE in phrase.under:
            owners = [part for part in acts.parts(phrase) if part.mention is not None]
            if owners and is_somebody(owners[0]):
                draft.take("aim", owners[0].number, "before" if is_for_itself else "before-abroad")
