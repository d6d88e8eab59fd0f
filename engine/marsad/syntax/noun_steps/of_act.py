"""Is it the doing of whoever does the act that begins, goes on or ends?

    رحب الوزير باستئناف المحادثات المصرية
The minister welcomed the resumption of the Egyptian talks: subject of the resumption is the adjective.
"""

from marsad.syntax.noun_draft import NounDraft

ASPECT = "aspect"


def of_act(draft: NounDraft) -> None:
    """Take for a noun of beginning, going on or ending whoever does the act that owns it."""
    if "subject" in draft.filled or draft.owner is None:
        return
    if ASPECT not in draft.valency.operators:
        return
    act = draft.drafts.get(draft.phrases[draft.owner].head)
    if act is None:
        return
    doers = [each.phrase for each in act.dependents if each.relation == "subject"]
    for number in doers:
        draft.take("subject", number, "through")
