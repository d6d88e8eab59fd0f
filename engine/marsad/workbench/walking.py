"""How is a coder led through a document, for tools that ask what it saw in a sentence and where it may stop?"""

from dataclasses import dataclass
from functools import partial

from marsad.coding import Coder, Context, Outcome, Surroundings
from marsad.model import Document, Sentence
from marsad.syntax import Parsed


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence that was read and not yet coded."""

    parsed: Parsed
    surroundings: Surroundings


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence with its graph, and what became of every match in it."""

    sentence: Sentence
    parsed: Parsed
    outcomes: list[Outcome]


class Walker(Coder):
    """The coder, taking one sentence after the other as it is told to; its records are those of the coder."""

    def begin(self, document: Document) -> Context:
        """Return what the document's sentences, coded in their order, go by."""
        return self._context(document)

    def step(self, document: Document, sentence: Sentence, context: Context) -> Coded | None:
        """Code the sentence, or pass over one without a word of any rule."""
        if not self.is_wanted(document, sentence):
            context.defer(partial(self._tokens, document, sentence))
            return None
        return self.tell(sentence, self.read(document, sentence, context), context)

    def is_wanted(self, document: Document, sentence: Sentence) -> bool:
        """Say whether the sentence has a word of a rule."""
        return self._encoder.is_wanted(document.text[sentence.start : sentence.end])

    def read(self, document: Document, sentence: Sentence, context: Context) -> Read:
        """Read a sentence, which is then to be told."""
        tokens, surroundings = self._surroundings(document, sentence, context)
        return Read(self._parse(tokens, surroundings, partial(context.earlier, sentence.index)), surroundings)

    def tell(self, sentence: Sentence, read: Read, context: Context) -> Coded:
        """Code a sentence that was read."""
        outcomes = self.coded(sentence, read.parsed, read.surroundings, context)
        context.tell(read.parsed.graph, sentence.index)
        return Coded(sentence, read.parsed, outcomes)
