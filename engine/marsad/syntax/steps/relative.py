"""Does the verb's subject stand before the relative clause?

    الوفد الذي زار القاهرة
The delegation that visited Cairo: subject is the delegation.
"""

from marsad.model import Phrase
from marsad.phrases import with_owners
from marsad.syntax.agreement import agrees_before
from marsad.syntax.draft import Draft
from marsad.syntax.said_in import is_said_in, ordained_by, speaker_in

GATHERING = "gathering"
"""The sense of verbs whose subject is an occasion, and whose object those who meet on it."""


def relative(draft: Draft) -> None:
    """Take what a relative clause describes as subject, or else as object where a pronoun takes it up."""
    if draft.clause.kind != "relative" or draft.clause.antecedent is None:
        return
    described = draft.phrases[draft.clause.antecedent]
    if "subject" not in draft.filled and draft.pronoun is None:
        if is_said_in(draft, described):
            speaker = speaker_in(draft, described)
            if speaker is not None:
                draft.take("subject", speaker.number, "relative")
        elif agrees_before(draft.readings, described):
            who = _called_so(draft, described) or ordained_by(draft, described) or described
            draft.take("subject", who.number, "relative")
        else:
            draft.refuse("subject", described.number, "does not agree with the relative clause's verb")
    elif draft.pronoun is not None:
        relation = "subject" if _brings_together(draft, described) else "object"
        draft.take(relation, described.number, "relative")


def _brings_together(draft: Draft, described: Phrase) -> bool:
    """Whether the clause describes the act for which somebody meets another: the talk that joined him with B."""
    is_open = "subject" not in draft.filled and GATHERING in draft.valency.senses
    is_act = described.mention is None and bool(draft.placed[described.head].acts)
    return is_open and is_act and agrees_before(draft.readings, described)


def _called_so(draft: Draft, described: Phrase) -> Phrase | None:
    """Return the actor of whom a copula says what the clause describes: A became the first state that recognised B."""
    parent = draft.clause.parent
    above = draft.clauses[parent] if parent is not None else None
    if above is None or above.copula is None or above.predicate is not None or described.mention is not None:
        return None
    bare = [draft.phrases[number] for number in above.phrases if draft.phrases[number].preposition is None]
    said = next((phrase for phrase in bare[1:] if described in with_owners(phrase, draft.phrases)), None)
    if said is None or not bare[0].names_actor:
        return None
    return bare[0]
