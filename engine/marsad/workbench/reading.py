"""What did the coder see in each sentence, whether it holds a trigger or none?"""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.clauses.units import Units
from marsad.coding.coder import Coder
from marsad.coding.context import Context
from marsad.coding.knowledge import Knowledge
from marsad.coding.outcome import Outcome
from marsad.matcher.encoding import Encoder
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
        self._last: Units | None = None

    def read(self, document: Document, sentence: Sentence, context: Context) -> Units:
        """Return the sentence's units, and keep them."""
        self._last = super().read(document, sentence, context)
        return self._last

    def readings(self, document: Document) -> Iterator[SentenceReading]:
        """Yield every sentence of the document as it is coded; none if the pack has no rules."""
        for sentence, outcomes in self.outcomes(document):
            units = self._last
            if units is not None:
                classes = [
                    0 if mention is not None else self._encoder.word_class(units.words[unit].word)
                    for unit, mention in enumerate(units.mentions)
                ]
                yield SentenceReading(sentence, units, classes, self.matcher.match(units, classes), outcomes)


class _EagerEncoder(Encoder):
    """An encoder for which every sentence is worth reading."""

    def passed(self, text: str) -> int:
        """Claim that every test is passed."""
        return -1
