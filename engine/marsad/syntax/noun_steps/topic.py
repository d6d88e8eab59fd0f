"""Does a clause without a verb say of its topic that he is about it?

    الوزير السوري في زيارة إلى مسقط
The Syrian minister is on a visit to Muscat: subject of the visit is the minister.

    كان في استقبال الوزير أمير قطر
Behind a copula the topic may follow: receiving the minister was the emir.
"""

from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.predicative import is_upon

VICTIM = "victim"
"""The sense of nouns for those who come to harm."""


def topic(draft: NounDraft) -> None:
    """Take the actor right before a noun under "in" or "on", if the clause says nothing else of him, or who follows."""
    clause, standing = draft.clause, draft.standing
    if "subject" in draft.filled or clause.predicate is not None or standing.start == standing.head:
        return
    if not is_upon(standing):
        return
    if draft.topic is not None:
        draft.take("subject", draft.topic.number, "topic")
        return
    before = draft.phrases[clause.phrases[0]]
    if before.end == standing.start and before.preposition is None and before.names_actor:
        # Twelve killed in a blast did not set it off.
        is_victim = VICTIM in draft.placed[before.head].valency.senses
        draft.take("object" if is_victim else "subject", before.number, "topic")
    elif before.number == standing.number and clause.copula is not None and clause.copula < standing.start:
        behind = (draft.phrases[number] for number in clause.phrases[1:])
        who = next((each for each in behind if each.preposition is None), None)
        if who is not None and who.names_actor:
            draft.take("subject", who.number, "topic")
