"""Which rules with a frame match at which predicates of a sentence?"""

from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from marsad.language.rule import Frame, Rule, WordSlot
from marsad.matcher.frames import Filled, Filling
from marsad.matcher.units import Units
from marsad.model import Capture, Graph, Match, Phrase, Predicate, Reading

_MOST_WORDS = 50_000
"""Readings of words remembered before the memory is begun anew."""


class Framed(NamedTuple):
    """A rule with its frame, its place in the order of the packs, and the groups of which it needs a noun each."""

    order: int
    rule: Rule
    frame: Frame
    needs: tuple[frozenset[str], ...]


class Tried(NamedTuple):
    """A rule whose frame has a group of the predicate, and how the frame stands there."""

    predicate: Predicate
    rule: Rule
    filled: Filled


class FrameMatcher:
    """Knows the frames of a rule set by the lexeme groups of their predicates."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_verb: dict[str, list[Framed]] = {}
        self._by_noun: dict[str, list[Framed]] = {}
        for order, rule in enumerate(rules):
            if rule.frame is not None:
                framed = Framed(order, rule, rule.frame, tuple(_needed_nouns(rule.frame)))
                for group in rule.frame.verb or rule.frame.light:
                    self._by_verb.setdefault(group, []).append(framed)
                for group in rule.frame.verb or {*rule.frame.noun, *rule.frame.light}:
                    self._by_noun.setdefault(group, []).append(framed)

        self._known: dict[tuple[int, bool], tuple[tuple[Reading, ...], tuple[Framed, ...]]] = {}

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
        """Yield how each frame stands at each predicate of its groups, whether it matches there or not.

        With `nouns`, the groups of nouns that the sentence has, frames that need another cost no time.
        """
        by_token = {predicate.token: predicate for predicate in graph.predicates}
        for predicate in graph.predicates:
            after: list[Phrase] | None = None
            for each in self._framed(predicate):
                if _is_served(each, nouns):
                    if after is None:
                        after = _phrases_behind(graph, predicate)
                    filled = Filling(graph, by_token, each.frame, predicate, after).filled()
                    yield Tried(predicate, each.rule, filled)

    def _framed(self, predicate: Predicate) -> tuple[Framed, ...]:
        """The frames of the predicate's groups in the order of the rules, asked once of each distinct word."""
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


def _is_served(framed: Framed, nouns: Set[str] | None) -> bool:
    """Whether the sentence may have the nouns that a frame needs."""
    if nouns is not None:
        for needed in framed.needs:
            if nouns.isdisjoint(needed):
                return False
    return True


def _needed_nouns(frame: Frame) -> Iterator[frozenset[str]]:
    """Yield the groups of each noun without which the frame cannot match."""
    if frame.light:
        yield frozenset(frame.noun)
    for filler in (frame.object, *(filler for _, filler in frame.slots)):
        if isinstance(filler, WordSlot) and filler.required:
            yield frozenset(filler.groups)


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
