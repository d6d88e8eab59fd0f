"""Which readings of a word do its neighbours in the sentence rule out?

Nothing here knows a word: what stands before is recognised by the groups of rules/lexicon/particles.yaml, and each rule
is one of Arabic grammar. A reading that is ruled out goes even if none is left: the word is then one the lexicon lacks.
"""

from collections.abc import Sequence
from typing import Final

from marsad.model import Reading

Readings = tuple[Reading, ...]

PREPOSITION: Final = "preposition"
NEGATION_PAST: Final = "negation.past"
NEGATION_FUTURE: Final = "negation.future"
NEGATION: Final = "negation"
SUBJUNCTIVE: Final = "subjunctive"
FUTURE: Final = "future"
ASPECT: Final = "aspect"
DEMONSTRATIVE: Final = "demonstrative"
YIELDING: Final = "yielding"

RESERVED_GROUPS: Final = (
    PREPOSITION,
    NEGATION_PAST,
    NEGATION_FUTURE,
    NEGATION,
    SUBJUNCTIVE,
    FUTURE,
    ASPECT,
    DEMONSTRATIVE,
    YIELDING,
)

_NONE: Final[frozenset[str]] = frozenset()


def disambiguate(readings: Sequence[Readings]) -> list[Readings]:
    """Return the readings of each token of a sentence without those that its neighbours rule out.

    A token without readings (unknown word, number, punctuation) rules nothing out.
    """
    kept: list[Readings] = []
    before = _NONE
    governed = False
    for token in readings:
        if token:
            token = _outweigh(token)
            token = tuple(reading for reading in token if _is_legal(reading, before, governed))
        kept.append(token)
        before = _groups(token)
        governed = governed or bool(before & _GOVERNING)
    return kept


_GOVERNING: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, SUBJUNCTIVE, NEGATION))
_VERB_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, FUTURE, ASPECT))
_IMPERFECT_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, FUTURE))


def _outweigh(token: Readings) -> Readings:
    """A function word is far likelier than a noun or verb of its spelling, unless it is marked as yielding."""
    particles = tuple(reading for reading in token if reading.lexeme.part_of_speech == "particle")
    if particles and any(YIELDING not in reading.lexeme.groups for reading in particles):
        return particles
    return token


def _groups(token: Readings) -> frozenset[str]:
    """Return the groups that a token certainly belongs to, if it is a particle that governs what follows it."""
    if not token or any(reading.lexeme.part_of_speech != "particle" or reading.enclitics for reading in token):
        return _NONE
    groups = token[0].lexeme.groups
    for reading in token[1:]:
        groups &= reading.lexeme.groups
    return groups


def _is_legal(reading: Reading, before: frozenset[str], governed: bool) -> bool:
    if reading.lexeme.part_of_speech == "verb":
        return _is_legal_verb(reading, before, governed)
    if reading.lexeme.part_of_speech == "particle":
        return True
    return _is_legal_nominal(reading, before)


def _is_legal_verb(reading: Reading, before: frozenset[str], governed: bool) -> bool:
    features = reading.features
    # A conjunction on the word itself separates it from what stands before.
    adjacent = _NONE if reading.proclitics[:1] in (("و",), ("ف",)) else before
    if PREPOSITION in adjacent:
        return False
    if features.aspect == "perfect":
        return not adjacent & _IMPERFECT_FOLLOWS
    if "ل" in reading.proclitics:
        return features.mood != "indicative"
    mood = features.mood
    if mood == "jussive":
        return NEGATION_PAST in adjacent or NEGATION in adjacent or (adjacent is not before and governed)
    if mood == "subjunctive":
        return bool(adjacent & _GOVERNING) or (adjacent is not before and governed)
    if mood == "indicative":
        return not adjacent & {NEGATION_PAST, NEGATION_FUTURE}
    return True


def _is_legal_nominal(reading: Reading, before: frozenset[str]) -> bool:
    if reading.proclitics[:1] in (("و",), ("ف",)):
        return True
    if before & _VERB_FOLLOWS:
        return False
    return not (PREPOSITION in before and reading.features.case in ("nominative", "accusative"))
