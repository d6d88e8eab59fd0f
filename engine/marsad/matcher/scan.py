"""A sentence as the matcher sees it: where each word test and each kind of mention stands, as bits."""

from marsad.compiler.tests import TestTable
from marsad.matcher.units import Units


class Scan:
    """Positions in one sentence. Sets of units are integers (bit n is unit n); built on demand, kept a sentence long.

    `classes` holds each unit's word tests as bits of an integer, as the rule set's test table numbers them.
    """

    __slots__ = ("_found", "_tests", "classes", "clause", "trigger", "units", "window")

    def __init__(self, units: Units, classes: list[int], tests: TestTable) -> None:
        self.units = units
        self._tests = tests
        self.classes = classes
        self._found: dict[int, int] = {}
        self.trigger = 0
        self.clause = 0
        self.window = 0

    def focus(self, trigger: int) -> None:
        """Set the trigger: what follows looks for its parts in the trigger's clause."""
        self.trigger = trigger
        self.clause = self.units.clause_of[trigger]
        self.window = self.units.masks[self.clause]

    def words(self, test: int) -> int:
        """Return the units that pass a word test."""
        found = self._found.get(test)
        if found is None:
            found = 0
            for number, passed in enumerate(self.classes):
                if passed >> test & 1:
                    found |= 1 << number
            if test in self._tests.free:
                found &= self.units.free
            self._found[test] = found
        return found

    def mentions(self, kind: str, functions: tuple[str, ...]) -> int:
        """Return the mentions of that kind that stand as one of the functions."""
        units = self.units
        if kind == "CONTENT":
            return self._content()
        every = units.actors if kind == "ACTOR" else units.places if kind == "PLACE" else units.times
        if not functions or not every:
            return every
        found = 0
        for function in functions:
            match function:
                case "bare" | "object":
                    found |= every & units.bare
                case "of":
                    found |= every & units.of
                case "subject":
                    found |= every & self._subject() & -(2 << self.trigger)
                case "topic":
                    found |= every & self._subject() & ((1 << self.trigger) - 1)
                case _:
                    found |= every & units.under.get(function, 0)
        return found

    def _subject(self) -> int:
        """The mention behind the trigger, or before it, that the graph has for the verb's subject."""
        graph = self.units.graph
        token = self.units.starts[self.trigger]
        predicate = next((each for each in graph.predicates if each.token == token), None)
        found = predicate.dependent("subject") if predicate is not None else None
        mention = graph.phrases[found.phrase].mention if found is not None else None
        if mention is None:
            return 0
        return 1 << self.units.starts.index(mention.start) if mention.start in self.units.starts else 0

    def _content(self) -> int:
        """The first unit of a clause that says what the trigger's clause reports."""
        found = 0
        for clause in self.units.clauses:
            if (
                clause.kind in ("content", "quotation")
                and clause.parent == self.clause
                and clause.start >= self.trigger
            ):
                found |= 1 << clause.start
        return found
