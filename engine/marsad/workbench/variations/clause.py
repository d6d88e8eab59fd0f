"""Where in an example stand its verb, its subject and its object, so that a rewrite can move them?"""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from marsad.coding.coder import Coder
from marsad.language.rule import Example, Rule
from marsad.language.tree import WordTest, walk
from marsad.model import Document, EventRecord, Features, Graph, Lexeme, Phrase, Predicate, Token
from marsad.workbench.comparison import compare, expectation

_Option = TypeVar("_Option")
_SUBJECT, _OBJECT = "subject", "object"
_AFTER_VERB = ("after-verb", "after-subject")
_PASSIVE = "passive"


class DoesNotApply(Exception):  # noqa: N818
    """A rewrite cannot be made of an example; the message says why."""


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb of an example: its lexeme and features, and what is written on to it besides a conjunction."""

    lexeme: Lexeme
    features: Features
    proclitic: str

    @property
    def perfect(self) -> bool:
        """Whether it tells what has happened."""
        return self.features.aspect == "perfect"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phrase in the text: its tokens, without a preposition before them; `head` is the number of its head there."""

    phrase: Phrase
    tokens: tuple[Token, ...]
    head: int
    text: str

    def written(self, forms: Sequence[str] | None = None) -> str:
        """Return the phrase as it stands, or with other forms of its words."""
        if forms is None:
            return self.text[self.tokens[0].start : self.tokens[-1].end]
        written = [forms[0]]
        for before, after, form in zip(self.tokens, self.tokens[1:], forms[1:], strict=False):
            written += [self.text[before.end : after.start], form]
        return "".join(written)

    def holds(self, start: int) -> bool:
        """Say whether what begins at that character begins in the phrase."""
        return self.tokens[0].start <= start < self.tokens[-1].end

    @property
    def pronoun(self) -> bool:
        """Whether a word of the phrase certainly carries a pronoun, which points back to somebody."""
        return any(carries_pronoun(token) for token in self.tokens)


@dataclass(frozen=True, slots=True)
class ExampleClause:
    """A positive example that begins with its verb, as the engine reads it.

    `between` stands between verb and subject, `rest` behind the subject, the object included; the closing mark is
    in neither. `parties` are the phrases there that name one party of the records each; `points_back` tells that a
    word there carries a pronoun, most likely for the subject. `records` are those of the example.
    """

    rule: Rule
    number: int
    example: Example
    verb: Verb
    subject: Stretch
    object: Stretch | None
    between: str
    rest: str
    parties: tuple[Stretch, ...]
    points_back: bool
    records: tuple[EventRecord, ...]
    verb_start: int
    verb_end: int

    @property
    def name(self) -> str:
        """The name of the example: its rule and number."""
        return f"{self.rule.id}#{self.number}"

    @property
    def subject_acts(self) -> bool:
        """Whether the subject is one of the two parties of each record, and acts in one of them."""
        return all(self._holds_one(record) for record in self.records) and any(
            record.source is not None and self.subject.holds(record.source.start) for record in self.records
        )

    @property
    def whole(self) -> bool:
        """Whether all records rest on the verb or its subject, so that whatever becomes of the verb is theirs."""
        return all(record.start == self.verb_start or self.subject.holds(record.start) for record in self.records)

    @property
    def after_object(self) -> str:
        """What stands behind the object, or behind the subject if there is none."""
        if self.object is None:
            return self.rest
        return self.rest[len(self.object.written()) :].strip()

    @property
    def verb_written(self) -> str:
        """The verb as it stands."""
        return self.example.text[self.verb_start : self.verb_end]

    def pick(self, options: Sequence[_Option]) -> _Option:
        """Return one of the options, for the same example always the same."""
        return options[zlib.crc32(self.name.encode()) % len(options)]

    def _holds_one(self, record: EventRecord) -> bool:
        parties = [party for party in (record.source, record.target) if party is not None]
        return sum(self.subject.holds(party.start) for party in parties) == 1


def carries_pronoun(token: Token) -> bool:
    """Return whether every reading of a word has a pronoun at its end."""
    return bool(token.word.readings) and all(reading.enclitics for reading in token.word.readings)


