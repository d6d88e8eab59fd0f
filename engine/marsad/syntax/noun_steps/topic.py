"""Does a clause without a verb say of its topic that he is about it?

    الوزير السوري في زيارة إلى مسقط
The Syrian minister is on a visit to Muscat: subject of the visit is the minister.
"""

from marsad.model import Dependent
from marsad.syntax.draft import WHERE
from marsad.syntax.noun_draft import NounDraft

AT = frozenset({"against", "on"})
"""The groups of the preposition that says what somebody is upon, or ready for."""


def topic(draft: NounDraft) -> None:
    """Take the actor right before a noun under "in" or "on", if the clause says nothing else of him."""
    clause, standing = draft.clause, draft.standing
    if draft.has("subject") or clause.predicate is not None or standing.start == standing.head:
        return
    before = next((draft.phrases[n] for n in clause.phrases if draft.phrases[n].end == standing.start), None)
    if before is None or before.number != clause.phrases[0] or before.preposition is not None:
        return
    is_said = standing.under >= WHERE or standing.under >= AT
    if is_said and before.mention is not None and before.mention.kind == "actor":
        draft.dependents.append(Dependent("subject", before.number, "topic"))
