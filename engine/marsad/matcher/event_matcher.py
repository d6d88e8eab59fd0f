"""Which rules tell an event at which predicates of a sentence?"""

from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from marsad.language.rule import Event, Rule
from marsad.matcher.filling import Filled, Filling
from marsad.matcher.units import Units
from marsad.model import Capture, Graph, Match, Phrase, Predicate, Reading

_MOST_WORDS = 50_000
"""Readings of words remembered before the memory is begun anew."""


class Indexed(NamedTuple):
    """A rule with its event, its place in the order of the packs, and the groups of which it needs a noun."""

    order: int
    rule: Rule
    event: Event
    needs: frozenset[str]


class Tried(NamedTuple):
    """A rule whose event has a group of the predicate, and how the rule stands there."""

    predicate: Predicate
    rule: Rule
    filled: Filled


class EventMatcher:
    """Knows the events of a rule set by the lexeme groups of their words."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_verb: dict[str, list[Indexed]] = {}
        self._by_noun: dict[str, list[Indexed]] = {}
        for order, rule in enumerate(rules):
            event = rule.event
            if event is not None:
                indexed = Indexed(order, rule, event, frozenset(event.theme or (event.noun if event.light else ())))
                for group in event.verb or event.light:
                    self._by_verb.setdefault(group, []).append(indexed)
                for group in event.verb or {*event.noun, *event.light}:
                    self._by_noun.setdefault(group, []).append(indexed)

        self._known: dict[tuple[int, bool], tuple[tuple[Reading, ...], tuple[Indexed, ...]]] = {}

    def match(self, graph: Graph, units: Units) -> Iterator[Match]:
        """Yield the matches of all predicates, of one predicate in the order of the rules."""
        unit_of = units.unit_of
        for predicate, rule, filled in self.tried(graph, _noun_groups(graph, units)):
            if filled.construction is not None and not filled.lacks:
                spans = [Capture("trigger", unit_of[predicate.token], unit_of[predicate.token] + 1)]
                spans += [
                    Capture(part, unit_of[token], unit_of[token] + 1, phrase, how)
                    for part, token, phrase, how in filled.caught
                ]
                yield Match(rule.id, filled.construction, tuple(spans))

    def tried(self, graph: Graph, nouns: Set[str] | None = None) -> Iterator[Tried]:
        """Yield how each rule stands at each predicate of its groups, whether it matches there or not.

        With `nouns`, the groups of nouns that the sentence has, rules that need another cost no time.
        """
        by_token = {predicate.token: predicate for predicate in graph.predicates}
        for predicate in graph.predicates:
            after: list[Phrase] | None = None
            for each in self._indexed(predicate):
                if _is_served(each, nouns):
                    if after is None:
                        after = _phrases_behind(graph, predicate)
                    filled = Filling(graph, by_token, each.rule, each.event, predicate, after).filled()
                    yield Tried(predicate, each.rule, filled)

    def _indexed(self, predicate: Predicate) -> tuple[Indexed, ...]:
        """The rules of the predicate's groups in the order of the rules, asked once of each distinct word."""
        readings, is_noun = predicate.readings, predicate.kind == "noun"
        # The readings are kept beside what they lead to, so that no others can take their number meanwhile.
        known = self._known.get((id(readings), is_noun))
        if known is None:
            index = self._by_noun if is_noun else self._by_verb
            groups = {group for reading in readings for group in reading.lexeme.groups}
            found = {each.order: each for group in groups for each in index.get(group, ())}
            if len(self._known) >= _MOST_WORDS:
                self._known = {}
            known = self._known[id(readings), is_noun] = readings, tuple(found[order] for order in sorted(found))
        return known[1]


def _is_served(indexed: Indexed, nouns: Set[str] | None) -> bool:
    """Whether the sentence may have the noun that a rule needs."""
    return nouns is None or not indexed.needs or not nouns.isdisjoint(indexed.needs)


def _noun_groups(graph: Graph, units: Units) -> set[str]:
    """The lexeme groups of the nouns that head the sentence's phrases."""
    found: set[str] = set()
    for phrase in graph.phrases:
        if phrase.mention is None:
            found |= units.syntax[units.unit_of[phrase.head]].groups
    return found


def _phrases_behind(graph: Graph, predicate: Predicate) -> list[Phrase]:
    """List the phrases behind a predicate in its clause."""
    own = (graph.phrases[number] for number in graph.clauses[predicate.clause].phrases)
    return [phrase for phrase in own if phrase.head > predicate.token]
