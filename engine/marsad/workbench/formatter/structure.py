"""How do keys and flow collections become block structure, one level at a time?"""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator

from marsad.workbench.formatter.edits import Edit
from marsad.workbench.formatter.layout import Layout, Part
from marsad.workbench.formatter.place import find_place

_LONGEST_PLAIN_KEY = 1000
_CONTINUED = re.compile(r"(\n)[ \t]*(?=\S)")


def set_keys_apart(layout: Layout) -> Iterator[Edit]:
    """Write keys with Arabic after a question mark, on a line of their own."""
    for part in _parts_to_move(layout):
        colon = layout.follows_colon(part)
        if colon is not None:
            indent = " " * len(layout.before(part.start))
            key = layout.text[part.start : part.end]
            yield Edit(part.start, colon, f"?{layout.newline}{indent}  {key}{layout.newline}{indent}:")


def open_flow(layout: Layout) -> Iterator[Edit]:
    """Write flow collections with Arabic as block lists and block mappings; what lies in them stays as it is."""
    for part in _parts_to_move(layout):
        if part.is_collection and layout.follows_colon(part) is None:
            place = find_place(layout, part)
            lines = f"{layout.newline}{' ' * place.indent}".join(_block_lines(layout, part, place.indent))
            yield Edit(place.start, part.end, place.lead + lines)


def _parts_to_move(layout: Layout) -> Iterator[Part]:
    """Yield the outermost flow collections with misplaced Arabic, and the misplaced scalars that lie in none."""
    found = {part.start: part for leaf in layout.misplaced() for part in (leaf.outer or leaf,)}
    yield from found.values()


def _block_lines(layout: Layout, collection: Part, indent: int) -> Iterator[str]:
    """Yield entries and comments without their indentation; an entry may go on over several lines."""
    step = 1 if collection.style == "sequence" else 2
    entries = [collection.parts[first : first + step] for first in range(0, len(collection.parts), step)]
    comments = deque(_comments(layout, collection))
    for entry, following in zip(entries, [*entries[1:], None], strict=True):
        until = following[0].start if following else collection.end
        while comments and _belongs(layout, comments[0][0], entry, until):
            yield layout.text[slice(*comments.popleft())]
        yield _entry(layout, entry, " " * (indent + 2))
    yield from (layout.text[start:end] for start, end in comments)


def _comments(layout: Layout, collection: Part) -> Iterator[tuple[int, int]]:
    """Yield the comments that lie in the collection, but in none of its parts."""
    first = bisect_left(layout.comments, (collection.start, 0))
    last = bisect_left(layout.comments, (collection.end, 0))
    for start, end in layout.comments[first:last]:
        number = bisect_left(collection.parts, start, key=lambda part: part.start)
        if number == 0 or collection.parts[number - 1].end <= start:
            yield start, end


def _belongs(layout: Layout, comment: int, entry: list[Part], until: int) -> bool:
    """Say whether the comment stands before the entry's end, or after it on the same line."""
    end = entry[-1].end
    return comment < end or (comment < until and "\n" not in layout.text[end:comment])


def _entry(layout: Layout, entry: list[Part], margin: str) -> str:
    written = [_CONTINUED.sub(rf"\1{margin}", layout.text[part.start : part.end]) for part in entry]
    if len(entry) == 1:
        return f"- {written[0]}"
    key, value = written
    if entry[0].is_collection or not key or "\n" in key or len(key) > _LONGEST_PLAIN_KEY:
        return f"? {key}{layout.newline}{margin[2:]}: {value}".rstrip()
    # An alias would take the colon for a part of its name.
    colon = " :" if entry[0].style == "alias" else ":"
    return f"{key}{colon} {value}".rstrip()
