"""Is it the doing of whoever did what brought it about?

    أسفرت غارة إسرائيلية عن مقتل رجل
An Israeli raid led to the death of a man: subject of the death is the adjective.
"""

from marsad.syntax.noun_draft import NounDraft, is_somebody

CAUSING = "causing"
"""The sense of verbs that bring about an act."""


def cause(draft: NounDraft) -> None:
    """Take whoever is the subject of a verb of causing, or does the act that is."""
    governor = draft.governor
    if governor is None or draft.relation == "subject" or "subject" in draft.filled or not draft.is_suffered:
        return
    if draft.taking is None or CAUSING not in draft.taking.senses:
        return
    for each in governor.dependents:
        if each.relation == "subject":
            phrase = draft.phrases[each.phrase]
            act = draft.drafts.get(phrase.head)
            doers = [] if act is None else [other.phrase for other in act.dependents if other.relation == "subject"]
            if act is None and is_somebody(phrase):
                doers = [phrase.number]
            for number in doers:
                draft.take("subject", number, "cause")
            return
