"""Is the doer named under "by"?

    تعرضت البلدة لقصف من قبل الجيش
The town was exposed to shelling by the army: subject of the shelling is the army.
"""

from marsad.syntax.noun_draft import NounDraft

BY = "by"
"""The group of prepositions that name the doer."""


def by(draft: NounDraft) -> None:
    """Take the first phrase behind the noun under a preposition that names the doer, if no other act is nearer."""
    for phrase in draft.behind:
        if BY in phrase.under:
            draft.take("subject", phrase.number, "by")
            return
        if phrase.mention is None and draft.placed[phrase.head].acts:
            return
