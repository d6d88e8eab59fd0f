"""In what light does a trigger stand, and on whose word: read off the graph, in the words of records."""

from typing import Final

from marsad.clauses.words import ClauseWords
from marsad.matcher.units import Units
from marsad.model import Factuality, Predicate, Word, value

_BLOCKED: Final[dict[Factuality, str]] = {
    "negated": "negated",
    "denied": "denied",
    "wished": "irrealis",
    "asked": "irrealis",
    "conditional": "condition",
}
"""Why an event gives no record, by how its predicate stands."""


@value
class Standing:
    """`blocked` says why the event gives no record, None when it does; `said_by` is the token of the verb of saying."""

    blocked: str | None
    planned: bool
    said_by: int | None
    depth: int


def is_present(word: Word) -> bool:
    """Say whether a word can only be a verb in the imperfect."""
    verbal = [reading for reading in word.readings if reading.lexeme.part_of_speech == "verb"]
    return bool(verbal) and all(reading.features.aspect == "imperfect" for reading in verbal)


class StandingReader:
    """Reads the standing of triggers in one sentence."""

    __slots__ = ("_by_token", "_units", "_words")

    def __init__(self, units: Units, words: ClauseWords) -> None:
        self._units = units
        self._words = words
        self._by_token = {predicate.token: predicate for predicate in units.graph.predicates}

    def read(self, trigger: int) -> Standing:
        """Return the standing of the trigger at that unit: its predicate's, or its clause's if it is none."""
        predicate = self._by_token.get(self._units.starts[trigger])
        if predicate is None:
            clause = self._units.graph.clauses[self._units.graph.clause_of[self._units.starts[trigger]]]
            verb = self._verb_of(clause.number)
            factuality = clause.factuality if verb is None else _of_named(verb)
            return _standing(factuality, clause.said_by, clause.depth)
        factuality = predicate.factuality
        if factuality == "named" and (verb := self._verb_of(predicate.clause)) is not None:
            factuality = _of_named(verb)
        return _standing(factuality, predicate.said_by, predicate.depth)

    def _verb_of(self, clause: int) -> Predicate | None:
        predicates = self._units.graph.predicates
        return next((each for each in predicates if each.clause == clause and each.kind == "verb"), None)

    def negator(self, unit: int) -> str | None:
        """Return the kind of the word that negates the verb at a unit: verbal, future; None if none does."""
        predicate = self._by_token.get(self._units.starts[unit])
        if predicate is None or predicate.factuality != "negated":
            return None
        for before in range(unit - 1, -1, -1):
            key = self._units.syntax[before].fold
            if key in self._words.verbal_negators:
                return "verbal"
            if key in self._words.future_negators:
                return "future"
            if not self._units.syntax[before].neutral and not self._units.syntax[before].copula:
                return None
        return None

    def has_sense(self, unit: int, sense: str) -> bool:
        """Whether the unit is a word of a group that plays this part in a clause."""
        return not self._units.syntax[unit].groups.isdisjoint(self._words.sense(sense))


def _of_named(verb: Predicate) -> Factuality:
    """How an act stands that is only named beside a verb: as the verb does, but for what that plans."""
    return "named" if verb.factuality == "planned" else verb.factuality


def _standing(factuality: Factuality, said_by: int | None, depth: int) -> Standing:
    return Standing(_BLOCKED.get(factuality), factuality == "planned", said_by, depth)
