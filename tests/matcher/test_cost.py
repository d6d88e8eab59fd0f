"""Does the work at a trigger stay within what the pattern allows, whatever the text repeats?"""

import math
from collections.abc import Callable

import pytest

from marsad.compiler.gaps import gap_faults
from marsad.language.grammar import parse_pattern
from marsad.language.tree import DEFAULT_GAP, LONGEST_GAP, Gap, Node, WordTest, walk
from marsad.matcher.scan import Scan
from marsad.matcher.steps import Captures, Step
from marsad.model import Word
from matcher.reference import ClauseShape, Row, Unit
from matcher.rows import match, matcher_of

WORD = Word("كلمة", "word")
TRIGGER = WordTest(("go",))
COLOURS = tuple(WordTest((name,)) for name in ("c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"))


class Counter:
    """How often any step was run."""

    def __init__(self) -> None:
        self.runs = 0


@pytest.fixture
def counter(monkeypatch: pytest.MonkeyPatch) -> Counter:
    counted = Counter()

    def counting(run: Callable[..., int]) -> Callable[..., int]:
        def wrapped(step: Step, scan: Scan, at: int, captures: Captures, forward: bool) -> int:
            counted.runs += 1
            return run(step, scan, at, captures, forward)

        return wrapped

    for kind in _kinds(Step):
        if "run" in vars(kind):
            monkeypatch.setattr(kind, "run", counting(vars(kind)["run"]))
    return counted


def _kinds(kind: type) -> list[type]:
    children: list[type] = kind.__subclasses__()
    return [found for child in children for found in (child, *_kinds(child))]


def repeating(slots: int, length: int, triggers: int = 1) -> Row:
    """A clause of triggers, each followed by words that every slot but the last accepts."""
    every = frozenset(COLOURS[: slots - 1])
    units = [
        Unit(WORD, 0, frozenset((TRIGGER,)) if number % (length + 1) == 0 else every)
        for number in range(triggers * (length + 1))
    ]
    return Row(
        (*units, Unit(WORD, 1, frozenset(COLOURS))), (ClauseShape("main", None, 0), ClauseShape("main", None, 0))
    )


def slots_apart(slots: int) -> Node:
    return parse_pattern("trigger:[lex=@go] " + " ".join(f".. s{n}:[lex=@c{n}]" for n in range(slots)))


def slots_as_arguments(slots: int) -> Node:
    return parse_pattern("trigger:[lex=@go] { " + " ; ".join(f".. s{n}:[lex=@c{n}] !" for n in range(slots)) + " }")


def slots_in_options(slots: int) -> Node:
    return parse_pattern(
        "trigger:[lex=@go] " + " ".join(f".. (s{n}:[lex=@c{n}] | t{n}:[lex=@c{n}])" for n in range(slots))
    )


def bound(pattern: Node, gaps_deep: int = 1) -> int:
    """Every part once for every place that the gaps which lead to it can reach."""
    reach = max([DEFAULT_GAP, *(node.limit for node in walk(pattern) if isinstance(node, Gap))]) + 1
    return len(walk(pattern)) * math.prod([reach] * gaps_deep)


@pytest.mark.parametrize("make", [slots_apart, slots_as_arguments, slots_in_options])
@pytest.mark.parametrize("slots", [1, 2, 4, 8])
@pytest.mark.parametrize("length", [10, 100, 1000])
def test_runs_stay_within_the_gaps_however_often_the_text_repeats_the_slots(
    make: Callable[[int], Node], slots: int, length: int, counter: Counter
) -> None:
    pattern = make(slots)
    assert [] == match(matcher_of(pattern), repeating(slots, length))
    assert 0 < counter.runs <= bound(pattern)


@pytest.mark.parametrize("make", [slots_apart, slots_as_arguments, slots_in_options])
def test_runs_grow_in_proportion_to_the_triggers(make: Callable[[int], Node], counter: Counter) -> None:
    matcher = matcher_of(make(5))
    runs = []
    for triggers in (1, 10, 100):
        counter.runs = 0
        match(matcher, repeating(5, 40, triggers))
        runs.append(counter.runs)
    assert runs == [runs[0], 10 * runs[0], 100 * runs[0]]


def test_runs_without_a_trigger_are_none(counter: Counter) -> None:
    row = Row((Unit(WORD, 0, frozenset(COLOURS)),) * 50, (ClauseShape("main", None, 0),))
    match(matcher_of(slots_apart(3)), row)
    assert 0 == counter.runs


def test_runs_are_none_where_a_required_word_is_missing_from_the_sentence(counter: Counter) -> None:
    row = Row((Unit(WORD, 0, frozenset((TRIGGER,))),) * 50, (ClauseShape("main", None, 0),))
    match(matcher_of(slots_apart(3)), row)
    assert 0 == counter.runs


def test_gaps_that_lead_into_one_another_cost_their_product(counter: Counter) -> None:
    pattern = parse_pattern(f"trigger:[lex=@go] ..{LONGEST_GAP} ([lex=@c0] ..{LONGEST_GAP} ([lex=@c1] [lex=@c7]))")
    assert [] == gap_faults(pattern)
    assert [] == match(matcher_of(pattern), repeating(8, 1000))
    assert 0 < counter.runs <= bound(pattern, gaps_deep=2)


def test_gaps_that_lead_deeper_into_one_another_are_refused() -> None:
    pattern = parse_pattern("trigger:[lex=@go] .. ([lex=@c0] .. ([lex=@c1] .. ([lex=@c2] [lex=@c7])))")
    assert ["more than 2 gaps lead into one another: write the parts without brackets"] == gap_faults(pattern)
