"""How far did a rule get at each word that could be its trigger, and what was missing?"""

from collections.abc import Iterator, Sequence

from marsad.coding.coder import Coder
from marsad.compiler.compiler import top_level, trigger_index
from marsad.compiler.ruleset import CompiledPattern, RuleSet
from marsad.language.printing import print_pattern
from marsad.language.tree import Arguments, Capture, EntityTest, Gap, Maybe, Node, WordTest, walk
from marsad.language.tree import Sequence as Row
from marsad.matcher.scan import Scan
from marsad.matcher.steps import FAILED, Captures, build_sequence
from marsad.model import Document
from marsad.workbench.explanation import ConstructionNote, PartNote, Refusal, RuleNote
from marsad.workbench.reading import ReadingCoder, SentenceReading
from marsad.workbench.refusal import MISPLACED, why_not


def trace_rule(coder: Coder, document: Document, rule: str) -> Iterator[RuleNote]:
    """Yield a note for every word that passes one of the rule's trigger tests. Raises KeyError for an unknown rule."""
    rules = coder.knowledge.rules
    rules.rule(rule)
    patterns = [compiled for compiled in rules.patterns if compiled.rule.id == rule]
    for reading in ReadingCoder(coder.knowledge).readings(document):
        for unit, passed in enumerate(reading.classes):
            here = [compiled for compiled in patterns if passed >> compiled.trigger & 1]
            if here:
                yield _note(reading, unit, here, rules, document.text)


def trigger_tests(rules: RuleSet, rule: str) -> tuple[str, ...]:
    """Return what a word must be to trigger the rule, one way each, in the pattern language."""
    found = [rules.tests.tests[compiled.trigger] for compiled in rules.patterns if compiled.rule.id == rule]
    return tuple(dict.fromkeys(map(print_pattern, found)))


def trace_construction(
    reading: SentenceReading, unit: int, compiled: CompiledPattern, rules: RuleSet, text: str
) -> ConstructionNote:
    """Run one pattern at one trigger, part by part."""
    scan = Scan(reading.units, reading.classes, rules.tests)
    scan.focus(unit)
    if not scan.words(compiled.trigger) >> unit & 1:
        return ConstructionNote("pattern", False, (_no_trigger(reading, unit, compiled, rules, text),))
    run = _Run(
        scan, {test: number for number, test in enumerate(rules.tests.tests)}, {"trigger": (unit, unit + 1)}, text
    )
    parts = tuple(top_level(compiled.pattern))
    index = trigger_index(compiled.pattern)
    before = run.row(parts[:index], unit, False, True)
    after = run.row(parts[index + 1 :], unit + 1, True, True)
    return ConstructionNote("pattern", FAILED not in (before, after), tuple(run.notes))


def _note(
    reading: SentenceReading, unit: int, patterns: Sequence[CompiledPattern], rules: RuleSet, text: str
) -> RuleNote:
    start, end = reading.units.span(unit)
    constructions = tuple(trace_construction(reading, unit, compiled, rules, text) for compiled in patterns)
    result = _result(reading, unit, patterns[0].rule.id, any(note.matched for note in constructions))
    graph = reading.units.graph
    predicate = next((each for each in graph.predicates if start <= graph.tokens[each.token].start < end), None)
    return RuleNote(reading.sentence.index + 1, text[start:end], constructions, result, graph, predicate)


def _no_trigger(reading: SentenceReading, unit: int, compiled: CompiledPattern, rules: RuleSet, text: str) -> PartNote:
    start, end = reading.units.span(unit)
    wanted = print_pattern(rules.tests.tests[compiled.trigger])
    return PartNote("trigger", wanted, True, None, (Refusal(text[start:end], MISPLACED),))


def _result(reading: SentenceReading, unit: int, rule: str, matched: bool) -> str:
    if not matched:
        return "no construction matches"
    outcome = next((found for found in reading.outcomes if found.match.captures[0].start == unit), None)
    if outcome is None:
        return "this word belongs to the event of another trigger"
    if outcome.match.rule != rule:
        return f"matched, but {outcome.match.rule} is preferred"
    count = len(outcome.records)
    return outcome.reason or f"{count} record{'' if count == 1 else 's'}"


