"""Is it what the verb's subject did besides, or meant to do by it?

    وصل الوزير إلى القاهرة لتوقيع الاتفاق
The minister reached Cairo to sign the agreement: subject of signing is the minister.
"""

from marsad.model import Dependent
from marsad.syntax.noun_draft import NounDraft

PURPOSE, MEANS = "purpose", "means"
"""Groups of prepositions under which a verbal noun says what its clause's verb is done for, or by what or besides."""


def purpose(draft: NounDraft) -> None:
    """Take the subject of the clause's verb for a verbal noun of purpose or means that nothing governs."""
    verb = draft.verb
    if draft.governor is not None or draft.has("subject") or verb is None or verb.passive or not draft.is_verbal:
        return
    if draft.phrase.under.isdisjoint((PURPOSE, MEANS)):
        return
    for each in verb.dependents:
        if each.relation == "subject":
            draft.dependents.append(Dependent("subject", each.phrase, "purpose"))
            return
