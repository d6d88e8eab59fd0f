"""Is the doer named under "by"?

    تعرضت البلدة لقصف من قبل الجيش
The town was exposed to shelling by the army: subject of the shelling is the army.
"""

from marsad.clauses import BY
from marsad.syntax.noun_draft import NounDraft


def by(draft: NounDraft) -> None:
    """Take the first phrase behind the noun under a preposition that names the doer, if no other act is nearer."""
    if _says_how(draft):
        return
    for phrase in draft.behind:
        if BY in phrase.under:
            draft.take("subject", phrase.number, "by")
            return
        if phrase.mention is None and draft.placed[phrase.head].acts:
            return


def _says_how(draft: NounDraft) -> bool:
    """Whether the noun only says how the verb's act was done, whose doer is then named: killed by shooting (by A)."""
    is_adverbial = draft.phrase.cases == {"accusative"} and not draft.phrase.definite
    return is_adverbial and draft.governor is None and draft.verb is not None
