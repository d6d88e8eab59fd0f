"""How do event records look to a reader at a terminal?"""

from collections.abc import Sequence
from typing import TextIO

from rich import box
from rich.table import Table
from rich.text import Text

from marsad.formats.escaped import escaped
from marsad.formats.terminal import make_console, visible
from marsad.model import Document, EventRecord, Party

_NOTHING = "-"
# A narrower terminal shows only the columns without which a record can't be read.
_WIDTH_OF_ALL_COLUMNS = 100
_DATES = f"dates are shown from {_WIDTH_OF_ALL_COLUMNS} columns on"
_WIDEST_TRIGGER = 32


class TableWriter:
    """Writes one table a document: Latin columns first, and the Arabic alone in the last cell of its line.

    Terminals turn a right-to-left run together with the neutral characters beside it; with one such run a line, at
    its end, and no border after it, nothing changes places.
    """

    def __init__(self, stream: TextIO) -> None:
        self._console = make_console(stream)
        self._stream = stream

    def write(self, document: Document, records: Sequence[EventRecord]) -> None:
        """Write a heading with the document's name and its records, or that it has none."""
        self._console.print(Text(escaped(document.id), style="bold"), soft_wrap=True)
        if not records:
            self._console.print(Text("no event records", style="dim"))
        else:
            is_full = self._console.width >= _WIDTH_OF_ALL_COLUMNS
            with self._console.capture() as table:
                self._console.print(_table(records, full=is_full))
            self._stream.writelines(f"{line.rstrip()}\n" for line in table.get().splitlines())
            if not is_full and any(record.date.value for record in records):
                self._console.print(Text(_DATES, style="dim"))
        self._console.print()
        self._stream.flush()

    def finish(self) -> None:
        """Write nothing more: every table is complete."""


def _table(records: Sequence[EventRecord], *, full: bool) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, collapse_padding=True)
    table.add_column("sentence", justify="right", no_wrap=True)
    table.add_column("code", no_wrap=True)
    table.add_column("event", min_width=12)
    for heading in ("source", "target", "status", *(("said by", "date") if full else ())):
        table.add_column(heading, no_wrap=True)
    table.add_column("trigger", no_wrap=True, overflow="ellipsis", max_width=_WIDEST_TRIGGER)
    for record in records:
        table.add_row(
            str(record.sentence + 1),
            _cell(record.code),
            _cell(record.name),
            _cell(_party_code(record.source)),
            _cell(_party_code(record.target)),
            _cell(record.status if full else _status_with_speaker(record)),
            *((_cell(record.attribution.speaker), _cell(record.date.value)) if full else ()),
            _cell(record.text),
        )
    return table


def _status_with_speaker(record: EventRecord) -> str:
    speaker = record.attribution.speaker
    return f"{record.status}, says {speaker}" if speaker else record.status


def _party_code(party: Party | None) -> str | None:
    return party.code if party else None


def _cell(text: str | None) -> Text:
    return Text(visible(text)) if text else Text(_NOTHING, style="dim")
