"""Is it what the verb's subject meant to do by it, or did besides?

    وصل الوزير إلى القاهرة لتوقيع الاتفاق
The minister reached Cairo to sign the agreement: subject of signing is the minister.
"""

from marsad.clauses import IN_WHICH, OUT_OF, PURPOSE
from marsad.model import Dependent
from marsad.syntax.how_long import is_counted_from
from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.noun_steps.doing_owner import GOING

MEANS = "means"
"""The group of prepositions under which a verbal noun says by what something is done, or besides what."""
ON_PURPOSE = frozenset({PURPOSE, MEANS})
ON_THE_WAY = ON_PURPOSE | {OUT_OF} | IN_WHICH
"""Groups under which a visit or return of which nobody is said to be the doer is that of the verb's subject."""


def purpose(draft: NounDraft) -> None:
    """Take the subject of the clause's verb for a verbal noun of purpose or means that nothing governs."""
    if not draft.valency.is_verbal or is_counted_from(draft.placed, draft.standing.start):
        return
    on_the_way = GOING in draft.senses and not draft.phrase.definite
    if draft.standing.under.isdisjoint(ON_THE_WAY if on_the_way else ON_PURPOSE):
        return
    subject = verbs_subject(draft)
    if subject is not None:
        draft.take("subject", subject.phrase, "purpose")


def verbs_subject(draft: NounDraft) -> Dependent | None:
    """Return the subject of the clause's verb, whose doing a noun can be that nothing governs and that lacks a doer."""
    verb = draft.verb
    if draft.governor is not None or "subject" in draft.filled or verb is None or verb.passive:
        return None
    return verb.first("subject")
