"""Whose words are those in which a relative clause says something: the speech of A, in which (he) said?"""

from marsad.model import Phrase
from marsad.phrases import FOR, issuer_of
from marsad.syntax.agreement import agrees_before, can_stand_for
from marsad.syntax.draft import Draft


def is_said_in(draft: Draft, statement: Phrase) -> bool:
    """Return whether a pronoun takes up the words that the clause describes, so that their maker says it in them."""
    if not statement.speaks:
        return False
    pronouns = (draft.pronouns.get(each.pronoun or "") for each in draft.governed if each.start == each.head)
    return any(pronoun is not None and can_stand_for(pronoun, statement) for pronoun in pronouns)


def speaker_in(draft: Draft, statement: Phrase) -> Phrase | None:
    """Return who made the words; what somebody delivers for another is addressed to them: A's speech for the people."""
    maker = issuer_of(statement, draft.phrases)
    if maker is None or not (maker.human is True or maker.mention is not None):
        return None
    is_addressed = FOR in maker.under and any(_is_actor_above(draft, each) for each in draft.drafts.values())
    return maker if agrees_before(draft.readings, maker) and not is_addressed else None


def _is_actor_above(draft: Draft, other: Draft) -> bool:
    """Whether the verb around the clause is done by somebody with a name."""
    if other.clause.number != draft.clause.parent:
        return False
    subjects = (draft.phrases[each.phrase].mention for each in other.dependents if each.relation == "subject")
    return any(mention is not None and mention.kind == "actor" for mention in subjects)
