"""How are event records written to CSV that a spreadsheet opens safely, and read back?"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from marsad.formats.columns import COLUMNS
from marsad.formats.encoding import BYTE_ORDER_MARK
from marsad.formats.row import FRACTIONS, NULLABLE_TEXT, WHOLE_NUMBERS, from_row
from marsad.model import ColumnValue, Document, EventRecord

# A spreadsheet runs a cell that begins so as a formula; news text must never run.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_GUARD = "'"


class CsvWriter:
    """Writes a header and one row a record (RFC 4180).

    With `byte_order_mark` spreadsheets recognise UTF-8. Text that a spreadsheet would run as a formula is written
    with an apostrophe before it, which `read_csv_records` takes away again.
    """

    def __init__(self, stream: TextIO, keep: Sequence[str] = (), *, byte_order_mark: bool = False) -> None:
        self._stream = stream
        self._rows = csv.writer(stream)
        if byte_order_mark:
            stream.write(BYTE_ORDER_MARK)
        self._rows.writerow((*COLUMNS, *keep))

    def write(self, document: Document, records: Sequence[EventRecord]) -> None:
        """Write the document's records."""
        if records:
            kept = [_cell(value) for value in document.kept]
            rows = ([_cell(value) for value in record.to_dict().values()] for record in records)
            self._rows.writerows([*row, *kept] for row in rows)
            self._stream.flush()

    def finish(self) -> None:
        """Hand on the header even when there was no record."""
        self._stream.flush()


def read_csv_records(lines: Iterable[str]) -> Iterator[EventRecord]:
    """Yield the records of a table that `CsvWriter` wrote; raises ValueError, KeyError or TypeError for others.

    `lines` is a file opened with newline="" or the like, so that line ends inside cells stay as they are.
    """
    rows = csv.reader(lines)
    header = next(rows, None)
    if header is None:
        return
    header[0] = header[0].removeprefix(BYTE_ORDER_MARK)
    for cells in rows:
        yield from_row(_values(dict(zip(header, cells, strict=True))))


def _cell(value: ColumnValue) -> str:
    match value:
        case None:
            return ""
        case str():
            return _GUARD + value if _FORMULA.match(value) else value
        case list():
            return " ".join(value)
        case _:
            return repr(value)


def _values(cells: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for column, cell in cells.items():
        if column in WHOLE_NUMBERS:
            values[column] = int(cell) if cell else None
        elif column in FRACTIONS:
            values[column] = float(cell) if cell else None
        elif column == "normalisations":
            values[column] = cell.split()
        elif column in NULLABLE_TEXT:
            values[column] = _unguard(cell) or None
        else:
            values[column] = _unguard(cell)
    return values


def _unguard(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell
