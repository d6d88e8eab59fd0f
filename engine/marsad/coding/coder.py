"""A document in, its event records out: the rooms in their order, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from marsad.actors import ActorFinder
from marsad.clauses import SyntaxReader
from marsad.coding.context import Context, Surroundings
from marsad.coding.knowledge import Knowledge
from marsad.coding.outcome import Outcome
from marsad.coding.sentence import SentenceCoder
from marsad.coding.settling import settled_outcomes
from marsad.coding.themes import without_themes
from marsad.lexicon import Encoder, Narrower
from marsad.matcher import Matcher, trigger_groups
from marsad.model import Document, EventRecord, Graph, Match, Sentence, Token, replace
from marsad.syntax import AskEarlier, Earlier, GraphReader, Parsed


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


class Coder:
    """Codes documents with one body of knowledge; holds no document, so threads share it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.matcher = Matcher(knowledge.rules)
        self._encoder = Encoder(knowledge.lexicon.analyse, trigger_groups(knowledge.rules.rules))
        self._narrower = Narrower()
        self._syntax = SyntaxReader(knowledge.clause_words)
        self._graphs = GraphReader(self._syntax, knowledge.clause_words)
        self._finder = ActorFinder(knowledge.actors)
        self._rules = {rule.id: rule for rule in knowledge.rules.rules}

    def code(self, document: Document) -> tuple[EventRecord, ...]:
        """Return the document's records in the order of their triggers."""
        records: list[EventRecord] = []
        for _, outcomes in self.outcomes(document):
            records += [record for outcome in outcomes for record in outcome.records]
        return tuple(records)

    def outcomes(self, document: Document) -> Iterator[tuple[Sentence, list[Outcome]]]:
        """Yield each sentence with what became of every match in it."""
        context = self.begin(document)
        for sentence in self.knowledge.segmenter.sentences(document.text):
            coded = self.step(document, sentence, context)
            yield sentence, [] if coded is None else coded.outcomes

    def graphs(self, document: Document) -> Iterator[tuple[Sentence, Graph]]:
        """Yield each sentence with its graph; whom only coding tells apart, who spoke and who met, no verb takes up."""
        context = self.begin(document)
        for sentence in self.knowledge.segmenter.sentences(document.text):
            graph = self.read_sentence(document, sentence, context).parsed.graph
            yield sentence, graph
            context.tell(graph, sentence.index)

    def begin(self, document: Document) -> Context:
        """Return what the document's sentences, read and coded in their order, go by."""
        context = Context(document, self._finder, self.knowledge, self._graph)
        context.survey([self._encoder.words(text) for text in (document.title or "", document.text)])
        return context

    def step(self, document: Document, sentence: Sentence, context: Context) -> Coded | None:
        """Code the sentence, or pass over one without a word of any rule."""
        if not self.is_wanted(document, sentence):
            context.defer(partial(self._tokens, document, sentence))
            return None
        return self.tell(sentence, self.read_sentence(document, sentence, context), context)

    def is_wanted(self, document: Document, sentence: Sentence) -> bool:
        """Say whether the sentence has a word of a rule."""
        return self._encoder.is_wanted(document.text[sentence.start : sentence.end])

    def read_sentence(self, document: Document, sentence: Sentence, context: Context) -> Read:
        """Read a sentence, which is then to be told."""
        tokens, surroundings = self._surroundings(document, sentence, context)
        return Read(self._parse(tokens, surroundings, partial(context.earlier, sentence.index)), surroundings)

    def tell(self, sentence: Sentence, read: Read, context: Context) -> Coded:
        """Code a sentence that was read."""
        outcomes = self.coded(sentence, read.parsed, read.surroundings, context)
        context.tell(read.parsed.graph, sentence.index)
        return Coded(sentence, read.parsed, outcomes)

    def _graph(self, tokens: Sequence[Token], surroundings: Surroundings) -> Graph:
        return self._parse(tokens, surroundings).graph

    def _parse(self, tokens: Sequence[Token], surroundings: Surroundings, earlier: AskEarlier = Earlier) -> Parsed:
        return self._graphs.read(tokens, surroundings.mentions, surroundings.nationalities, earlier)

    def _surroundings(
        self, document: Document, sentence: Sentence, context: Context
    ) -> tuple[list[Token], Surroundings]:
        """Return the sentence's tokens and what they name."""
        tokens = self._tokens(document, sentence)
        return tokens, context.read(tokens)

    def _tokens(self, document: Document, sentence: Sentence) -> list[Token]:
        """Return the sentence's tokens with the readings that it leaves them."""
        tokens = self._encoder.tokens(document.text[sentence.start : sentence.end], sentence.start)
        return self._narrower.narrow(tokens)

    def coded(self, sentence: Sentence, parsed: Parsed, surroundings: Surroundings, context: Context) -> list[Outcome]:
        """Return what became of every match in the sentence that was tried."""
        coder = SentenceCoder(self.knowledge, context, sentence, parsed, surroundings)
        outcomes: list[Outcome] = []
        for matches in self.matcher.match(parsed):
            for number, match in enumerate(matches, 1):
                outcome = self._outcome(coder, match)
                if outcome.records or outcome.standing.blocked:
                    passed_over = tuple(other.rule for other in matches[number:])
                    outcomes.append(replace(outcome, passed_over=passed_over) if passed_over else outcome)
                    break
                outcomes.append(outcome)
        return settled_outcomes(without_themes(outcomes, parsed.graph), parsed.graph)

    def _outcome(self, coder: SentenceCoder, match: Match) -> Outcome:
        return coder.outcome(self._rules[match.rule], match)
