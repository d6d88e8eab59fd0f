"""Which act does the clause that describes the noun bring under a preposition that the noun governs?

    أصدر الوزير قرارا يقضي بطرد السفير
The minister took a decision that provides for (by) expelling the ambassador: the decision governs the expulsion.
"""

from marsad.syntax.noun_draft import NounDraft


def provided(draft: NounDraft) -> None:
    """Take the first phrase of the noun's relative clause if it names an act, by no pronoun that means the noun."""
    first = draft.described[0]
    owner = None if first.owner is None else draft.phrases[first.owner]
    is_own = first.pronoun is not None or (owner is not None and owner.pronoun is not None)
    if first.preposition in draft.valency.governs and draft.placed[first.head].acts and not is_own:
        draft.take(first.preposition, first.number, "governed")
