"""What does a token pattern catch, worked out naively: lists, sets and recursion, nothing shared with the matcher?"""

from dataclasses import dataclass

from marsad.language.tree import Arguments, Capture, Choice, EntityTest, Gap, Maybe, Node, Sequence, WordTest
from marsad.model import ClauseKind, Mention, Word

Captures = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a sentence with all that a pattern can ask of it."""

    word: Word
    clause: int
    passes: frozenset[WordTest] = frozenset()
    mention: Mention | None = None
    functions: frozenset[str] = frozenset()
    is_noun: bool = False
    is_free: bool = False


@dataclass(frozen=True, slots=True)
class ClauseShape:
    """A clause's kind, its governing clause and its first unit."""

    kind: ClauseKind
    parent: int | None
    start: int


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence: its units and its clauses."""

    units: tuple[Unit, ...]
    clauses: tuple[ClauseShape, ...]


def find(pattern: Sequence, row: Row, trigger: int) -> Captures | None:
    """Return what the pattern catches with its trigger at that unit, None if it does not match there."""
    number = next(n for n, part in enumerate(pattern.parts) if isinstance(part, Capture) and part.name == "trigger")
    body = pattern.parts[number]
    assert isinstance(body, Capture)
    assert isinstance(body.body, WordTest)
    if body.body not in row.units[trigger].passes:
        return None
    attempt = _Attempt(row, trigger)
    captures: Captures = {"trigger": (trigger, trigger + 1)}
    before = attempt.row_of(list(reversed(pattern.parts[:number])), trigger, captures, -1)
    if before is None:
        return None
    after = attempt.row_of(list(pattern.parts[number + 1 :]), trigger + 1, before[1], +1)
    return None if after is None else after[1]


Found = tuple[int, Captures]
"""The boundary that was reached, and all captures so far."""


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One try at one trigger; `step` is +1 away from the trigger towards the end, -1 towards the beginning."""

    row: Row
    trigger: int

    def row_of(self, parts: list[Node], at: int, captures: Captures, step: int) -> Found | None:
        """Match parts one after the other; they stand in the order in which they are met."""
        if not parts:
            return at, captures
        first, *rest = parts
        if isinstance(first, Gap):
            led_to, *rest = rest
            found = self.after_gap(first.limit, led_to, at, captures, step)
        else:
            found = self.part(first, at, captures, step)
        return None if found is None else self.row_of(rest, *found, step)

    def after_gap(self, limit: int, node: Node, at: int, captures: Captures, step: int) -> Found | None:
        """Match the part at the nearest boundary whose next unit is in the trigger's clause."""
        if isinstance(node, Maybe):
            return self.after_gap(limit, node.body, at, captures, step) or (at, captures)
        if node == EntityTest("CONTENT"):
            return self.part(node, at, captures, step)
        for crossed in range(limit + 1):
            boundary = at + crossed * step
            unit = self.next_unit(boundary, step)
            if unit is not None and unit.clause == self.row.units[self.trigger].clause:
                found = self.part(node, boundary, captures, step)
                if found is not None:
                    return found
        return None

    def part(self, node: Node, at: int, captures: Captures, step: int) -> Found | None:
        """Match one part right at the boundary."""
        match node:
            case WordTest():
                unit = self.next_unit(at, step)
                return (at + step, captures) if unit is not None and self.passes(node, unit) else None
            case EntityTest(kind="CONTENT"):
                return (at, captures) if self.has_content() else None
            case EntityTest():
                return (at + step, captures) if self.stands_as(node, at if step > 0 else at - 1) else None
            case Capture(name=name, body=body):
                found = None if name in captures else self.row_of([body], at, captures, step)
                return None if found is None else (found[0], {**found[1], name: tuple_of(at, found[0])})
            case Maybe(body=body):
                return self.row_of([body], at, captures, step) or (at, captures)
            case Sequence(parts=parts):
                return self.row_of(list(parts)[::step], at, captures, step)
            case Choice(options=options):
                found_all = [self.row_of([option], at, captures, step) for option in options]
                return next((found for found in found_all if found is not None), None)
            case Arguments(slots=slots, required=required):
                for slot, must in zip(slots, required, strict=True):
                    found = self.row_of([slot], at, captures, step)
                    if found is not None:
                        captures = found[1]
                    elif must:
                        return None
                return at, captures
            case Gap():
                raise AssertionError("a gap is taken together with what it leads to")

    def next_unit(self, at: int, step: int) -> Unit | None:
        """Return the unit on the far side of the boundary."""
        number = at if step > 0 else at - 1
        return self.row.units[number] if 0 <= number < len(self.row.units) else None

    def passes(self, test: WordTest, unit: Unit) -> bool:
        """Whether the unit's word passes, standing free where the test asks for it."""
        return test in unit.passes and (unit.is_free or "free" not in test.features)

    def has_content(self) -> bool:
        """Whether a clause of reported words hangs from the trigger's clause and follows the trigger."""
        here = self.row.units[self.trigger].clause
        return any(
            clause.kind in ("content", "quotation") and clause.parent == here and clause.start >= self.trigger
            for clause in self.row.clauses
        )

    def stands_as(self, test: EntityTest, number: int) -> bool:
        """Whether that unit is a mention of the kind in one of the functions."""
        if not 0 <= number < len(self.row.units):
            return False
        if not self.of_kind(test.kind, number):
            return False
        return not test.functions or any(self.has_function(name, number) for name in test.functions)

    def has_function(self, function: str, number: int) -> bool:
        """Whether the mention there has that function."""
        match function:
            case "object":
                return "bare" in self.row.units[number].functions
            case _:
                return function in self.row.units[number].functions

    def of_kind(self, kind: str, number: int) -> bool:
        """Whether a mention of that kind stands there."""
        mention = self.row.units[number].mention
        return mention is not None and mention.kind.upper() == kind


def tuple_of(one: int, other: int) -> tuple[int, int]:
    """Return the two boundaries in the order of the text."""
    return (one, other) if one < other else (other, one)
