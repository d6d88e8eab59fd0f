"""Where in the text does each part of a YAML file stand, and where the comments?"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import yaml

from marsad.source import make_parser, mixed_lines, runs_right_to_left

Role = Literal["root", "item", "key", "value"]
_PROPERTIES = re.compile(r"(?:(?:!<[^>\s]*>|[&!][^\s,\[\]{}]*)\s+)*")
_COMMENT = re.compile("#[^\r\n\x85\u2028\u2029]*")
_COLON = re.compile(r"[ \t]*:")
_LINE_END = re.compile("\r?\n|$")
_HEADER_COMMENT = re.compile(r"[^\s#]*[ \t]+(#[^\r\n]*)")


@dataclass(slots=True, eq=False)
class Part:
    """A scalar, alias, list or mapping; offsets count characters of the text.

    `start` is that of an anchor or tag before it, `body` its own. Of block text, `end` is that of the last line that
    is not blank. `outer` is the outermost flow collection in which it lies, itself included.
    """

    role: Role
    start: int
    body: int
    end: int
    style: str
    value: str
    outer: "Part | None" = None
    parts: list["Part"] = field(default_factory=list)

    @property
    def is_collection(self) -> bool:
        """Whether it is a list or mapping."""
        return self.style in ("sequence", "mapping")

    @property
    def is_block_text(self) -> bool:
        """Whether it is text below a `|` or `>`."""
        return self.style in ("|", ">")


@dataclass(frozen=True, slots=True)
class Layout:
    """A text with its scalars and aliases in their order, its comments, and its lines that mix directions.

    Stretches are pairs of offsets; `mixed` are whole lines without their ends.
    """

    text: str
    newline: str
    leaves: tuple[Part, ...]
    comments: tuple[tuple[int, int], ...]
    mixed: tuple[tuple[int, int], ...]

    def line_start(self, offset: int) -> int:
        """Return where the line of the offset begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def before(self, offset: int) -> str:
        """Return what stands before the offset on its line."""
        return self.text[self.line_start(offset) : offset]

    def is_mixed(self, start: int, end: int) -> bool:
        """Say whether a mixed line holds some of the stretch."""
        after = bisect_right(self.mixed, (end, len(self.text)))
        return after > 0 and self.mixed[after - 1][1] >= start

    def misplaced(self) -> Iterator[Part]:
        """Yield the scalars with Arabic that are on mixed lines."""
        for leaf in self.leaves:
            if self.is_mixed(leaf.start, leaf.end) and runs_right_to_left(self.text[leaf.body : leaf.end]):
                yield leaf

    def follows_colon(self, part: Part) -> int | None:
        """Return the end of the colon after a key on one line with it; None for any other part."""
        if part.role != "key" or part.outer not in (None, part):
            return None
        found = _COLON.match(self.text, part.end)
        return found.end() if found else None


def read_layout(text: str) -> Layout:
    """Read a text without byte order mark. Raises yaml.YAMLError for broken syntax."""
    leaves: list[Part] = []
    covered: list[tuple[int, int]] = []
    for part in _parts(text):
        covered.append((part.start, part.body))
        if not part.is_collection:
            leaves.append(part)
            covered.append((part.body, part.end))
    newline = "\r\n" if text[: text.find("\n") + 1].endswith("\r\n") else "\n"
    comments = tuple(sorted([*_between(text, covered), *_in_headers(text, leaves)]))
    return Layout(text, newline, tuple(leaves), comments, mixed_lines(text))


def events(text: str) -> Iterator[Any]:
    """Yield the parser's events. Raises yaml.YAMLError for broken syntax."""
    parser = make_parser(text)
    while parser.check_event():
        yield parser.get_event()


def _parts(text: str) -> Iterator[Part]:
    """Yield the parts in the order of their starts; the end of a collection is set once it is reached."""
    found: list[Part] = []
    opened: list[Part] = []
    for event in events(text):
        kind = type(event)
        if kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            opened.pop().end = event.end_mark.index
        elif kind in (yaml.ScalarEvent, yaml.AliasEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent):
            part = _part(text, event, opened[-1] if opened else None)
            found.append(part)
            if part.is_collection:
                opened.append(part)
    yield from found


def _part(text: str, event: Any, parent: Part | None) -> Part:
    start, end = event.start_mark.index, event.end_mark.index
    body = start
    if getattr(event, "tag", None) is not None or (event.anchor is not None and type(event) is not yaml.AliasEvent):
        properties = _PROPERTIES.match(text, start, end)
        body = properties.end() if properties else start
    style = {yaml.MappingStartEvent: "mapping", yaml.SequenceStartEvent: "sequence", yaml.AliasEvent: "alias"}.get(
        type(event), getattr(event, "style", None) or ""
    )
    if style in ("|", ">"):
        found = _LINE_END.search(text, body + len(text[body:end].rstrip()), end)
        end = found.start() if found else end
    part = Part(_role(parent), start, body, end, style, getattr(event, "value", ""))
    part.outer = parent.outer if parent else None
    if part.outer is None and getattr(event, "flow_style", False):
        part.outer = part
    if parent is not None:
        parent.parts.append(part)
    return part


def _role(parent: Part | None) -> Role:
    if parent is None:
        return "root"
    if parent.style == "sequence":
        return "item"
    return "value" if len(parent.parts) % 2 else "key"


def _between(text: str, covered: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the comments outside the covered stretches, which are in order."""
    position = 0
    for start, end in [*covered, (len(text), len(text))]:
        while position < start and (found := _COMMENT.search(text, position, start)):
            yield found.span()
            position = found.end()
        position = max(position, end)


def _in_headers(text: str, leaves: list[Part]) -> Iterator[tuple[int, int]]:
    for leaf in leaves:
        if leaf.is_block_text and (found := _HEADER_COMMENT.match(text, leaf.body, leaf.end)):
            yield found.span(1)
