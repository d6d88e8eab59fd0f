"""Which readings of a word do its neighbours in the sentence rule out?

Nothing here knows a word: what stands before is recognised by the groups of rules/lexicon/particles.yaml, and each rule
is one of Arabic grammar. A reading that is ruled out goes even if none is left: the word is then one the lexicon lacks.
"""

from collections.abc import Sequence
from threading import Lock
from typing import Final, NamedTuple

from marsad.lexicon.reserved import (
    ASPECT,
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

_CONJUNCTIONS: Final = ("و", "ف")
_RESUMING: Final = "ف"

# So many distinct words are remembered in each state.
_REMEMBERED_WORDS: Final = 50_000
_RESERVED: Final = frozenset(RESERVED_GROUPS)
_GOVERNING: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, SUBJUNCTIVE, NEGATION))
_JUSSIVE_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION))
_NO_INDICATIVE_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE))
_VERB_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, FUTURE, ASPECT))
_IMPERFECT_FOLLOWS: Final = frozenset((NEGATION_PAST, NEGATION_FUTURE, FUTURE))


class Disambiguator:
    """Narrows readings word by word; remembers what it has decided for a word in each state of its left neighbours.

    A state is a small number; `START` opens a sentence. Safe to share between threads.
    """

    START: Final = 0

    def __init__(self) -> None:
        self._states: list[_State] = [_State(frozenset(), frozenset(), False)]
        self._numbers: dict[_State, int] = {self._states[0]: 0}
        # One memory for each state, by identity of the readings, which it keeps alive.
        self._memories: list[dict[int, tuple[Readings, Readings, int]]] = [{}]
        self._lock = Lock()

    def step(self, token: Readings, state: int) -> tuple[Readings, int]:
        """Return what is kept of a token's readings in a state, and the state that the token leads to."""
        memory = self._memories[state]
        known = memory.get(id(token))
        if known is None:
            kept, after = self._decide(token, self._states[state])
            known = (token, kept, self._number(after))
            if len(memory) >= _REMEMBERED_WORDS:
                memory.clear()
            memory[id(token)] = known
        return known[1], known[2]

    def narrow(self, readings: Sequence[Readings]) -> list[Readings]:
        """Return the readings of each token of a sentence without those that its neighbours rule out.

        A token without readings (unknown word, number, punctuation) rules nothing out.
        """
        state = self.START
        memories = self._memories
        found: list[Readings] = []
        for token in readings:
            known = memories[state].get(id(token))
            if known is None:
                kept, state = self.step(token, state)
            else:
                _, kept, state = known
            found.append(kept)
        return found

    def _decide(self, token: Readings, state: "_State") -> tuple[Readings, "_State"]:
        kept = tuple([reading for reading in _outweigh(token) if _is_legal(reading, state)])
        certain, possible = _particle_groups(kept)
        governed = state.governed or not possible.isdisjoint(_GOVERNING)
        return kept, _State(certain, possible, governed)

    def _number(self, state: "_State") -> int:
        found = self._numbers.get(state)
        if found is None:
            with self._lock:
                found = self._numbers.get(state)
                if found is None:
                    self._states.append(state)
                    self._memories.append({})
                    found = self._numbers[state] = len(self._states) - 1
        return found


def disambiguate(readings: Sequence[Readings]) -> list[Readings]:
    """Narrow the readings of one sentence (see `Disambiguator.narrow`, which is faster for many)."""
    return Disambiguator().narrow(readings)


class _State(NamedTuple):
    """What stands to the left: the reserved groups that the word before certainly or possibly belongs to as a particle.

    `governed` tells whether a particle that governs moods stands anywhere before.
    """

    certain: frozenset[str]
    possible: frozenset[str]
    governed: bool


def _outweigh(token: Readings) -> Readings:
    """A function word is far likelier than a noun or verb of its spelling, unless it is marked as yielding.

    One that is recognised only by a careless spelling outweighs nothing that is spelled exactly so.
    """
    particles = tuple(reading for reading in token if reading.lexeme.part_of_speech == "particle")
    whole = tuple(reading for reading in token if not (reading.proclitics or reading.variations))
    if whole and all(map(_is_resumed_preposition, particles)):
        # She opened rather than: and then under.
        return whole if particles else token
    exact = any(not reading.variations for reading in token)
    if exact and all(reading.variations for reading in particles):
        return token
    return token if all(map(_yields, particles)) else particles


def _yields(particle: Reading) -> bool:
    """Whether a particle outweighs no other word of its spelling: never, or not under a conjunction."""
    groups = particle.lexeme.groups
    return YIELDING in groups or (YIELDING_JOINED in groups and bool(particle.proclitics))


def _is_resumed_preposition(reading: Reading) -> bool:
    return reading.proclitics[:1] == (_RESUMING,) and PREPOSITION in reading.lexeme.groups


def _particle_groups(token: Readings) -> tuple[frozenset[str], frozenset[str]]:
    """Return the reserved groups to which a token that is only a particle belongs certainly, and possibly."""
    if not token or not all(map(_governs, token)):
        return frozenset(), frozenset()
    groups = [reading.lexeme.groups & _RESERVED for reading in token]
    return frozenset.intersection(*groups), frozenset.union(*groups)


def _governs(reading: Reading) -> bool:
    """Whether a reading is a particle that governs the next word: not its pronoun, and nothing governs the particle."""
    if reading.lexeme.part_of_speech != "particle" or reading.enclitics:
        return False
    return not reading.proclitics or reading.proclitics[-1] in _CONJUNCTIONS


def _is_legal(reading: Reading, before: _State) -> bool:
    part_of_speech = reading.lexeme.part_of_speech
    if part_of_speech == "particle":
        return True
    # A conjunction on the word itself separates it from what stands before.
    is_joined = bool(reading.proclitics) and reading.proclitics[0] in _CONJUNCTIONS
    if part_of_speech == "verb":
        if is_joined:
            return _is_legal_verb(reading, frozenset(), frozenset(), coordinated=before.governed)
        return _is_legal_verb(reading, before.certain, before.possible, coordinated=False)
    return is_joined or _is_legal_nominal(reading, before.certain)


def _is_legal_verb(reading: Reading, certain: frozenset[str], possible: frozenset[str], *, coordinated: bool) -> bool:
    features = reading.features
    if PREPOSITION in certain:
        return False
    if features.aspect == "perfect":
        return certain.isdisjoint(_IMPERFECT_FOLLOWS)
    if "ل" in reading.proclitics:
        return features.mood != "indicative"
    if features.mood == "jussive":
        return coordinated or not possible.isdisjoint(_JUSSIVE_FOLLOWS)
    if features.mood == "subjunctive":
        return coordinated or not possible.isdisjoint(_GOVERNING)
    if features.mood == "indicative":
        return certain.isdisjoint(_NO_INDICATIVE_FOLLOWS)
    return True


def _is_legal_nominal(reading: Reading, before: frozenset[str]) -> bool:
    if not before.isdisjoint(_VERB_FOLLOWS):
        return False
    return not (PREPOSITION in before and reading.features.case in ("nominative", "accusative"))
