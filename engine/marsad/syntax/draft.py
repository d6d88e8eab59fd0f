"""What does a step know of the sentence: its words, phrases and clauses, and the predicate that it is asked about?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from marsad.clauses import Pronoun
from marsad.model import Phrase, Reading
from marsad.phrases import OPTIONAL, PlacedWord
from marsad.syntax.agreement import agrees_after, agrees_before
from marsad.syntax.draft_clause import DraftClause, is_added, is_time
from marsad.syntax.earlier import Understood
from marsad.syntax.relations import Relations

HAPPENING, CARRYING, IMPERSONAL = "happen", "light", "impersonal"
"""What an operator says of an act that takes place, and of one that its subject carries out; the lexeme group of verbs
that say whether an act can or must."""
WHERE = frozenset({"in"})
"""The group of the preposition that says where: it stands behind any verb, whether it is governed or not."""
NEAR = 12
"""Phrases before a phrase among which those are that end where it starts."""


@dataclass(slots=True)
class Draft(Relations):
    """One predicate while the steps fill its relations.

    `transitive` says that the verb takes an object in some reading that fits what stands behind it, `needs_object` that
    it does so in all of them; `says_of_act` that it says only that an act takes place, or can or must, so that what
    stands behind it is its subject.
    """

    token: int
    clause: DraftClause
    placed: Sequence[PlacedWord]
    phrases: Sequence[Phrase]
    clauses: Sequence[DraftClause]
    passive: bool
    drafts: dict[int, "Draft"]
    understood: Understood
    pronouns: Mapping[str, Pronoun]
    transitive: bool = field(init=False)
    needs_object: bool = field(init=False)
    says_of_act: bool = field(init=False)
    _fitting: Sequence[Reading] = field(init=False)
    _before: Sequence[Phrase] = field(init=False)
    _after: Sequence[Phrase] = field(init=False)
    _governed: Sequence[Phrase] = field(init=False)

    def __post_init__(self) -> None:
        own = [self.phrases[number] for number in self.clause.phrases]
        bare = [phrase for phrase in own if phrase.preposition is None and not is_time(phrase)]
        self._before = [phrase for phrase in bare if phrase.head < self.token]
        self._after = list(self._going_on(phrase for phrase in bare if phrase.head > self.token))
        self._governed = [phrase for phrase in own if phrase.preposition is not None]
        self._fitting = _fitting(self.readings, (phrase for phrase in self._governed if phrase.head > self.token))
        self.transitive = any(reading.lexeme.transitive for reading in self._fitting)
        self.needs_object = all(map(_needs_object, self._fitting))
        self.says_of_act = _says_of_act(self.readings)

    def _going_on(self, behind: Iterable[Phrase]) -> Iterator[Phrase]:
        """Yield those that no conjunction adds to what stands before; behind a comma, it begins another statement."""
        for phrase in behind:
            if not is_added(phrase, self.placed):
                yield phrase
            elif self.placed[phrase.start - 1].mark == "comma":
                return

    def can_take_object(self, subject: Phrase) -> bool:
        """Return whether the verb takes an object in some reading that agrees with its subject."""
        return any(reading.lexeme.transitive for reading in self._agreeing(subject))

    def must_take_object(self, subject: Phrase) -> bool:
        """Return whether the verb needs an object in every reading that agrees with its subject."""
        return all(map(_needs_object, self._agreeing(subject)))

    def _agreeing(self, subject: Phrase) -> Sequence[Reading]:
        agrees = agrees_before if subject.head < self.token else agrees_after
        return [reading for reading in self._fitting if agrees((reading,), subject)] or self._fitting

    @property
    def pronoun(self) -> str | None:
        """The pronoun on the verb, which is its object."""
        return self.placed[self.token].pronoun

    def follows_lone_comma(self, phrase: Phrase) -> bool:
        """Return whether the only comma behind the verb stands right before the phrase: another clause begins there."""
        if self.placed[phrase.start - 1].mark != "comma":
            return False
        return all(word.mark != "comma" for word in self.placed[self.token : phrase.start - 1])

    def only_describes(self, phrase: Phrase) -> bool:
        """Return whether a definite adjective heads the phrase, and a noun stands right before it."""
        readings = self.placed[phrase.head].readings
        if phrase.mention is not None or phrase.human is True or not phrase.definite or not readings:
            return False
        if any(reading.lexeme.part_of_speech != "adjective" for reading in readings):
            return False
        return bool(self.right_before(phrase))

    def right_before(self, phrase: Phrase) -> list[Phrase]:
        """List the phrases that end where that one starts, the whole one first, its owners behind."""
        return [
            other for other in self.phrases[max(0, phrase.number - NEAR) : phrase.number] if other.end == phrase.start
        ]

    def bare_before(self) -> Sequence[Phrase]:
        """List the phrases before the verb in its clause that nothing governs."""
        return self._before

    def bare_after(self) -> Sequence[Phrase]:
        """List the phrases behind the verb in its clause that nothing governs."""
        return self._after

    def governed(self) -> Sequence[Phrase]:
        """List the phrases of the clause under a preposition."""
        return self._governed


def _needs_object(reading: Reading) -> bool:
    return reading.lexeme.transitive and OPTIONAL not in reading.lexeme.groups


def _fitting(readings: tuple[Reading, ...], behind: Iterable[Phrase]) -> tuple[Reading, ...]:
    """The readings that govern a preposition behind the verb, or else all: (he) got hold *of*, or gave."""
    governed = {phrase.preposition for phrase in behind if phrase.under != WHERE}
    return tuple(each for each in readings if not governed.isdisjoint(each.lexeme.governs)) or readings


def _says_of_act(readings: tuple[Reading, ...]) -> bool:
    found = False
    for reading in readings:
        operator = reading.lexeme.operator
        if operator == CARRYING:
            return False
        found = found or operator == HAPPENING or IMPERSONAL in reading.lexeme.groups
    return found