def read_clause(coder: Coder, rule: Rule, number: int, example: Example) -> ExampleClause:
    """Read an example. Raises DoesNotApply if it does not begin with a verb that its subject follows."""
    document = Document(f"{rule.id}#{number}", example.text)
    records = coder.code(document)
    if not compare(map(expectation, example.records), records).equal:
        raise DoesNotApply("the example itself fails")
    graphs = [graph for _, graph in coder.graphs(document)]
    if len(graphs) != 1:
        raise DoesNotApply("the example is no single sentence")
    (graph,) = graphs
    predicate = next((each for each in graph.predicates if each.token == 0 and each.kind == "verb"), None)
    if predicate is None:
        raise DoesNotApply("no verb stands first")
    subject = _dependent(graph, predicate, _SUBJECT, example.text)
    if subject is None:
        raise DoesNotApply("no subject follows the verb")
    passive = any(record.start == graph.tokens[0].start and record.construction == _PASSIVE for record in records)
    last = len(graph.tokens)
    while last and graph.tokens[last - 1].word.kind == "punctuation":
        last -= 1
    if subject.phrase.end > last:
        raise DoesNotApply("no subject follows the verb")
    tail = graph.tokens[subject.phrase.end : last]
    return ExampleClause(
        rule=rule,
        number=number,
        example=example,
        verb=_verb(predicate, rule, subject.phrase, coder.knowledge.clause_words.conjunctions, passive=passive),
        subject=subject,
        object=_object(graph, predicate, subject, records, example.text),
        between=example.text[graph.tokens[0].end : subject.tokens[0].start].strip(),
        rest=example.text[tail[0].start : tail[-1].end] if tail else "",
        parties=tuple(_parties(graph, subject.phrase.end, records, example.text)),
        points_back=any(map(carries_pronoun, tail)),
        records=records,
        verb_start=graph.tokens[0].start,
        verb_end=graph.tokens[0].end,
    )


def _dependent(graph: Graph, predicate: Predicate, relation: str, text: str) -> Stretch | None:
    for each in predicate.dependents:
        phrase = graph.phrases[each.phrase]
        if each.relation == relation and each.how in _AFTER_VERB and phrase.start > predicate.token:
            return _stretch(graph, phrase, text)
    return None


def _stretch(graph: Graph, phrase: Phrase, text: str) -> Stretch:
    start = phrase.start if phrase.preposition is None else phrase.head
    end = max((graph.phrases[number].end for number in phrase.joined), default=phrase.end)
    return Stretch(phrase, graph.tokens[start:end], phrase.head - start, text)


def _parties(graph: Graph, start: int, records: Sequence[EventRecord], text: str) -> Iterator[Stretch]:
    for phrase in graph.phrases:
        if phrase.start < start or phrase.mention is None or len(phrase.mention.actors) != 1:
            continue
        stretch = _stretch(graph, phrase, text)
        named = (party for record in records for party in (record.source, record.target) if party is not None)
        if any(stretch.holds(party.start) for party in named):
            yield stretch


def _object(
    graph: Graph, predicate: Predicate, subject: Stretch, records: Sequence[EventRecord], text: str
) -> Stretch | None:
    """Return the object right behind the subject: the graph's, or a party of the records that no preposition governs."""
    end = len(subject.tokens) + subject.phrase.start
    found = _dependent(graph, predicate, _OBJECT, text)
    if found is not None:
        return found if found.phrase.start == end else None
    for phrase in graph.phrases:
        if phrase.start == end and phrase.preposition is None:
            stretch = _stretch(graph, phrase, text)
            if any(record.target is not None and stretch.holds(record.target.start) for record in records):
                return stretch
    return None


def _verb(predicate: Predicate, rule: Rule, subject: Phrase, conjunctions: Sequence[str], *, passive: bool) -> Verb:
    """Return the verb in the reading that the rule asks for and the subject agrees with."""
    groups = _groups(rule)
    readings = [each for each in predicate.readings if each.features.aspect and each.features.person == 3]
    if not readings:
        raise DoesNotApply("the lexicon lacks the verb")
    if any(reading.enclitics for reading in readings):
        raise DoesNotApply("a pronoun is attached to the verb")
    best = max(
        readings,
        key=lambda each: (subject.gender in (None, each.features.gender), not groups.isdisjoint(each.lexeme.groups)),
    )
    features = best.features
    if passive and features.voice is None:
        features = Features(features.aspect, features.mood, _PASSIVE, features.person, features.gender, features.number)
    return Verb(best.lexeme, features, "".join(each for each in best.proclitics if each not in conjunctions))


def _groups(rule: Rule) -> frozenset[str]:
    if rule.frame is not None:
        return frozenset((*rule.frame.verb, *rule.frame.light))
    tests = [node for node in walk(rule.pattern) if isinstance(node, WordTest)] if rule.pattern is not None else []
    return frozenset(group for test in tests for group in test.groups)
