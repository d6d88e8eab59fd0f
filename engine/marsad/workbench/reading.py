"""What did the coder see in each sentence, whether it holds a trigger or none?"""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.coding.coder import Coder
from marsad.coding.knowledge import Knowledge
from marsad.coding.outcome import Outcome
from marsad.matcher.encoding import Encoder
from marsad.matcher.matcher import Matcher
from marsad.matcher.units import Units
from marsad.model import Document, Match, Sentence


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence as the coder saw it; `classes` are its units' word tests as bits, `matches` all at each trigger."""

    sentence: Sentence
    units: Units
    classes: list[int]
    matches: list[tuple[Match, ...]]
    outcomes: list[Outcome]


class ReadingCoder(Coder):
    """The coder, keeping what it otherwise throws away; slower, because it reads every sentence in full."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge)
        self._encoder = _EagerEncoder(knowledge.lexicon.analyse, knowledge.rules.tests)
        self._keeper = _KeepingMatcher(knowledge.rules)
        self.matcher = self._keeper

    def readings(self, document: Document) -> Iterator[SentenceReading]:
        """Yield every sentence of the document as it is coded; none if the pack has no rules."""
        for sentence, outcomes in self.outcomes(document):
            kept = self._keeper.kept
            if kept is not None:
                yield SentenceReading(sentence, *kept, outcomes)


class _EagerEncoder(Encoder):
    """An encoder for which every sentence is worth reading."""

    def passed(self, text: str) -> int:
        """Claim that every test is passed."""
        return -1


class _KeepingMatcher(Matcher):
    """A matcher that keeps what it was last given, and what it found."""

    kept: tuple[Units, list[int], list[tuple[Match, ...]]] | None = None

    def match(self, units: Units, classes: list[int]) -> list[tuple[Match, ...]]:
        """Match, and keep units, classes and matches."""
        found = super().match(units, classes)
        self.kept = (units, classes, found)
        return found
