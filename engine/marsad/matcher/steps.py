"""A pattern's parts as steps that run over a scan, outward from the trigger in both directions.

Semantics (docs/patterns.md says the same for rule writers): a part takes what stands right where it is tried; a gap
runs to the nearest place where what follows it matches, and is never reconsidered; the first option of a
choice that matches is the choice; arguments are each looked for from the same point. A gap before an optional part
belongs to it: both are taken or neither. So no part is tried
more often than its gaps are long, and a pattern's cost at one trigger has a bound that the text cannot raise.
"""

from abc import ABC, abstractmethod

from marsad.language.tree import Arguments, Capture, Choice, EntityTest, Gap, Maybe, Node, Sequence, WordTest
from marsad.matcher.scan import Scan

Captures = dict[str, tuple[int, int]]
FAILED = -1


class Step(ABC):
    """One part of a pattern; stateless, shared by all sentences and threads."""

    __slots__ = ()

    @abstractmethod
    def starts(self, scan: Scan) -> int:
        """Return the units at which the part could begin (going forward) or end (going back), as bits."""

    @abstractmethod
    def run(self, scan: Scan, at: int, captures: Captures, forward: bool) -> int:
        """Match at a boundary; return the boundary beyond, or FAILED. Boundary n stands before unit n."""


class OneUnit(Step):
    """A word or a mention: takes one unit."""

    __slots__ = ()

    def run(self, scan: Scan, at: int, captures: Captures, forward: bool) -> int:
        """Take the unit next to the boundary if it passes."""
        unit = at if forward else at - 1
        if unit < 0 or not self.starts(scan) >> unit & 1:
            return FAILED
        return at + 1 if forward else at - 1


class WordStep(OneUnit):
    """A word that passes a numbered test."""

    __slots__ = ("test",)

    def __init__(self, test: int) -> None:
        self.test = test

    def starts(self, scan: Scan) -> int:
        """Return the words that pass."""
        return scan.words(self.test)


class EntityStep(OneUnit):
    """A mention in a function."""

    __slots__ = ("functions", "kind")

    def __init__(self, kind: str, functions: tuple[str, ...]) -> None:
        self.kind = kind
        self.functions = functions

    def starts(self, scan: Scan) -> int:
        """Return the mentions that stand so."""
        return scan.mentions(self.kind, self.functions)


class ContentStep(Step):
    """Reported content after the trigger: takes nothing, stands only for its being there."""

    __slots__ = ()

    def starts(self, scan: Scan) -> int:
        """Return the first units of reported content."""
        return scan.mentions("CONTENT", ())

    def run(self, scan: Scan, at: int, captures: Captures, forward: bool) -> int:
        """Succeed where the trigger's clause has reported content."""
        return at if self.starts(scan) else FAILED


class CaptureStep(Step):
    """A named part; a name that is taken already makes the part fail, so the first find stands."""

    __slots__ = ("body", "name")

    def __init__(self, name: str, body: Step) -> None:
        self.name = name
        self.body = body

    def starts(self, scan: Scan) -> int:
        """Return where the body could begin."""
        return self.body.starts(scan)

    def run(self, scan: Scan, at: int, captures: Captures, forward: bool) -> int:
        """Match the body and keep its span."""
        if self.name in captures:
            return FAILED
        end = self.body.run(scan, at, captures, forward)
        if end != FAILED:
            captures[self.name] = (at, end) if forward else (end, at)
        return end


class MaybeStep(Step):
    """A part that may be missing."""

    __slots__ = ("body",)

    def __init__(self, body: Step) -> None:
        self.body = body

    def starts(self, scan: Scan) -> int:
        """Return where the body could begin."""
        return self.body.starts(scan)

    def run(self, scan: Scan, at: int, captures: Captures, forward: bool) -> int:
        """Match the body or take nothing."""
        end = _attempt(self.body, scan, at, captures, forward)
        return at if end == FAILED else end


class ChoiceStep(Step):
    """The first option that matches."""

    __slots__ = ("options",)

    def __init__(self, options: tuple[Step, ...]) -> None:
        self.options = options

    def starts(self, scan: Scan) -> int:
        """Return where any option could begin."""
        found = 0
        for option in self.options:
            found |= option.starts(scan)
        return found

    def run(self, scan: Scan, at: int, captures: Captures, forward: bool) -> int:
        """Match the options in order."""
        for option in self.options:
            end = _attempt(option, scan, at, captures, forward)
            if end != FAILED:
                return end
        return FAILED


