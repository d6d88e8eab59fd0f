"""Which readings of a word do its neighbours in the sentence rule out?

Nothing here knows a word: what stands before is recognised by the groups of rules/lexicon/particles.yaml, and each rule
is one of Arabic grammar. A reading that is ruled out goes even if none is left: the word is then one the lexicon lacks.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from marsad.lexicon.reserved import (
    ASPECT,
    FUTURE,
    NEGATION,
    NEGATION_FUTURE,
    NEGATION_PAST,
    PREPOSITION,
    SUBJUNCTIVE,
    YIELDING,
)
from marsad.model import Reading

Readings = tuple[Reading, ...]

_CONJUNCTIONS: Final = ("و", "ف")


def disambiguate(readings: Sequence[Readings]) -> list[Readings]:
    """Return the readings of each token of a sentence without those that its neighbours rule out.

    A token without readings (unknown word, number, punctuation) rules nothing out.
    """
    kept: list[Readings] = []
    before = _NOTHING
    governed = False
    for token in readings:
        if token:
            token = _outweigh(token)
            token = tuple([reading for reading in token if _is_legal(reading, before, governed)])
        kept.append(token)
        before = _before(token)
        governed = governed or not before.possible.isdisjoint(_GOVERNING)
    return kept


class _Before(NamedTuple):
    """The groups that the word before certainly belongs to as a particle, and those that it may belong to."""

    certain: frozenset[str]
    possible: frozenset[str]


_NOTHING: Final = _Before(frozenset(), frozenset())
_GOVERNING: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, SUBJUNCTIVE, NEGATION))
_JUSSIVE_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION))
_NO_INDICATIVE_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE))
_VERB_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, FUTURE, ASPECT))
_IMPERFECT_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, FUTURE))


def _outweigh(token: Readings) -> Readings:
    """A function word is far likelier than a noun or verb of its spelling, unless it is marked as yielding."""
    particles = tuple(reading for reading in token if reading.lexeme.part_of_speech == "particle")
    if particles and any(YIELDING not in reading.lexeme.groups for reading in particles):
        return particles
    return token


def _before(token: Readings) -> _Before:
    if not token or not all(map(_governs, token)):
        return _NOTHING
    groups = [reading.lexeme.groups for reading in token]
    return _Before(frozenset.intersection(*groups), frozenset.union(*groups))


def _governs(reading: Reading) -> bool:
    """Whether a reading is a particle that governs the next word: not its pronoun, and nothing governs the particle."""
    if reading.lexeme.part_of_speech != "particle" or reading.enclitics:
        return False
    return not reading.proclitics or reading.proclitics[-1] in _CONJUNCTIONS


def _is_legal(reading: Reading, before: _Before, governed: bool) -> bool:
    part_of_speech = reading.lexeme.part_of_speech
    if part_of_speech == "particle":
        return True
    # A conjunction on the word itself separates it from what stands before.
    is_joined = bool(reading.proclitics) and reading.proclitics[0] in _CONJUNCTIONS
    if part_of_speech == "verb":
        return _is_legal_verb(reading, _NOTHING if is_joined else before, is_joined and governed)
    return is_joined or _is_legal_nominal(reading, before.certain)


def _is_legal_verb(reading: Reading, before: _Before, coordinated: bool) -> bool:
    features = reading.features
    if PREPOSITION in before.certain:
        return False
    if features.aspect == "perfect":
        return before.certain.isdisjoint(_IMPERFECT_FOLLOWS)
    if "ل" in reading.proclitics:
        return features.mood != "indicative"
    if features.mood == "jussive":
        return coordinated or not before.possible.isdisjoint(_JUSSIVE_FOLLOWS)
    if features.mood == "subjunctive":
        return coordinated or not before.possible.isdisjoint(_GOVERNING)
    if features.mood == "indicative":
        return before.certain.isdisjoint(_NO_INDICATIVE_FOLLOWS)
    return True


def _is_legal_nominal(reading: Reading, before: frozenset[str]) -> bool:
    if not before.isdisjoint(_VERB_FOLLOWS):
        return False
    return not (PREPOSITION in before and reading.features.case in ("nominative", "accusative"))
