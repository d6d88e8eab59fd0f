"""Which rules tell an event at which predicates of a sentence?"""

from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from marsad.compiler import RuleSet
from marsad.language import Event, Rule
from marsad.matcher.filling import Filled, Filling
from marsad.model import Graph, Match, Phrase, Predicate, Reading
from marsad.syntax import Parsed

COLON = (":",)
"""The mark behind a name, of what is said."""
_MOST_WORDS = 50_000
"""Readings of words remembered before the memory is begun anew."""


class Indexed(NamedTuple):
    """A rule with its place in the order of the packs, and the groups of which it needs a noun."""

    order: int
    rule: Rule
    needs: frozenset[str]


class Tried(NamedTuple):
    """A rule whose event has a group of the predicate, and how the rule stands there."""

    predicate: Predicate
    rule: Rule
    filled: Filled


class Matcher:
    """Knows the rules by the lexeme groups of their words; threads share it, since what it remembers is the same
    whoever finds it.
    """

    def __init__(self, rules: RuleSet) -> None:
        self.rules = rules
        self._by_verb: dict[str, list[Indexed]] = {}
        self._by_noun: dict[str, list[Indexed]] = {}
        self._by_colon: list[Indexed] = []
        self._negated = {rule.id for rule in rules.rules if rule.event.is_negated}
        self._orders: dict[str, int] = {}
        for order, rule in enumerate(rules.rules):
            event = rule.event
            self._orders[rule.id] = order
            indexed = Indexed(order, rule, frozenset(event.theme or (event.noun if event.light else ())))
            if event.colon:
                self._by_colon.append(indexed)
            for group in event.verb or event.light:
                self._by_verb.setdefault(group, []).append(indexed)
            for group in event.verb or {*event.noun, *event.light}:
                self._by_noun.setdefault(group, []).append(indexed)
        self._known: dict[tuple[int, bool], tuple[tuple[Reading, ...], tuple[Indexed, ...]]] = {}

    def match(self, parsed: Parsed) -> Iterator[tuple[Match, ...]]:
        """Yield, for each predicate that tells something, the matches at it, the preferred one first."""
        found: dict[int, list[Match]] = {}
        for predicate, rule, filled in self.tried(parsed.graph, _noun_groups(parsed)):
            if filled.construction is not None and not filled.lacks:
                match = Match(rule.id, filled.construction, predicate.token, filled.caught)
                found.setdefault(predicate.token, []).append(match)
        for trigger in sorted(found):
            yield self._ranked(found[trigger])

    def tried(self, graph: Graph, nouns: Set[str] | None = None) -> Iterator[Tried]:
        """Yield how each rule stands at each predicate of its groups, whether it matches there or not.

        With `nouns`, the groups of nouns that the sentence has, rules cost no time that need another, or that no noun
        tells which only names its act, at such a noun.
        """
        by_token = {predicate.token: predicate for predicate in graph.predicates}
        for predicate in graph.predicates:
            after: list[Phrase] | None = None
            # Half of all rules that could be tried are those of a noun's act at a noun that only names it.
            is_named = nouns is not None and predicate.kind == "noun" and predicate.factuality == "named"
            for each in self._by_colon if predicate.kind == "colon" else self._indexed(predicate):
                if is_named and not each.rule.event.is_told_named:
                    continue
                if nouns is None or not each.needs or not nouns.isdisjoint(each.needs):
                    if after is None:
                        after = phrases_behind(graph, predicate)
                    filled = Filling(graph, by_token, each.rule, predicate, after).filled()
                    yield Tried(predicate, each.rule, filled)

    def _indexed(self, predicate: Predicate) -> tuple[Indexed, ...]:
        """The rules of the predicate's groups in the order of the packs, asked once of each distinct word."""
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

    def _ranked(self, matches: list[Match]) -> tuple[Match, ...]:
        """Told by a negation first, then the least overridden, then what gives way to nothing, the one that names a
        theme, the nearer theme, the order of the packs.
        """
        names = {match.rule for match in matches}

        def rank(match: Match) -> tuple[bool, int, bool, bool, int, int]:
            beaten = len(self._winners(match.rule, names))
            theme, order = match.capture("theme"), self._orders[match.rule]
            gives_way = bool(self.rules.rules[order].gives_way)
            near = theme.token if theme is not None else 0
            return match.rule not in self._negated, beaten, gives_way, theme is None, near, order

        return tuple(matches) if len(matches) < 2 else tuple(sorted(matches, key=rank))

    def _winners(self, rule: str, names: Set[str]) -> Set[str]:
        """Which of these rules override a rule, or another of them that does: who wins comes before all it beats."""
        found: set[str] = set()
        beaten = [rule]
        while beaten:
            more = self.rules.overridden.get(beaten.pop(), frozenset()) & names - found
            found |= more
            beaten += more
        return found


def trigger_groups(rules: Iterable[Rule]) -> frozenset[str]:
    """Return the lexeme groups, and the mark, without one of which no rule tells anything.

    Of a verb that carries a noun that is the noun's: few others than the event's own stand without it.
    """
    return frozenset(
        group for rule in rules for group in (COLON if rule.event.colon else rule.event.verb or rule.event.noun)
    )


def needs_of(event: Event) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the groups of words without which no verb tells the event, and the part of speech they are needed in."""
    if event.verb:
        yield event.verb, "verb"
    yield from ((groups, "noun") for groups in (event.noun, event.theme) if groups)


def _noun_groups(parsed: Parsed) -> set[str]:
    """The lexeme groups of the nouns that head the sentence's phrases."""
    found: set[str] = set()
    for phrase in parsed.graph.phrases:
        found |= parsed.words[phrase.head].syntax.groups
    return found


def phrases_behind(graph: Graph, predicate: Predicate) -> list[Phrase]:
    """List the phrases behind a predicate in its clause."""
    own = (graph.phrases[number] for number in graph.clauses[predicate.clause].phrases)
    return [phrase for phrase in own if phrase.head > predicate.token]
