"""How are event records written to JSONL, one a line?"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

from marsad.model import Document, EventRecord

# JSON lets these stand inside a string, but many readers of lines end a line at them.
_LINE_BREAKERS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_encode = json.JSONEncoder(ensure_ascii=False).encode


class JsonlWriter:
    """Writes one flat JSON object a line, and hands each document's lines on at once."""

    def __init__(self, stream: TextIO, keep: Sequence[str] = ()) -> None:
        self._stream = stream
        self._keep = keep

    def write(self, document: Document, records: Sequence[EventRecord]) -> None:
        """Write the document's records."""
        if records:
            kept = dict(zip(self._keep, document.kept, strict=True))
            self._stream.writelines(jsonl_line(record.to_dict() | kept) for record in records)
            self._stream.flush()

    def finish(self) -> None:
        """Write nothing more: the last line already stands."""


def jsonl_line(row: Mapping[str, Any]) -> str:
    """Return an object as one line for every reader of lines."""
    return one_line(_encode(row))


def one_line(line: str) -> str:
    """Return what is JSON already as one line for every reader of lines."""
    for breaker, escape in _LINE_BREAKERS.items():
        line = line.replace(breaker, escape)
    return f"{line}\n"