class GapStep(Step):
    """A gap and the part it leads to."""

    __slots__ = ("body", "limit")

    def __init__(self, limit: int, body: Step) -> None:
        self.limit = limit
        self.body = body

    def starts(self, scan: Scan) -> int:
        """Return where the part beyond the gap could begin."""
        return self.body.starts(scan)

    def run(self, scan: Scan, at: int, captures: Captures, forward: bool) -> int:
        """Go to the nearest place, inside the clause and the limit, where the part matches."""
        if isinstance(self.body, ContentStep):
            return self.body.run(scan, at, captures, forward)
        candidates = self.body.starts(scan) & scan.window
        if forward:
            candidates &= ((1 << (at + self.limit + 1)) - 1) & -(1 << at)
            while candidates:
                lowest = candidates & -candidates
                end = _attempt(self.body, scan, lowest.bit_length() - 1, captures, forward)
                if end != FAILED:
                    return end
                candidates ^= lowest
            return FAILED
        candidates &= ((1 << at) - 1) & -(1 << max(0, at - self.limit - 1))
        while candidates:
            boundary = candidates.bit_length()
            end = _attempt(self.body, scan, boundary, captures, forward)
            if end != FAILED:
                return end
            candidates ^= 1 << (boundary - 1)
        return FAILED


class SequenceStep(Step):
    """Parts one after the other; `parts` stand in the order in which they are tried."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Step, ...]) -> None:
        self.parts = parts

    def starts(self, scan: Scan) -> int:
        """Return where the first part could begin."""
        return self.parts[0].starts(scan)

    def run(self, scan: Scan, at: int, captures: Captures, forward: bool) -> int:
        """Match all parts."""
        for part in self.parts:
            at = part.run(scan, at, captures, forward)
            if at == FAILED:
                return FAILED
        return at


class ArgumentsStep(Step):
    """Parts in any order, each from the same boundary."""

    __slots__ = ("required", "slots")

    def __init__(self, slots: tuple[Step, ...], required: tuple[bool, ...]) -> None:
        self.slots = slots
        self.required = required

    def starts(self, scan: Scan) -> int:
        """Return where any slot could begin."""
        found = 0
        for slot in self.slots:
            found |= slot.starts(scan)
        return found

    def run(self, scan: Scan, at: int, captures: Captures, forward: bool) -> int:
        """Match every slot that is there; fail if a required one is not."""
        for slot, required in zip(self.slots, self.required, strict=True):
            if _attempt(slot, scan, at, captures, forward) == FAILED and required:
                return FAILED
        return at


def _attempt(step: Step, scan: Scan, at: int, captures: Captures, forward: bool) -> int:
    """Run a step; when it fails, forget what it captured."""
    held = len(captures)
    end = step.run(scan, at, captures, forward)
    if end == FAILED and len(captures) > held:
        for name in list(captures)[held:]:
            del captures[name]
    return end


def build_step(node: Node, numbers: dict[WordTest, int], forward: bool) -> Step:
    """Turn a tree into steps for one direction. `numbers` gives each word test its number."""
    match node:
        case WordTest():
            return WordStep(numbers[node])
        case EntityTest(kind="CONTENT"):
            return ContentStep()
        case EntityTest(kind=kind, functions=functions):
            return EntityStep(kind, functions)
        case Capture(name=name, body=body):
            return CaptureStep(name, build_step(body, numbers, forward))
        case Maybe(body=body):
            return MaybeStep(build_step(body, numbers, forward))
        case Choice(options=options):
            return ChoiceStep(tuple(build_step(option, numbers, forward) for option in options))
        case Arguments(slots=slots, required=required):
            return ArgumentsStep(tuple(build_step(slot, numbers, forward) for slot in slots), required)
        case Sequence(parts=parts):
            return build_sequence(parts, numbers, forward)
        case Gap():
            raise ValueError("a gap leads to a part: it cannot stand alone")


def build_sequence(parts: tuple[Node, ...], numbers: dict[WordTest, int], forward: bool) -> Step:
    """Turn a row of parts into steps, each gap joined to the part that it leads to in that direction."""
    ordered = parts if forward else tuple(reversed(parts))
    steps: list[Step] = []
    gap: Gap | None = None
    for part in ordered:
        if isinstance(part, Gap):
            gap = part
            continue
        if gap is None:
            steps.append(build_step(part, numbers, forward))
        elif isinstance(part, Maybe):
            steps.append(MaybeStep(GapStep(gap.limit, build_step(part.body, numbers, forward))))
        else:
            steps.append(GapStep(gap.limit, build_step(part, numbers, forward)))
        gap = None
    if gap is not None:
        raise ValueError("a gap leads to a part: it cannot stand at the end")
    return steps[0] if len(steps) == 1 else SequenceStep(tuple(steps))
