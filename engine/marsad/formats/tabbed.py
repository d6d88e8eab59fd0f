"""How are records written in the tab-separated columns that tools of the field read?"""

from collections.abc import Callable, Sequence
from typing import TextIO

from marsad.model import Document, EventRecord

Cell = str | int | float | None
Cells = Callable[[Document, EventRecord], Sequence[Cell]]


class TabbedWriter:
    """Writes a line a record, after a line with the names of the columns where the form has one."""

    def __init__(self, stream: TextIO, cells: Cells, header: Sequence[str] = ()) -> None:
        self._stream = stream
        self._cells = cells
        if header:
            stream.write(_line(header))

    def write(self, document: Document, records: Sequence[EventRecord]) -> None:
        """Write the document's records."""
        if records:
            self._stream.writelines(_line(self._cells(document, record)) for record in records)
            self._stream.flush()

    def finish(self) -> None:
        """Hand on the header even when there was no record."""
        self._stream.flush()


def codes(code: str | None) -> list[str]:
    """Return the parts of three letters that an actor code is made of."""
    return [code[at : at + 3] for at in range(0, len(code), 3)] if code else []


def _line(cells: Sequence[Cell]) -> str:
    # Nothing in these forms marks a cell's end but the tab.
    return "\t".join("" if cell is None else " ".join(str(cell).split()) for cell in cells) + "\n"
