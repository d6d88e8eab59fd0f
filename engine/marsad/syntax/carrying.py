"""What does a word say of the act that another word names: that it is carried out, begun, announced, wanted?"""

from marsad.model import Reading
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import OWNER, NounDraft

ANNOUNCE, ATTITUDE, CONVERSE = "announce", "attitude", "converse"
DOING = frozenset({"light", "aspect", ATTITUDE, ANNOUNCE})
"""What a word does with an act that its subject does."""
_TELLING = frozenset({"light", "aspect", ANNOUNCE, CONVERSE})
_TAKING = DOING | {CONVERSE}
_HAPPENING = frozenset({"aspect", "happen"})
"""What a word does with the act that it takes, and with that which is its subject."""


def fitting(governor: Draft | NounDraft, relation: str) -> tuple[Reading, ...]:
    """Return the readings of a word in which it takes what stands in that relation; all of them if none does."""
    if relation in ("subject", OWNER):
        return governor.readings
    readings = governor.readings
    if relation == "object":
        return tuple(reading for reading in readings if reading.lexeme.transitive) or readings
    found = tuple(reading for reading in readings if relation in reading.lexeme.governs) or readings
    has_object = any(each.relation == "object" for each in governor.dependents)
    return tuple(reading for reading in found if reading.lexeme.transitive == has_object) or found


def carries(governor: Draft | NounDraft, relation: str) -> bool:
    """Return whether a word says something of the act beside it: begin, announce, carry out, want; it breaks out."""
    lexemes = [reading.lexeme for reading in fitting(governor, relation)]
    if relation == "subject" and not governor.passive:
        return any(lexeme.operator in _HAPPENING for lexeme in lexemes)
    return any(lexeme.operator in _TAKING or lexeme.control is not None for lexeme in lexemes)


def tells(governor: Draft | NounDraft, relation: str) -> bool:
    """Return whether the act beside a word stands as the word does: carried out, begun, announced, suffered."""
    operators = {reading.lexeme.operator for reading in fitting(governor, relation)}
    return bool(operators & (_HAPPENING if relation == "subject" and not governor.passive else _TELLING))
