"""What did the coder see in each sentence, whether it holds a trigger or none?"""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.coding import Coder, Context, Knowledge, Outcome, Surroundings
from marsad.lexicon import Encoder
from marsad.model import Document, Match, Mention, Sentence
from marsad.syntax import Parsed


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence as the coder saw it; `matches` are all at each trigger, the preferred one first."""

    sentence: Sentence
    parsed: Parsed
    mentions: tuple[Mention, ...]
    matches: tuple[tuple[Match, ...], ...]
    outcomes: list[Outcome]


class ReadingCoder(Coder):
    """The coder, keeping what it otherwise throws away; slower, because it reads every sentence in full."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge)
        self._encoder = _EagerEncoder(knowledge.lexicon.analyse, frozenset())
        self._kept: SentenceReading | None = None

    def readings(self, document: Document) -> Iterator[SentenceReading]:
        """Yield every sentence of the document as it is coded."""
        for _ in self.outcomes(document):
            assert self._kept is not None
            yield self._kept

    def coded(self, sentence: Sentence, parsed: Parsed, surroundings: Surroundings, context: Context) -> list[Outcome]:
        """Code, and keep what was read and matched."""
        outcomes = super().coded(sentence, parsed, surroundings, context)
        matches = tuple(self.matcher.match(parsed))
        self._kept = SentenceReading(sentence, parsed, surroundings.mentions, matches, outcomes)
        return outcomes


class _EagerEncoder(Encoder):
    """An encoder for which every sentence is worth reading."""

    def is_wanted(self, text: str) -> bool:
        """Claim that it is."""
        return True
