"""Whether every gap of a pattern leads to something that can be looked for, at a cost that the text cannot raise."""

from collections.abc import Iterator

from marsad.compiler.compiler import top_level, trigger_index
from marsad.language.tree import (
    LONGEST_GAP,
    Arguments,
    Capture,
    Choice,
    EntityTest,
    Gap,
    Maybe,
    Node,
    Sequence,
    WordTest,
)

DEEPEST_GAP = 2
"""How many gaps may lead into one another; each one multiplies the places at which the innermost part is tried."""


def gap_faults(pattern: Node) -> list[str]:
    """List what is wrong with the gaps of a pattern that has a trigger, in words."""
    parts, index = tuple(top_level(pattern)), trigger_index(pattern)
    faults = [*_row(parts[:index], forward=False, depth=0), *_row(parts[index + 1 :], forward=True, depth=0)]
    return list(dict.fromkeys(faults))


def _row(parts: tuple[Node, ...], *, forward: bool, depth: int) -> Iterator[str]:
    """Follow a row outward from the trigger, as the matcher does; `depth` counts the gaps that led here."""
    gap: Gap | None = None
    for part in parts if forward else reversed(parts):
        if isinstance(part, Gap):
            if part.limit > LONGEST_GAP:
                yield f"a gap crosses at most {LONGEST_GAP} units, not {part.limit}"
            if gap is not None:
                yield "two gaps stand side by side: write one"
            if depth == DEEPEST_GAP:
                yield f"more than {DEEPEST_GAP} gaps lead into one another: write the parts without brackets"
            gap = part
            continue
        if gap is not None and not _can_be_led_to(part, forward):
            yield "a gap leads to a word or a mention, not to a part that may be missing or to another gap"
        for inner in _inside(part):
            yield from _row(inner, forward=forward, depth=depth + (gap is not None))
        gap = None
    if gap is not None:
        yield "a gap leads nowhere: seen from the trigger, no part stands behind it"


def _inside(node: Node) -> list[tuple[Node, ...]]:
    match node:
        case Sequence(parts=parts):
            return [parts]
        case Capture(body=body) | Maybe(body=body):
            return [tuple(top_level(body))]
        case Choice(options=nodes) | Arguments(slots=nodes):
            return [tuple(top_level(inner)) for inner in nodes]
        case _:
            return []


def _can_be_led_to(part: Node, forward: bool) -> bool:
    if isinstance(part, EntityTest):
        return True
    return _begins_firmly(part.body if isinstance(part, Maybe) else part, forward)


def _begins_firmly(node: Node, forward: bool) -> bool:
    """Whether the part takes a unit right where it begins, whatever else it takes."""
    match node:
        case WordTest():
            return True
        case EntityTest(kind=kind):
            return kind != "CONTENT"
        case Capture(body=body):
            return _begins_firmly(body, forward)
        case Choice(options=options):
            return all(_begins_firmly(option, forward) for option in options)
        case Sequence(parts=parts):
            return _begins_firmly(parts[0 if forward else -1], forward)
        case _:
            return False
