"""How is a list of records in a YAML file changed in place, so that all else stays as it was written?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from marsad.source import Mapping, Node, Scalar, Source, Span
from marsad.source import Sequence as Listed

Fields = dict[str, str | None]
"""Keys with their new values; None takes a key away."""
_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .;'-]*(?<! )")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")


@dataclass(frozen=True, slots=True)
class Edit:
    """Puts `text` in place of the characters from `start` to before `end`."""

    start: int
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made, which do not overlap; those at one place in their order."""
    ordered = sorted(enumerate(edits), key=lambda each: (each[1].start, each[1].end, each[0]), reverse=True)
    for _, edit in ordered:
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


class RecordList:
    """The records of an example or an article, in a text whose last line is ended."""

    def __init__(self, owner: Mapping) -> None:
        self._owner = owner
        self._key = owner.keys["records"]
        self._node = owner.at("records")
        self._source: Source = self._key.span.source
        self._newline = "\r\n" if "\r\n" in self._source.text else "\n"

    def changed(self, changes: Sequence[Fields | None], added: Sequence[Fields], otherwise: str) -> Iterator[Edit]:
        """Yield the edits that change each entry, take it away (None), and add entries behind the last one.

        `otherwise` is what is written where no entry is left.
        """
        node = self._node
        entries = node.items if isinstance(node, Listed) else ()
        if all(change is None for change in changes) and not added:
            if entries:
                start, end = self._lines(node.span) if self._is_block(node) else self._offsets(node.span)
                start = min(start, self._offset(self._key.span.end_line, self._key.span.end_column) + 1)
                yield Edit(start, end, f" {otherwise}{self._newline if self._is_block(node) else ''}")
        elif not entries or not self._is_block(node):
            kept = [
                self._merged(entry, change)
                for entry, change in zip(entries, changes, strict=True)
                if change is not None and isinstance(entry, Mapping)
            ]
            yield self._whole([*kept, *map(self._written, added)])
        else:
            yield from self._in_block(entries, changes, added)

    def _in_block(
        self, entries: Sequence[Node], changes: Sequence[Fields | None], added: Sequence[Fields]
    ) -> Iterator[Edit]:
        for entry, change in zip(entries, changes, strict=True):
            if change is None:
                yield Edit(*self._lines(entry.span), "")
            elif change and isinstance(entry, Mapping):
                yield from self._in_entry(entry, change)
        if added:
            last = entries[-1]
            end = self._lines(last.span)[1]
            indent = " " * (self._dash(last) - 1)
            inner = f"{self._newline}{indent}  "
            text = ""
            for fields in map(self._written, added):
                form = _flow(fields) if self._is_flow(last) else inner.join(_lines_of(fields))
                text += f"{indent}- {form}{self._newline}"
            yield Edit(end, end, text)

    def _in_entry(self, entry: Mapping, change: Fields) -> Iterator[Edit]:
        if self._is_flow(entry):
            yield Edit(*self._offsets(entry.span), _flow(self._merged(entry, change)))
            return
        indent = " " * (entry.span.column - 1)
        for key, value in change.items():
            written = entry.get(key)
            if written is None:
                if value is not None:
                    start = self._lines(entry.at("code").span)[1]
                    yield Edit(start, start, f"{indent}{key}: {self._value(value, indent)}{self._newline}")
            elif value is None:
                yield self._without(entry, key)
            elif isinstance(written, Scalar) and written.style in ("literal", "folded"):
                start, end = self._offsets(written.span)
                yield Edit(start, end, self._value(value, indent) + self._newline)
            else:
                yield Edit(*self._offsets(written.span), self._quoted(value, key))

    def _without(self, entry: Mapping, key: str) -> Edit:
        """Take a key away; the next one comes up to the dash if it is the first."""
        keys = list(entry.keys)
        if keys.index(key) or len(keys) == 1:
            return Edit(*self._lines(key_lines(entry, key)), "")
        return Edit(self._offsets(entry.keys[key].span)[0], self._offsets(entry.keys[keys[1]].span)[0], "")

    def _whole(self, entries: Sequence[dict[str, str]]) -> Edit:
        indent = " " * (self._key.span.column + 1)
        text = "".join(f"{self._newline}{indent}- {_flow(entry)}" for entry in entries)
        start = self._offset(self._key.span.end_line, self._key.span.end_column) + 1
        return Edit(start, self._offsets(self._node.span)[1], text)

    def _merged(self, entry: Node, change: Fields) -> dict[str, str]:
        """An entry's keys with their values as they are written, or as the change writes them."""
        assert isinstance(entry, Mapping)
        text = self._source.text
        merged = {key: text[slice(*self._offsets(node.span))] for key, node in entry.values.items()}
        for key, value in change.items():
            if value is None:
                merged.pop(key, None)
            else:
                merged[key] = self._quoted(value, key)
        return merged

    def _written(self, fields: Fields) -> dict[str, str]:
        return {key: self._quoted(value, key) for key, value in fields.items() if value is not None}

    def _quoted(self, value: str, key: str) -> str:
        return f'"{value}"' if key == "code" and self._quotes_codes() else _written(value)

    def _quotes_codes(self) -> bool:
        entries = self._node.items if isinstance(self._node, Listed) else ()
        codes = [entry.get("code") for entry in entries if isinstance(entry, Mapping)]
        return not codes or any(isinstance(code, Scalar) and code.style != "plain" for code in codes)

    def _value(self, value: str, indent: str) -> str:
        """A value behind its key in a block, with Arabic alone on its line."""
        return f"|{self._newline}{indent}  {value}" if _ARABIC.search(value) else _written(value)

    def _is_flow(self, node: Node) -> bool:
        return self._source.text[self._offsets(node.span)[0]] in "{["

    def _is_block(self, node: Node) -> bool:
        return isinstance(node, Listed) and not self._is_flow(node)

    def _dash(self, entry: Node) -> int:
        """The column of the dash before an entry."""
        line = self._source.line(entry.span.line)
        return line.rindex("-", 0, entry.span.column - 1) + 1

    def _lines(self, span: Span) -> tuple[int, int]:
        return whole_lines(span)

    def _offsets(self, span: Span) -> tuple[int, int]:
        return self._offset(span.line, span.column), self._offset(span.end_line, span.end_column)

    def _offset(self, line: int, column: int) -> int:
        return self._source.offset(line, column)


def block(fields: Fields, indent: str) -> str:
    """Return a new entry as a block, the lines behind the first indented; codes are quoted."""
    written = {key: f'"{value}"' if key == "code" else _written(value) for key, value in fields.items() if value}
    return f"\n{indent}".join(_lines_of(written))


def _lines_of(fields: dict[str, str]) -> list[str]:
    return [f"{key}: {value}" for key, value in fields.items()]


def _flow(fields: dict[str, str]) -> str:
    return f"{{{', '.join(_lines_of(fields))}}}"


def _written(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def whole_lines(span: Span) -> tuple[int, int]:
    """Return the offsets of the lines that a span stands on; a block text ends where the next line begins."""
    starts = span.source.line_starts
    last = span.end_line - 1 if span.end_column == 1 and span.end_line > span.line else span.end_line
    end = starts[last] if last < len(starts) else len(span.source.text)
    return starts[span.line - 1], end


def key_lines(owner: Mapping, key: str) -> Span:
    """Return the span of a key with its value."""
    first, last = owner.keys[key].span, owner.at(key).span
    return Span(first.source, first.line, first.column, last.end_line, last.end_column)
