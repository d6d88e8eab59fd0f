"""A document in, its event records out: the rooms in their order, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from marsad.actors import ActorFinder
from marsad.clauses.syntax import Syntax, SyntaxReader
from marsad.coding.context import Context, Surroundings
from marsad.coding.knowledge import Knowledge
from marsad.coding.outcome import Outcome
from marsad.coding.sentence import SentenceCoder
from marsad.coding.settling import settled_outcomes
from marsad.matcher.encoding import MOST_PIECES, Encoder, narrow
from marsad.matcher.filling import OUT_OF
from marsad.matcher.matcher import Matcher
from marsad.matcher.units import Units, fold
from marsad.model import Document, EventRecord, Graph, Sentence, Token, Word
from marsad.syntax import GraphReader, Parsed


class Coder:
    """Codes documents with one body of knowledge; holds no document, so threads share it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.matcher = Matcher(knowledge.rules)
        self._encoder = Encoder(knowledge.lexicon.analyse, knowledge.rules.tests)
        self._syntax = SyntaxReader(knowledge.clause_words)
        self._graphs = GraphReader(self._syntax, knowledge.clause_words)
        self._finder = ActorFinder(knowledge.actors)
        self._rules = {rule.id: rule for rule in knowledge.rules.rules}
        # By word, and by whether its place made an ambiguous one a verb.
        self._classes: dict[tuple[Word, bool | None], int] = {}

    def code(self, document: Document) -> tuple[EventRecord, ...]:
        """Return the document's records in the order of their triggers."""
        records: list[EventRecord] = []
        for _, outcomes in self.outcomes(document):
            records += [record for outcome in outcomes for record in outcome.records]
        return tuple(records)

    def outcomes(self, document: Document) -> Iterator[tuple[Sentence, list[Outcome]]]:
        """Yield each sentence with what became of every match in it."""
        context = self._context(document)
        for sentence in self.knowledge.segmenter.sentences(document.text):
            text = document.text[sentence.start : sentence.end]
            if not self.matcher.can_match(self._encoder.passed(text)):
                context.defer(partial(self._tokens, document, sentence))
                yield sentence, []
                continue
            units, surroundings = self.read(document, sentence, context)
            yield sentence, self.coded(sentence, units, surroundings, context)
            context.tell(units.graph, sentence.index)

    def graphs(self, document: Document) -> Iterator[tuple[Sentence, Graph]]:
        """Yield each sentence with its graph."""
        context = self._context(document)
        for sentence in self.knowledge.segmenter.sentences(document.text):
            tokens, surroundings = self._surroundings(document, sentence, context)
            yield sentence, self._parse(tokens, surroundings).graph

    def read(self, document: Document, sentence: Sentence, context: Context) -> tuple[Units, Surroundings]:
        """Return the sentence's units, cut into clauses, and what it names; the context learns its mentions."""
        tokens, surroundings = self._surroundings(document, sentence, context)
        return fold(*self._parse(tokens, surroundings), surroundings.mentions), surroundings

    def _graph(self, tokens: Sequence[Token], surroundings: Surroundings) -> Graph:
        return self._parse(tokens, surroundings).graph

    def _parse(self, tokens: Sequence[Token], surroundings: Surroundings) -> Parsed:
        return self._graphs.read(tokens, surroundings.mentions, self._finder.nationalities(tokens))

    def _surroundings(
        self, document: Document, sentence: Sentence, context: Context
    ) -> tuple[list[Token], Surroundings]:
        """Return the sentence's tokens and what they name."""
        tokens = self._tokens(document, sentence)
        return tokens, context.read(tokens)

    def _tokens(self, document: Document, sentence: Sentence) -> list[Token]:
        """Return the sentence's tokens with the readings that it leaves them."""
        tokens = self._encoder.tokens(document.text[sentence.start : sentence.end], sentence.start)
        kept = self.knowledge.lexicon.disambiguate([token.word.readings for token in tokens])
        return narrow(self._encoder, tokens, kept)

    def _context(self, document: Document) -> Context:
        context = Context(document, self._finder, self.knowledge, self._graph)
        context.survey([self._encoder.words(text) for text in (document.title or "", document.text)])
        return context

    def coded(self, sentence: Sentence, units: Units, surroundings: Surroundings, context: Context) -> list[Outcome]:
        """Return what became of every match in the sentence that was tried."""
        classes = [
            0 if mention is not None else self._word_class(token.word, syntax)
            for token, mention, syntax in zip(units.words, units.mentions, units.syntax, strict=True)
        ]
        coder = SentenceCoder(self.knowledge, context, sentence, units, surroundings)
        outcomes: list[Outcome] = []
        for matches in self.matcher.match(units, classes):
            for number, match in enumerate(matches, 1):
                outcome = coder.outcome(self._rules[match.rule], match)
                if outcome.records or outcome.standing.blocked:
                    passed_over = tuple(other.rule for other in matches[number:])
                    outcomes.append(replace(outcome, passed_over=passed_over) if passed_over else outcome)
                    break
                outcomes.append(outcome)
        return settled_outcomes(_without_themes(outcomes, units), units)

    def _word_class(self, word: Word, syntax: Syntax) -> int:
        """The tests that a word passes in the part of speech in which the sentence uses it."""
        key = (word, syntax.verb if syntax.settled else None)
        found = self._classes.get(key)
        if found is None:
            if len(self._classes) >= MOST_PIECES:
                self._classes = {}
            found = self._classes[key] = self._passed(word, syntax)
        return found

    def _passed(self, word: Word, syntax: Syntax) -> int:
        if syntax.settled:
            kept = tuple(r for r in word.readings if (r.lexeme.part_of_speech == "verb") == syntax.verb)
        elif not syntax.verb and not syntax.noun:
            kept = tuple(r for r in word.readings if r.lexeme.part_of_speech == "particle") or word.readings
        else:
            return self._encoder.word_class(word)
        return self._encoder.word_class(self._encoder.narrowed(word, kept))


def _without_themes(outcomes: list[Outcome], units: Units) -> list[Outcome]:
    """Leave out what is told at a noun that gives an event told elsewhere its meaning: (imposed) sanctions."""
    taken: set[int] = set()
    for outcome in outcomes:
        theme = outcome.match.capture("theme")
        if outcome.records and theme is not None:
            taken.update(_phrase_of(units.graph, units.starts[theme.start]))
    return [outcome for outcome in outcomes if units.starts[outcome.match.captures[0].start] not in taken]


def _phrase_of(graph: Graph, token: int) -> Iterator[int]:
    """Yield the tokens of the phrase with that head, and of what it is a part of: a round (out) of talks."""
    end = token
    for phrase in graph.phrases:
        if phrase.head == token or (phrase.start == end and OUT_OF in phrase.under):
            yield from range(phrase.start, phrase.end)
            end = phrase.end
