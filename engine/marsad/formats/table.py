"""How do event records look to a reader at a terminal?"""

import unicodedata
from collections.abc import Sequence
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.model import Document, EventRecord, Party

_WIDTH_WITHOUT_TERMINAL = 120
_NOTHING = "-"
# Line breaks, terminal escapes, bidirectional and other invisible controls: each would disarrange the row.
_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp"})
_KEPT = "\u200c\u200d"


class TableWriter:
    """Writes one table a document: Latin columns first, and the Arabic alone in the last cell of its line.

    Terminals turn a right-to-left run together with the neutral characters beside it; with one such run a line, at
    its end, and no border after it, nothing changes places.
    """

    def __init__(self, stream: TextIO, *, width: int | None = None) -> None:
        # Only a terminal has a width of its own; a file or a pipe gets the same lines everywhere.
        if width is None and not stream.isatty():
            width = _WIDTH_WITHOUT_TERMINAL
        self._console = Console(file=stream, width=width, highlight=False, emoji=False, markup=False)
        self._stream = stream

    def write(self, document: Document, records: Sequence[EventRecord]) -> None:
        """Write a heading with the document's name and its records, or that it has none."""
        self._console.print(Text(visible(document.id), style="bold"), soft_wrap=True)
        if not records:
            self._console.print(Text("no event records", style="dim"))
        else:
            self._console.print(_table(records))
        self._console.print()
        self._stream.flush()

    def finish(self) -> None:
        """Write nothing more: every table is complete."""


def visible(text: str) -> str:
    """Return the text on one line, without control and formatting characters."""
    spaced = " ".join(text.split())
    return "".join(letter for letter in spaced if letter in _KEPT or unicodedata.category(letter) not in _INVISIBLE)


def _table(records: Sequence[EventRecord]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column("sentence", justify="right", no_wrap=True)
    table.add_column("code", no_wrap=True)
    table.add_column("event", ratio=1, min_width=12)
    for heading in ("source", "target", "status", "said by", "date"):
        table.add_column(heading, no_wrap=True)
    table.add_column("trigger", no_wrap=True, overflow="ellipsis")
    for record in records:
        table.add_row(
            str(record.sentence + 1),
            _cell(record.code),
            _cell(record.name),
            _cell(_party_code(record.source)),
            _cell(_party_code(record.target)),
            _cell(record.status),
            _cell(record.attribution.speaker),
            _cell(record.date.value),
            _cell(record.text),
        )
    return table


def _party_code(party: Party | None) -> str | None:
    return party.code if party else None


def _cell(text: str | None) -> Text:
    return Text(visible(text)) if text else Text(_NOTHING, style="dim")
