"""Where does something stand: in which file, from which line and column to which."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from marsad.model import PickledByFields

# YAML's own line breaks, so that line numbers agree with the parser's.
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def display_path(file: str) -> str:
    """Return the path relative to the current folder where it lies inside it, else as it was given."""
    path = Path(file)
    if not path.is_absolute():
        return file
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return file


@dataclass(frozen=True, eq=False)
class Source:
    """A text with the name it goes by in diagnostics: a path, or a word such as `<text>`.

    It has no slots, because the line starts are found only when first asked for.
    """

    file: str
    text: str = field(repr=False)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Character offset at which each line starts."""
        return (0, *(found.end() for found in _LINE_BREAK.finditer(self.text)))

    def line(self, number: int) -> str:
        """Return the line of that number (from 1) without its break; empty where there is none."""
        if not 1 <= number <= len(self.line_starts):
            return ""
        start = self.line_starts[number - 1]
        found = _LINE_BREAK.search(self.text, start)
        return self.text[start : found.start() if found else len(self.text)]

    def offset(self, line: int, column: int) -> int:
        """Return the character offset of a line and column, both from 1."""
        return self.line_starts[line - 1] + column - 1

    def span(self, start: int, end: int) -> "Span":
        """Return the span of the characters from `start` to before `end`."""
        return Span(self, *self._position(start), *self._position(end))

    def whole(self) -> "Span":
        """Return the empty span at the beginning, for what concerns the file as such."""
        return Span(self, 1, 1, 1, 1)

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Span(PickledByFields):
    """A stretch of a source: lines and columns count from 1 in characters; the end column is the one after."""

    source: Source
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def file(self) -> str:
        """The name of the source as it was given."""
        return self.source.file

    @property
    def text(self) -> str:
        """What is written there."""
        source = self.source
        return source.text[source.offset(self.line, self.column) : source.offset(self.end_line, self.end_column)]

    def __str__(self) -> str:
        return f"{display_path(self.source.file)}:{self.line}:{self.column}"
