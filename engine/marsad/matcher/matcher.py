"""Which rules catch what in a sentence: patterns are tried at their triggers only, where all that they need stands."""

from dataclasses import dataclass

from marsad.compiler.compiler import top_level, trigger_index
from marsad.compiler.ruleset import CompiledPattern, RuleSet
from marsad.language.tree import WordTest
from marsad.matcher.event_matcher import EventMatcher
from marsad.matcher.scan import Scan
from marsad.matcher.steps import FAILED, Captures, Step, build_sequence
from marsad.matcher.units import Units
from marsad.model import Capture, Match


@dataclass(frozen=True, slots=True)
class _Runner:
    """A compiled pattern as steps: what stands before the trigger (run backward) and after it."""

    compiled: CompiledPattern
    before: Step | None
    after: Step | None

    def run(self, scan: Scan, trigger: int) -> Captures | None:
        """Return the captures of the pattern at that trigger, None if it does not match."""
        captures: Captures = {"trigger": (trigger, trigger + 1)}
        if self.before is not None and self.before.run(scan, trigger, captures, False) == FAILED:
            return None
        if self.after is not None and self.after.run(scan, trigger + 1, captures, True) == FAILED:
            return None
        return captures


class Matcher:
    """Runs a rule set over sentences; threads share it, since what it remembers is the same whoever finds it."""

    def __init__(self, rules: RuleSet) -> None:
        self.rules = rules
        numbers = {test: number for number, test in enumerate(rules.tests.tests)}
        by_trigger: dict[int, list[_Runner]] = {}
        for compiled in rules.patterns:
            by_trigger.setdefault(compiled.trigger, []).append(_runner(compiled, numbers))
        self._by_trigger = by_trigger
        self._runners: dict[int, tuple[_Runner, ...]] = {}
        self.events = EventMatcher(rules.rules)
        self._orders = {rule.id: number for number, rule in enumerate(rules.rules)}
        self.trigger_mask = sum(1 << test for test in by_trigger)
        self._required = {
            test: tuple({runner.compiled.required for runner in runners}) for test, runners in by_trigger.items()
        }

    def can_match(self, present: int) -> bool:
        """Whether any pattern finds all the words it needs among the tests that a sentence's words pass."""
        if present & self.rules.event_triggers:
            return True
        triggers = present & self.trigger_mask
        while triggers:
            lowest = triggers & -triggers
            for required in self._required[lowest.bit_length() - 1]:
                if not required & ~present:
                    return True
            triggers ^= lowest
        return False

    def match(self, units: Units, classes: list[int]) -> list[tuple[Match, ...]]:
        """Return, for each trigger in order, the matches at it, the preferred one first.

        `classes` has each unit's word tests as bits. Of one rule only the first construction that matches counts.
        """
        present = 0
        for passed in classes:
            present |= passed
        scan = Scan(units, classes, self.rules.tests)
        found: list[tuple[Match, ...]] = []
        framed: dict[int, dict[str, Match]] = {}
        for match in self.events.match(units.graph, units):
            framed.setdefault(match.captures[0].start, {}).setdefault(match.rule, match)
        for unit, passed in enumerate(classes):
            if passed & self.trigger_mask or unit in framed:
                matches = self._at(scan, unit, passed, present, framed.get(unit, {}))
                if matches:
                    found.append(matches)
        return found

    def _at(self, scan: Scan, unit: int, passed: int, present: int, framed: dict[str, Match]) -> tuple[Match, ...]:
        scan.focus(unit)
        bit = 1 << unit
        matched = dict(framed)
        order = {identifier: self._orders[identifier] for identifier in framed}
        for runner in self._candidates(passed & self.trigger_mask):
            compiled = runner.compiled
            identifier = compiled.rule.id
            if identifier in matched or compiled.required & ~present:
                continue
            if not scan.words(compiled.trigger) & bit:
                continue
            captures = runner.run(scan, unit)
            if captures is not None:
                spans = tuple(Capture(name, start, end) for name, (start, end) in captures.items())
                matched[identifier] = Match(identifier, "pattern", spans)
                order[identifier] = self._orders[identifier]
        if len(matched) < 2:
            return tuple(matched.values())
        return tuple(sorted(matched.values(), key=lambda match: self._rank(match, matched, order)))

    def _candidates(self, triggers: int) -> tuple[_Runner, ...]:
        """Return the patterns of these triggers in the order of the packs; the few combinations there are are kept."""
        found = self._runners.get(triggers)
        if found is None:
            runners: list[_Runner] = []
            rest = triggers
            while rest:
                lowest = rest & -rest
                runners += self._by_trigger[lowest.bit_length() - 1]
                rest ^= lowest
            found = self._runners[triggers] = tuple(
                sorted(runners, key=lambda runner: self._orders[runner.compiled.rule.id])
            )
        return found

    def _rank(self, match: Match, matched: dict[str, Match], order: dict[str, int]) -> tuple[bool, int, int, int]:
        """Not overridden first, then the one that names more of the words, the nearer theme, the order of the packs."""
        beaten = not self.rules.overridden.get(match.rule, frozenset()).isdisjoint(matched)
        theme = match.capture("theme")
        return beaten, -_specific(match), theme.start if theme is not None else 0, order[match.rule]


def _specific(match: Match) -> int:
    return sum(capture.name in ("trigger", "theme") for capture in match.captures)


def _runner(compiled: CompiledPattern, numbers: dict[WordTest, int]) -> _Runner:
    parts = tuple(top_level(compiled.pattern))
    index = trigger_index(compiled.pattern)
    before = build_sequence(parts[:index], numbers, False) if index else None
    after = build_sequence(parts[index + 1 :], numbers, True) if index + 1 < len(parts) else None
    return _Runner(compiled, before, after)
