"""How are event records written to JSONL, one a line, and read back?"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from marsad.formats.row import from_row
from marsad.model import Document, EventRecord

# JSON lets these stand inside a string, but many readers of lines end a line at them.
_LINE_BREAKERS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_encode = json.JSONEncoder(ensure_ascii=False).encode


class JsonlWriter:
    """Writes one flat JSON object a line, and hands each document's lines on at once."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, document: Document, records: Sequence[EventRecord]) -> None:
        """Write the document's records."""
        if records:
            self._stream.writelines(_line(record) for record in records)
            self._stream.flush()

    def finish(self) -> None:
        """Write nothing more: the last line already stands."""


def read_jsonl_records(lines: Iterable[str]) -> Iterator[EventRecord]:
    """Yield the records of lines that `JsonlWriter` wrote; raises ValueError, KeyError or TypeError for others."""
    for line in lines:
        if line.strip():
            yield from_row(json.loads(line))


def _line(record: EventRecord) -> str:
    line = _encode(record.to_dict())
    for breaker, escape in _LINE_BREAKERS.items():
        line = line.replace(breaker, escape)
    return f"{line}\n"
