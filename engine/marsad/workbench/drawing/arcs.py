"""Along which ways do arcs go from predicates to their dependents, in one row or from one to another?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.model import Graph
from marsad.workbench.drawing.lanes import nested
from marsad.workbench.drawing.links import Link
from marsad.workbench.drawing.scene import NOTE_SIZE, DrawnArc, DrawnWord
from marsad.workbench.drawing.widths import width_of

PORT_WIDTH = 9.0
"""What an arc needs of the width of a word, where it leaves or reaches it."""

Rows = Sequence[Sequence[DrawnWord]]


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a link at its word, and the place where the arc goes from there, in this row or at its edge."""

    link: int
    is_head: bool
    toward: float


def draw_arcs(graph: Graph, joined: Sequence[Link], rows: Rows, width: float) -> list[tuple[DrawnArc, ...]]:
    """Return the arcs of each row; a link between two rows is drawn in both, and runs to the edge in each."""
    row_of = {word.token: number for number, row in enumerate(rows) for word in row}
    at = {word.token: word for row in rows for word in row}
    ends: dict[int, list[_End]] = {}
    for number, link in enumerate(joined):
        for here, there, is_head in ((link.source, link.target, False), (link.target, link.source, True)):
            if row_of[here] == row_of[there]:
                toward = at[there].x
            else:
                toward = -width if row_of[there] > row_of[here] else 2 * width
            ends.setdefault(here, []).append(_End(number, is_head, toward))
    ports = {(end.link, end.is_head): x for token, found in ends.items() for end, x in _ports(at[token], found).items()}
    numbers = {predicate.token: number for number, predicate in enumerate(graph.predicates, 1)}
    pieces: list[list[DrawnArc]] = [[] for _ in rows]
    for number, link in enumerate(joined):
        tail, head = ports[number, False], ports[number, True]
        here, there = row_of[link.source], row_of[link.target]
        if here == there:
            pieces[here].append(_piece(link, link.label, tail, head, (min(tail, head), max(tail, head)), width))
            continue
        onward = there > here
        reach = (0.0, tail) if onward else (tail, width)
        pieces[here].append(_piece(link, link.label, tail, None, reach, width))
        back = f"{numbers[link.source]} · {link.label}" if link.source in numbers else link.label
        reach = (head, width) if onward else (0.0, head)
        pieces[there].append(_piece(link, back, None, head, reach, width))
    return [_on_lanes(row) for row in pieces]


def _ports(word: DrawnWord, ends: Sequence[_End]) -> dict[_End, float]:
    """Give each arc its own place at a word: those to the left on the left, and the longest in the middle."""
    leftward = sorted((end for end in ends if end.toward < word.x), key=lambda end: (-end.toward, end.link))
    rightward = sorted((end for end in ends if end.toward >= word.x), key=lambda end: (-end.toward, end.link))
    row = [*leftward, *rightward]
    first = word.x - PORT_WIDTH * (len(row) - 1) / 2
    return {end: first + PORT_WIDTH * number for number, end in enumerate(row)}


def _piece(
    link: Link, label: str, tail: float | None, head: float | None, reach: tuple[float, float], width: float
) -> DrawnArc:
    left, right = reach
    needed = width_of(label, NOTE_SIZE) + 6
    middle = max(needed / 2, min((left + right) / 2, width - needed / 2))
    return DrawnArc(link.source, link.target, label, middle, needed, link.step, 0, tail, head, left, right)


def _on_lanes(arcs: Sequence[DrawnArc]) -> tuple[DrawnArc, ...]:
    lanes = nested([arc.reach for arc in arcs])
    return tuple(replace(arc, lane=lane) for arc, lane in zip(arcs, lanes, strict=True))
