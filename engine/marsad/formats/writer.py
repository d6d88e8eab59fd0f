"""Which writer makes which output format?"""

from collections.abc import Sequence
from typing import Literal, Protocol, TextIO

from marsad.model import Document, EventRecord

OutputFormat = Literal["table", "jsonl", "csv"]


class RecordWriter(Protocol):
    """What every output format offers."""

    def write(self, document: Document, records: Sequence[EventRecord]) -> None:
        """Write the records of one document."""
        ...

    def finish(self) -> None:
        """Write what stands after the last record."""
        ...


def make_writer(output_format: OutputFormat, stream: TextIO, *, byte_order_mark: bool = False) -> RecordWriter:
    """Return a writer on the stream; `byte_order_mark` concerns CSV only."""
    # Imported where they are used: a pipeline that writes JSONL does not wait for the terminal library to load.
    if output_format == "jsonl":
        from marsad.formats.jsonl_records import JsonlWriter

        return JsonlWriter(stream)
    if output_format == "csv":
        from marsad.formats.csv_records import CsvWriter

        return CsvWriter(stream, byte_order_mark=byte_order_mark)
    from marsad.formats.table import TableWriter

    return TableWriter(stream)