class _Run:
    """One pattern at one trigger: the matcher's own steps, each tried by itself so that it can be told about.

    The order and the boundaries are those of the matcher; only what follows a failure differs: arguments after a
    missing one are still tried, so that everything that is missing is named at once.
    """

    def __init__(self, scan: Scan, numbers: dict[WordTest, int], captures: Captures, text: str) -> None:
        self.notes: list[PartNote] = []
        self._scan = scan
        self._numbers = numbers
        self._captures = captures
        self._text = text

    def row(self, parts: Sequence[Node], at: int, forward: bool, required: bool) -> int:
        """Try the parts of a row one after the other, up to the first that fails."""
        gap: Gap | None = None
        for part in parts if forward else reversed(parts):
            if isinstance(part, Gap):
                gap = part
                continue
            at = self._part(part, gap, at, forward, required)
            gap = None
            if at == FAILED:
                break
        return at

    def _part(self, part: Node, gap: Gap | None, at: int, forward: bool, required: bool) -> int:
        match part:
            case Arguments(slots=slots, required=musts) if gap is None:
                ends = [
                    self._slot(slot, at, forward, required and must) for slot, must in zip(slots, musts, strict=True)
                ]
                return FAILED if any(must and end == FAILED for must, end in zip(musts, ends, strict=True)) else at
            case Row(parts=parts) if gap is None:
                return self.row(parts, at, forward, required)
            case Maybe(body=body) if gap is None:
                end = self._slot(body, at, forward, False)
                return at if end == FAILED else end
            case _:
                return self._single(part, gap, at, forward, required)

    def _slot(self, slot: Node, at: int, forward: bool, required: bool) -> int:
        """Try a part that may fail by itself; what a failed one caught is let go."""
        held = dict(self._captures)
        end = self._part(slot, None, at, forward, required)
        if end == FAILED:
            self._captures.clear()
            self._captures.update(held)
        return end

    def _single(self, part: Node, gap: Gap | None, at: int, forward: bool, required: bool) -> int:
        written = (part,) if gap is None else (gap, part) if forward else (part, gap)
        held = len(self._captures)
        taken = isinstance(part, Capture) and part.name in self._captures
        end = build_sequence(written, self._numbers, forward).run(self._scan, at, self._captures, forward)
        if end == FAILED:
            for name in list(self._captures)[held:]:
                del self._captures[name]
        name = part.name if isinstance(part, Capture) else ""
        body = part.body if isinstance(part, Capture) else part
        found = self._found(name, at, end, forward) if end != FAILED else None
        refused: tuple[Refusal, ...] = ()
        if taken:
            refused = (Refusal(self._words(*self._captures[name]), "is taken already"),)
        elif end == FAILED:
            refused = tuple(self._refused(body, at, forward, gap))
        self.notes.append(PartNote(name, print_pattern(body), required, found, refused))
        return end

    def _found(self, name: str, at: int, end: int, forward: bool) -> str:
        if name in self._captures:
            return self._words(*self._captures[name])
        if end == at:
            return ""
        return self._words(end - 1, end) if forward else self._words(end, end + 1)

    def _refused(self, body: Node, at: int, forward: bool, gap: Gap | None) -> Iterator[Refusal]:
        seen: set[int] = set()
        for wanted in walk(body):
            if not isinstance(wanted, EntityTest | WordTest):
                continue
            candidates = self._candidates(wanted)
            for unit in range(len(self._scan.units)):
                if candidates >> unit & 1 and unit not in seen:
                    seen.add(unit)
                    why = why_not(self._scan, unit, wanted, at, forward, gap.limit if gap else None)
                    if isinstance(wanted, WordTest) and not self._scan.words(self._numbers[wanted]) >> unit & 1:
                        why = MISPLACED
                    yield Refusal(self._words(unit, unit + 1), why)

    def _candidates(self, wanted: EntityTest | WordTest) -> int:
        if isinstance(wanted, WordTest):
            number = self._numbers[wanted]
            passing = sum(1 << unit for unit, passed in enumerate(self._scan.classes) if passed >> number & 1)
            return passing & ~(1 << self._scan.trigger)
        return 0 if wanted.kind == "CONTENT" else self._scan.mentions(wanted.kind, ())

    def _words(self, start: int, end: int) -> str:
        units = self._scan.units
        return self._text[units.span(start)[0] : units.span(end - 1)[1]]
