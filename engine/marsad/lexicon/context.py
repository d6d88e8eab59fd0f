"""Which readings of a word do its neighbours in the sentence rule out?

Nothing here knows a word: what stands before is recognised by the groups of rules/lexicon/particles.yaml, and each rule
is one of Arabic grammar. A reading that is ruled out goes even if none is left: the word is then one the lexicon lacks.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from marsad.lexicon.clitics import CONJUNCTIONS, FOR, SO
from marsad.lexicon.reserved import (
    ASPECT,
    CLAUSE,
    FUTURE,
    NEGATION,
    NEGATION_FUTURE,
    NEGATION_PAST,
    PREPOSITION,
    RESERVED_GROUPS,
    SUBJUNCTIVE,
    YIELDING,
    YIELDING_JOINED,
)
from marsad.model import Reading

Readings = tuple[Reading, ...]

_RESERVED: Final = frozenset(RESERVED_GROUPS)
_GOVERNING: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, SUBJUNCTIVE, NEGATION))
_JUSSIVE_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION))
_NO_INDICATIVE_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE))
_VERB_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, FUTURE, ASPECT))
_IMPERFECT_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, FUTURE))


class State(NamedTuple):
    """What stands to the left: the reserved groups that the word before certainly or possibly belongs to as a particle.

    `governed` tells whether a particle that governs moods stands anywhere before.
    """

    certain: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    governed: bool = False


START: Final = State()
"""What stands to the left of a sentence's first word."""


def decide(token: Readings, before: State) -> tuple[Readings, State]:
    """Return what is kept of a word's readings behind what stands to its left, and what then stands there.

    A token without readings (unknown word, number, punctuation) rules nothing out.
    """
    certain = before.certain
    kept = []
    for reading in _outweigh(token, begins=CLAUSE in certain):
        part_of_speech = reading.lexeme.part_of_speech
        if part_of_speech == "particle" or (
            _is_legal_verb(reading, before)
            if part_of_speech == "verb"
            else not certain or _is_legal_nominal(reading, certain)
        ):
            kept.append(reading)
    if not kept or kept[0].lexeme.part_of_speech != "particle":
        return tuple(kept), State(governed=before.governed) if certain or before.possible else before
    certain, possible = _particle_groups(kept)
    return tuple(kept), State(certain, possible, before.governed or not possible.isdisjoint(_GOVERNING))


def disambiguate(readings: Iterable[Readings]) -> list[Readings]:
    """Return the readings of each token of a sentence without those that its neighbours rule out."""
    state = START
    found = []
    for token in readings:
        kept, state = decide(token, state)
        found.append(kept)
    return found


def _outweigh(token: Readings, *, begins: bool) -> Readings:
    """A function word is far likelier than a noun or verb of its spelling, unless it is marked as yielding.

    The word `begins` what it stands in behind a particle that only a clause follows.
    One that is recognised only by a careless spelling outweighs nothing that is spelled exactly so.
    """
    particles = tuple([reading for reading in token if reading.lexeme.part_of_speech == "particle"])
    if not particles:
        return token
    whole = tuple([reading for reading in token if not (reading.proclitics or reading.variations)])
    if whole and all(map(_is_resumed_preposition, particles)):
        # She opened rather than: and then under.
        return whole
    exact = any(not reading.variations for reading in token)
    if exact and all(reading.variations for reading in particles):
        return token
    return token if all(_yields(particle, begins=begins) for particle in particles) else particles


def _yields(particle: Reading, *, begins: bool) -> bool:
    """Whether a particle outweighs no other word of its spelling: never, or not where a clause may begin."""
    groups = particle.lexeme.groups
    return YIELDING in groups or (YIELDING_JOINED in groups and (begins or bool(particle.proclitics)))


def _is_resumed_preposition(reading: Reading) -> bool:
    return reading.proclitics[:1] == (SO,) and PREPOSITION in reading.lexeme.groups


def _particle_groups(token: Sequence[Reading]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the reserved groups to which a token that is only a particle belongs certainly, and possibly."""
    if not all(map(_governs, token)):
        return frozenset(), frozenset()
    groups = [reading.lexeme.groups & _RESERVED for reading in token]
    return frozenset.intersection(*groups), frozenset.union(*groups)


def _governs(reading: Reading) -> bool:
    """Whether a reading is a particle that governs the next word: not its pronoun, and nothing governs the particle."""
    if reading.lexeme.part_of_speech != "particle" or reading.enclitics:
        return False
    return not reading.proclitics or reading.proclitics[-1] in CONJUNCTIONS


def _is_joined(reading: Reading) -> bool:
    """Whether a conjunction on the word itself separates it from what stands before."""
    return bool(reading.proclitics) and reading.proclitics[0] in CONJUNCTIONS


def _is_legal_verb(reading: Reading, before: State) -> bool:
    certain, possible, coordinated = before.certain, before.possible, False
    if _is_joined(reading):
        certain, possible, coordinated = START.certain, START.possible, before.governed
    features = reading.features
    if PREPOSITION in certain:
        return False
    if features.aspect == "perfect":
        return certain.isdisjoint(_IMPERFECT_FOLLOWS)
    if FOR in reading.proclitics:
        return features.mood != "indicative"
    if features.mood == "jussive":
        return coordinated or not possible.isdisjoint(_JUSSIVE_FOLLOWS)
    if features.mood == "subjunctive":
        return coordinated or not possible.isdisjoint(_GOVERNING)
    if features.mood == "indicative":
        return certain.isdisjoint(_NO_INDICATIVE_FOLLOWS)
    return True


def _is_legal_nominal(reading: Reading, before: frozenset[str]) -> bool:
    if _is_joined(reading):
        return True
    if not before.isdisjoint(_VERB_FOLLOWS):
        return False
    return not (PREPOSITION in before and reading.features.case in ("nominative", "accusative"))
