"""Does it whoever has it, in a clause without a verb?

    كان للرئيس لقاء مع السفير
There was for the president a meeting with the ambassador: subject is the president.
"""

from marsad.clauses import FOR
from marsad.syntax.noun_draft import NounDraft, is_somebody


def possessor(draft: NounDraft) -> None:
    """Take who stands under an attached "for" right before an indefinite noun that nothing governs."""
    noun = draft.standing
    if draft.verb is not None or "subject" in draft.filled or noun.definite or noun.preposition is not None:
        return
    for phrase in draft.phrases:
        has_it = phrase.preposition in draft.words.attached_prepositions and FOR in phrase.under
        if phrase.end == noun.start and has_it and is_somebody(phrase):
            draft.take("subject", phrase.number, "possessor")
