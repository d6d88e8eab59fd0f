"""Which documents stand in a JSONL file, one a line, and which lines are broken?"""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from marsad.formats import Problem, decode, splits_at_newline_bytes
from marsad.model import Document
from marsad.reading.given import Given
from marsad.reading.row import LARGEST, own_rows, read_row

_BLANK = " \t\r\n"


def read_jsonl(stream: BinaryIO, given: Given) -> Iterator[Document | Problem]:
    """Yield a document for every good line and a problem for every bad one; blank lines are passed over."""
    for number, line in _lines(stream, given):
        if isinstance(line, Problem):
            yield line
            continue
        if not line.strip(_BLANK):
            continue
        row = _row(line, number, given)
        if isinstance(row, Problem):
            yield row
            continue
        own = own_rows(row, given)
        if own is not None:
            yield own
            return
        yield from read_row(row, given, number, number)


def _lines(stream: BinaryIO, given: Given) -> Iterator[tuple[int, str | Problem]]:
    if not splits_at_newline_bytes(given.encoding):
        text = decode(stream.read(), given.encoding, given.file)
        if isinstance(text, Problem):
            yield 1, text
        else:
            yield from enumerate(text.split("\n"), start=1)
        return
    offset = number = 0
    # A line that never ends is read no further than an article can be long.
    while data := stream.readline(LARGEST + 1):
        number += 1
        if len(data) > LARGEST:
            yield number, _too_long(given, number)
            while data and not data.endswith(b"\n"):
                offset += len(data)
                data = stream.readline(LARGEST + 1)
        else:
            yield number, decode(data, given.encoding, given.file, line=number, line_start=offset, what="the line")
        offset += len(data)


def _too_long(given: Given, number: int) -> Problem:
    message = f"the line has more than {LARGEST:,} bytes"
    return Problem("error", "input-size", given.file, message, "one article a line", number)


def _row(line: str, number: int, given: Given) -> dict[str, Any] | Problem:
    try:
        row = json.loads(line.rstrip("\r\n"))
    except json.JSONDecodeError as error:
        hint = 'one JSON object a line, such as {"id": "1", "text": "..."}'
        return Problem("error", "input-malformed", given.file, f"not JSON: {error.msg}", hint, number, error.colno)
    except (ValueError, RecursionError) as error:
        message = "nested too deeply" if isinstance(error, RecursionError) else "a number has too many digits"
        return Problem("error", "input-malformed", given.file, f"not readable JSON: {message}", line=number)
    if not isinstance(row, dict):
        hint = "one JSON object a line, with the keys id and text"
        return Problem("error", "input-malformed", given.file, "the line is JSON, but not an object", hint, number)
    return row
