"""How does a comment leave a line with Arabic, or Arabic the line of a comment?"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from marsad.source import turns
from marsad.workbench.formatter.edits import Edit
from marsad.workbench.formatter.layout import Layout, Part

_OPENING = re.compile(r"#[# \t]*")
_INDENT = re.compile(" *")


def split_comments(layout: Layout) -> Iterator[Edit]:
    """Break comments on lines of their own where they turn from Arabic to something else; what follows is indented."""
    for start, end in layout.comments:
        indent = layout.before(start)
        if indent.strip() or not layout.is_mixed(start, end):
            continue
        comment = layout.text[start:end]
        prefix = _match(_OPENING, comment)
        cuts = [0, *turns(comment[len(prefix) :]), None]
        pieces = [comment[len(prefix) :][first:last].strip() for first, last in pairwise(cuts)]
        yield Edit(start, end, prefix + f"{layout.newline}{indent}{prefix}  ".join(pieces))


def lift_comments(layout: Layout) -> Iterator[Edit]:
    """Put comments at the end of a line, where they stand beside Arabic, on a line of their own above it."""
    apart = list({part.start: part for leaf in layout.misplaced() for part in (leaf.outer or leaf,)}.values())
    for start, end in layout.comments:
        line_start = layout.line_start(start)
        if not layout.text[line_start:start].strip():
            continue
        number = bisect_left(apart, start, key=lambda part: part.start)
        part = apart[number - 1] if number else None
        # Inside a flow collection that is to become a block, comments go with its parts.
        if part is not None and part.is_collection and start < part.end:
            continue
        if layout.is_mixed(line_start, end) or (part is not None and line_start <= part.end):
            yield from _lift(layout, start, end)


def _lift(layout: Layout, start: int, end: int) -> Iterator[Edit]:
    above = layout.line_start(start)
    while holder := _holder(layout, above, start):
        above = layout.line_start(holder.start)
    indent = _match(_INDENT, layout.text, above)
    yield Edit(above, above, indent + layout.text[start:end] + layout.newline)
    before = layout.before(start)
    yield Edit(start - (len(before) - len(before.rstrip())), end, "")


def _holder(layout: Layout, line_start: int, comment: int) -> Part | None:
    """Return the part before the comment over which the line starts, so that no comment can stand above the line."""
    number = bisect_left(layout.leaves, line_start, key=lambda leaf: leaf.start)
    for leaf in layout.leaves[max(number - 1, 0) : number + 1]:
        part = leaf.outer if leaf.outer and leaf.outer.end <= comment else leaf
        if part.start < line_start < part.end:
            return part
    return None


def _match(pattern: re.Pattern[str], text: str, position: int = 0) -> str:
    found = pattern.match(text, position)
    return found.group() if found else ""
