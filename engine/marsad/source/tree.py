"""What does a YAML file say, and where does each part of it stand?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from marsad.model import PickledByFields
from marsad.source.location import Source, Span

Style = Literal["plain", "single", "double", "literal", "folded"]


@dataclass(frozen=True, slots=True, eq=False)
class Scalar(PickledByFields):
    """A text as the analyst typed it: 042 is "042", NO is "NO". Nothing at all is an empty plain scalar."""

    value: str
    style: Style
    span: Span

    @property
    def is_absent(self) -> bool:
        """Whether nothing was written: a key or a dash with no value after it."""
        return not self.value and self.style == "plain"

    def at(self, *path: str | int) -> "Node":
        """Return this node for the empty path; raise LookupError for any other."""
        if path:
            raise LookupError(path[0])
        return self

    def locate(self, start: int, end: int) -> Span:
        """Return the span of the value's characters from `start` to before `end`.

        Exact for every style as long as quotes hold no escapes; the whole scalar's span otherwise.
        """
        source = self.span.source
        raw_start, raw_end = _written_text(self)
        written = [offset for offset in range(raw_start, raw_end) if not source.text[offset].isspace()]
        solid = [offset for offset, character in enumerate(self.value) if not character.isspace()]
        same = len(written) >= len(solid) and all(
            source.text[there] == self.value[here] for there, here in zip(written, solid, strict=False)
        )
        if not same or not solid:
            return self.span
        place = dict(zip(solid, written, strict=False))
        first = _offset_in_source(place, start)
        last = max(_offset_in_source(place, end - 1) + 1, first) if end > start else first
        return source.span(first, last)


@dataclass(frozen=True, slots=True, eq=False)
class Sequence(PickledByFields):
    """A list of nodes."""

    items: tuple["Node", ...]
    span: Span

    def __iter__(self) -> Iterator["Node"]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def at(self, *path: str | int) -> "Node":
        """Return the node under that path of keys and numbers (from 0); raise LookupError if there is none."""
        if not path:
            return self
        step, *rest = path
        if not isinstance(step, int):
            raise LookupError(step)
        return self.items[step].at(*rest)


@dataclass(frozen=True, slots=True, eq=False)
class Mapping(PickledByFields):
    """Values by key, in the order of the file; `keys` holds the keys themselves, with their spans."""

    values: dict[str, "Node"]
    keys: dict[str, Scalar]
    span: Span

    def __contains__(self, key: object) -> bool:
        return key in self.values

    def __len__(self) -> int:
        return len(self.values)

    def get(self, key: str) -> "Node | None":
        """Return the value of that key, or None."""
        return self.values.get(key)

    def at(self, *path: str | int) -> "Node":
        """Return the node under that path of keys and numbers (from 0); raise LookupError if there is none."""
        if not path:
            return self
        step, *rest = path
        if not isinstance(step, str):
            raise LookupError(step)
        return self.values[step].at(*rest)


Node: TypeAlias = Mapping | Sequence | Scalar


def plain(node: Node) -> Any:
    """Return the node as dicts, lists and strings; None where nothing was written."""
    if isinstance(node, Scalar):
        return None if node.is_absent else node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items()}


def _written_text(scalar: Scalar) -> tuple[int, int]:
    """Return the offsets in the source of what stands inside quotes or below a block header."""
    span = scalar.span
    source: Source = span.source
    start = source.offset(span.line, span.column)
    end = source.offset(span.end_line, span.end_column)
    if scalar.style in ("single", "double"):
        return start + 1, end - 1
    if scalar.style in ("literal", "folded"):
        return source.line_starts[span.line] if span.line < len(source.line_starts) else end, end
    return start, end


def _offset_in_source(place: dict[int, int], offset: int) -> int:
    """Return where the value's character stands; a blank stands right after the character before it."""
    if offset in place:
        return place[offset]
    before = [here for here in place if here < offset]
    return place[before[-1]] + (offset - before[-1]) if before else next(iter(place.values()))
