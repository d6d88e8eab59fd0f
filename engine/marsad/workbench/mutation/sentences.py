"""Which sentences made of a rule's own examples may tell the rule from a mutant of it?"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from marsad.coding import Coder
from marsad.language import CHOICE_GROUPS, EVENT_GROUPS, FIRST_STEPS, Rule
from marsad.model import EventRecord, Graph, Party, Token
from marsad.workbench.mutation.material import Material, extent
from marsad.workbench.mutation.run import ReadExample
from marsad.workbench.mutation.words import OtherWords
from marsad.workbench.variations import VARIATIONS
from marsad.workbench.variations.clause import DoesNotApply
from marsad.workbench.variations.grammar import Grammar
from marsad.workbench.variations.reading import read_clause

_FEW: Final = 3
"""Phrases of one kind that are put into a sentence."""


class Sentences:
    """Makes sentences of examples: said in other words, with another word, without a part, with another part."""

    def __init__(self, coder: Coder, words: OtherWords, material: Material, grammar: Grammar | None) -> None:
        """`grammar` is None where the pack has no words for variations."""
        self._coder = coder
        self._words = words
        self._material = material
        self._grammar = grammar

    def of(self, rule: Rule, examples: Sequence[ReadExample]) -> Iterator[str]:
        """Yield sentences, each once, those that change least of an example first; no example itself."""
        seen = {example.example.text for example in examples}
        single = [example for example in examples if len(example.text.readings) == 1]
        kinds = (self._varied, self._with_other_words, self._without_parts, self._with_parties, self._with_parts)
        for text in chain.from_iterable(make(rule, each) for make in kinds for each in single):
            if text not in seen:
                seen.add(text)
                yield text

    def _varied(self, rule: Rule, example: ReadExample) -> Iterator[str]:
        if self._grammar is None or not example.example.records:
            return
        try:
            clause = read_clause(self._coder, example.rule, example.number, example.example)
        except DoesNotApply:
            return
        for variation in VARIATIONS:
            try:
                yield variation.make(clause, self._grammar).text
            except DoesNotApply:
                continue

    def _with_other_words(self, rule: Rule, example: ReadExample) -> Iterator[str]:
        """Another word of those that the rule names side by side."""
        text = example.example.text
        for groups in _side_by_side(rule):
            for token in _graph(example).tokens:
                own = next((each for each in token.word.readings if not each.lexeme.groups.isdisjoint(groups)), None)
                if own is None:
                    continue
                for group in groups:
                    if group not in own.lexeme.groups:
                        for form in self._words.like(own, group):
                            yield _put(text, token.start, token.end, form)

    def _with_parts(self, rule: Rule, example: ReadExample) -> Iterator[str]:
        """A phrase that a path, or a condition, asks for: behind the rest, and in place of each other phrase."""
        text, graph = example.example.text, _graph(example)
        places = [extent(graph, phrase) for phrase in graph.phrases if phrase.start]
        end = _before_mark(graph.tokens)
        steps = dict.fromkeys(step for _, paths in rule.paths for path in paths for step in path)
        wanted = [self._material.under.get(step, {}) for step in steps if step not in FIRST_STEPS]
        groups = {
            group
            for row in rule.choices
            for name in CHOICE_GROUPS
            if name not in ("trigger", "carrier")
            for group in getattr(row, name)
        }
        groups |= {group for row in rule.choices for group in row.subject}
        groups |= {*rule.event.theme, *rule.event.may_have}
        wanted += [self._material.with_word.get(group, {}) for group in sorted(groups)]
        for phrases in wanted:
            for phrase in islice(phrases, _FEW):
                yield _put(text, end, end, f" {phrase}")
                for place in places:
                    yield _put(text, *place, phrase)

    def _with_parties(self, rule: Rule, example: ReadExample) -> Iterator[str]:
        """A party of those whom the rule treats apart, and one of the others."""
        parties = {party.start: party for record in _records(example) for party in _parties(record)}
        roles = dict.fromkeys(tuple(row.source) for row in rule.choices if row.source)
        roles |= dict.fromkeys(tuple(row.target) for row in rule.choices if row.target)
        roles |= {rule.never_source: None} if rule.never_source else {}
        for wanted in roles:
            for others in (self._material.bearing(wanted), self._material.bearing(wanted, but=True)):
                for other in others[:_FEW]:
                    for party in parties.values():
                        yield _put(example.example.text, party.start, party.end, other)

    def _without_parts(self, rule: Rule, example: ReadExample) -> Iterator[str]:
        """One phrase, or one clause, less."""
        text, graph = example.example.text, _graph(example)
        for phrase in graph.phrases:
            yield _put(text, *extent(graph, phrase), "")
        for clause in graph.clauses:
            own = graph.by_clause.get(clause.number, ())
            if own and own[0] and own[-1] - own[0] + 1 == len(own):
                yield _put(text, graph.tokens[own[0]].start, _before_mark(graph.tokens[: own[-1] + 1]), "")


def _side_by_side(rule: Rule) -> Iterator[list[str]]:
    """Yield the groups that a rule names for one place: of its event, and of all conditions of one kind."""
    event = rule.event
    for groups in (getattr(event, name) for name in EVENT_GROUPS):
        yield list(groups)
    for name in CHOICE_GROUPS:
        of_event = {"trigger": event.verb or event.noun, "theme": event.theme or event.may_have}.get(name, ())
        yield list(dict.fromkeys((*(group for row in rule.choices for group in getattr(row, name)), *of_event)))


def _graph(example: ReadExample) -> Graph:
    return example.text.readings[0].parsed.graph


def _records(example: ReadExample) -> Iterable[EventRecord]:
    return (record for _, outcomes in example.text.found for outcome in outcomes for record in outcome.records)


def _parties(record: EventRecord) -> Iterable[Party]:
    return (party for party in (record.source, record.target) if party is not None)


def _before_mark(tokens: Sequence[Token]) -> int:
    """Return the end of the last word before the marks at the end."""
    words = [token for token in tokens if token.word.kind != "punctuation"]
    return words[-1].end if words else tokens[-1].end


def _put(text: str, start: int, end: int, part: str) -> str:
    """Return the text with another part in that place, and no blanks left over."""
    return " ".join(f"{text[:start]}{part}{text[end:]}".split()).replace(" .", ".")
