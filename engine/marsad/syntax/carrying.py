"""What does a word say of the act that another word names: that it is carried out, begun, announced, wanted?

A word may be one of several lexemes; what it says is read off those that take what stands in the act's relation.
"""

from marsad.phrases import Valency
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft

ANNOUNCE, ATTITUDE, CONVERSE = "announce", "attitude", "converse"
DOING = frozenset({"light", "aspect", ATTITUDE, ANNOUNCE})
"""What a word does with an act that its subject does."""
_TELLING = frozenset({"light", "aspect", ANNOUNCE, CONVERSE})
_TAKING = DOING | {CONVERSE}
TAKING_PLACE = frozenset({"aspect", "happen"})
"""What a word does with the act that it takes, and with that which is its subject."""
_UNCONTROLLED = frozenset({None})
"""The controls of a word that says of no act whose doing it is."""


def carries(governor: Draft | NounDraft, relation: str, taking: Valency) -> bool:
    """Return whether a word says something of the act beside it: begin, announce, carry out, want; it breaks out."""
    if relation == "subject" and not governor.passive:
        return not taking.operators.isdisjoint(TAKING_PLACE)
    return not taking.operators.isdisjoint(_TAKING) or not taking.controls <= _UNCONTROLLED


def tells(governor: Draft | NounDraft, relation: str, taking: Valency) -> bool:
    """Return whether the act beside a word stands as the word does: carried out, begun, announced, suffered."""
    is_subject = relation == "subject" and not governor.passive
    return not taking.operators.isdisjoint(TAKING_PLACE if is_subject else _TELLING)
