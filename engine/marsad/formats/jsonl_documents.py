"""Which documents stand in a JSONL file, one a line, and which lines are broken?"""

import datetime
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from marsad.formats.encoding import decode, lone_surrogate, splits_at_newline_bytes
from marsad.formats.problem import Problem
from marsad.model import Document

_BLANK = " \t\r\n"


def read_jsonl(stream: BinaryIO, file: str, stem: str, encoding: str) -> Iterator[Document | Problem]:
    """Yield a document for every good line and a problem for every bad one; blank lines are passed over."""
    for number, line in _lines(stream, file, encoding):
        if isinstance(line, Problem):
            yield line
        elif line.strip(_BLANK):
            yield from _read_line(line, number, file, stem)


def _lines(stream: BinaryIO, file: str, encoding: str) -> Iterator[tuple[int, str | Problem]]:
    if splits_at_newline_bytes(encoding):
        offset = 0
        for number, data in enumerate(stream, start=1):
            yield number, decode(data, encoding, file, line=number, line_start=offset, what="the line")
            offset += len(data)
        return
    text = decode(stream.read(), encoding, file)
    if isinstance(text, Problem):
        yield 1, text
    else:
        yield from enumerate(text.split("\n"), start=1)


def _read_line(line: str, number: int, file: str, stem: str) -> Iterator[Document | Problem]:
    try:
        row = json.loads(line.rstrip("\r\n"))
    except json.JSONDecodeError as error:
        hint = 'one JSON object a line, such as {"id": "1", "text": "..."}'
        yield Problem("error", "jsonl-malformed", file, f"not JSON: {error.msg}", hint, number, error.colno)
        return
    except (ValueError, RecursionError) as error:
        message = "nested too deeply" if isinstance(error, RecursionError) else "a number has too many digits"
        yield Problem("error", "jsonl-malformed", file, f"not readable JSON: {message}", line=number)
        return
    if not isinstance(row, dict):
        hint = "one JSON object a line, with the keys id and text"
        yield Problem("error", "jsonl-malformed", file, "the line is JSON, but not an object", hint, number)
        return
    yield from _read_row(row, number, file, stem)


def _read_row(row: dict[str, Any], number: int, file: str, stem: str) -> Iterator[Document | Problem]:
    text, title = row.get("text"), row.get("title")
    if not isinstance(text, str):
        message = 'the key "text" is missing' if "text" not in row else 'the value of "text" is not a string'
        yield Problem("error", "jsonl-field", file, message, "text holds the whole article", number)
        return
    identifier = row.get("id", row.get("doc"))
    if isinstance(identifier, int) and not isinstance(identifier, bool):
        identifier = str(identifier)
    if not isinstance(identifier, str) or not identifier:
        identifier = f"{stem}:{number}"
        yield Problem("warning", "jsonl-no-id", file, f'no "id": the document is called {identifier}', line=number)
    if title is not None and not isinstance(title, str):
        title = None
        yield Problem("error", "jsonl-field", file, 'the value of "title" is not a string: left out', line=number)
    for key, value in (("text", text), ("id", identifier), ("title", title or "")):
        offset = lone_surrogate(value)
        if offset is not None:
            message = f'"{key}" has half a surrogate pair at character {offset}, which is no text'
            yield Problem("error", "input-surrogate", file, message, "write the whole pair", number)
            return
    date = _read_date(row.get("date"))
    if isinstance(date, str):
        hint = "write 2022-09-19, or leave the key out"
        yield Problem("error", "jsonl-date", file, f"{date}: read without a date", hint, number)
        date = None
    if not text.strip():
        yield Problem("warning", "input-empty", file, f"the text of {identifier} is empty", line=number)
        return
    yield Document(identifier, text, date, title)


def _read_date(value: object) -> datetime.date | str | None:
    """Return the date (of a timestamp its day), None for no date, or what is wrong with it."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        return 'the value of "date" is not a string'
    try:
        return datetime.datetime.fromisoformat(value).date()
    except ValueError:
        return f'"date" is not an ISO 8601 date: {value[:40]!r}'
