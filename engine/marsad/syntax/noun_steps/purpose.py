"""Is it what the verb's subject did besides, or meant to do by it?

    وصل الوزير إلى القاهرة لتوقيع الاتفاق
The minister reached Cairo to sign the agreement: subject of signing is the minister.
"""

from marsad.model import Dependent
from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.noun_steps.doing_owner import GOING

PURPOSE, MEANS = "purpose", "means"
ON_THE_WAY = frozenset({PURPOSE, MEANS, "in", "from", "occasion"})
"""Groups under which a visit or return of which nobody is said to be the doer is that of the verb's subject."""
"""Groups of prepositions under which a verbal noun says what its clause's verb is done for, or by what or besides."""


def purpose(draft: NounDraft) -> None:
    """Take the subject of the clause's verb for a verbal noun of purpose or means that nothing governs."""
    verb = draft.verb
    if draft.governor is not None or draft.has("subject") or verb is None or verb.passive or not draft.is_verbal:
        return
    on_the_way = draft.is_of(GOING) and not draft.phrase.definite
    if draft.standing.under.isdisjoint(ON_THE_WAY if on_the_way else (PURPOSE, MEANS)):
        return
    for each in verb.dependents:
        if each.relation == "subject":
            draft.dependents.append(Dependent("subject", each.phrase, "purpose"))
            return
