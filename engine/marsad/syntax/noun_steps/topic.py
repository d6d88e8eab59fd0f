"""Does a clause without a verb say of its topic that he is about it?

    الوزير السوري في زيارة إلى مسقط
The Syrian minister is on a visit to Muscat: subject of the visit is the minister.
"""

from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.predicative import is_upon


def topic(draft: NounDraft) -> None:
    """Take the actor right before a noun under "in" or "on", if the clause says nothing else of him."""
    clause, standing = draft.clause, draft.standing
    if "subject" in draft.filled or clause.predicate is not None or standing.start == standing.head:
        return
    if draft.topic is not None:
        draft.take("subject", draft.topic.number, "topic")
        return
    before = draft.phrases[clause.phrases[0]]
    if before.end != standing.start or before.preposition is not None:
        return
    if is_upon(standing) and before.mention is not None and before.mention.kind == "actor":
        draft.take("subject", before.number, "topic")
