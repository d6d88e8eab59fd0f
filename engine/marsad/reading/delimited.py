"""Which documents stand in a table of text, one a row below a header: CSV and TSV?"""

import csv
import io
import itertools
from collections.abc import Iterator, Sequence
from typing import BinaryIO, Final

from marsad.formats import BYTE_ORDER_MARK, Problem
from marsad.model import Document
from marsad.reading.given import Given
from marsad.reading.row import FIELD_HINT, LARGEST, own_rows, read_row

_DELIMITERS: Final = ",;\t"
_FIRST_LINE: Final = 2
"""That of the first row, below the header."""


def read_delimited(stream: BinaryIO, given: Given) -> Iterator[Document | Problem]:
    """Yield the document of each row; the header's most frequent delimiter is that of the table."""
    # A byte that is not in the encoding costs its row, and not the rest of the table.
    lines = io.TextIOWrapper(stream, encoding=given.encoding, errors="surrogateescape", newline="")
    try:
        yield from _read_rows(lines, given)
    finally:
        lines.detach()


def _read_rows(lines: io.TextIOWrapper, given: Given) -> Iterator[Document | Problem]:
    header_line = lines.readline(LARGEST).removeprefix(BYTE_ORDER_MARK)
    delimiter = max(_DELIMITERS, key=header_line.count)
    header = next(csv.reader([header_line], delimiter=delimiter), [])
    if not header:
        return
    refused = own_rows(header, given) or missing_fields(header, given)
    if refused is not None:
        yield refused
        return
    csv.field_size_limit(LARGEST)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    following = _FIRST_LINE
    for number in itertools.count(1):
        line = following
        try:
            cells = next(rows, None)
        except csv.Error as error:
            message = f"the row that begins here is not part of a table: {error}; nothing more of it is read"
            hint = "close each quotation mark, and write one within quoted text twice"
            yield Problem("error", "input-malformed", given.file, message, hint, line)
            return
        if cells is None:
            return
        following = _FIRST_LINE + rows.line_num
        if len(cells) == len(header):
            yield from _read_cells(dict(zip(header, cells, strict=True)), given, number, line)
        elif cells:
            message = f"the row has {len(cells)} cells, the header {len(header)}"
            hint = "text with a delimiter or a line end in it stands between quotation marks"
            yield Problem("error", "input-malformed", given.file, message, hint, line)


def _read_cells(row: dict[str, str], given: Given, number: int, line: int) -> Iterator[Document | Problem]:
    for name, cell in row.items():
        if any("\udc80" <= letter <= "\udcff" for letter in cell) and not cell.isascii():
            message = f"{name!r} is not {given.encoding}"
            hint = "say how it is encoded, for older Arabic files often --encoding windows-1256"
            yield Problem("error", "input-encoding", given.file, message, hint, line)
            return
    yield from read_row(row, given, number, line)


def missing_fields(there: Sequence[str], given: Given) -> Problem | None:
    """Say in one message which fields a table lacks that are needed, and which it has."""
    missing = given.fields.missing(there)
    if not missing:
        return None
    message = f"no column is called {' or '.join(map(repr, missing))}; there are: {', '.join(there)}"
    return Problem("error", "input-no-field", given.file, message, FIELD_HINT)
