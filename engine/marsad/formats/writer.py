"""Which writer makes which output format, and which format does a file's name ask for?"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final, Literal, Protocol, TextIO, get_args, runtime_checkable

from marsad.formats.output import open_output, replacing
from marsad.formats.problem import Problem
from marsad.model import Document, EventRecord

OutputFormat = Literal["table", "jsonl", "csv", "phoenix", "gdelt", "parquet", "duckdb", "sqlite"]
OUTPUT_FORMATS: Final[tuple[OutputFormat, ...]] = get_args(OutputFormat)
OUTPUT_ENDINGS: Final[Mapping[str, OutputFormat]] = {
    ".txt": "table",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
    ".duckdb": "duckdb",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
}
NEEDS_A_FILE: Final = frozenset({"parquet", "duckdb", "sqlite"})
"""Formats that no stream of text can hold."""
DATABASES: Final = frozenset({"duckdb", "sqlite"})
"""Formats of which a file is added to, and not replaced."""


class RecordWriter(Protocol):
    """What every output format offers."""

    def write(self, document: Document, records: Sequence[EventRecord]) -> None:
        """Write the records of one document."""
        ...

    def finish(self) -> None:
        """Write what stands after the last record."""
        ...


@runtime_checkable
class ErrorWriter(RecordWriter, Protocol):
    """A format that also has a place for what was wrong with the input."""

    def fail(self, problem: Problem) -> None:
        """Write one problem."""
        ...


@contextmanager
def open_records(
    path: Path | None,
    output_format: OutputFormat,
    keep: Sequence[str] = (),
    *,
    byte_order_mark: bool = False,
    pack: str = "",
) -> Iterator[RecordWriter]:
    """Give a writer on the file, or on standard output for None.

    A file that is not a database appears under its name only when the block ends well. `keep` names the columns of
    what documents keep. Raises OSError where the system refuses, MissingExtraError where a library is not there.
    """
    if output_format == "parquet" and path is not None:
        from marsad.formats.parquet import ParquetWriter

        with replacing(path) as temporary:
            file = ParquetWriter(temporary, keep)
            yield file
            file.finish()
    elif (output_format == "duckdb" or output_format == "sqlite") and path is not None:
        from marsad.formats.database import DatabaseWriter

        with closing(DatabaseWriter(path, output_format, keep, pack)) as database:
            yield database
            database.finish()
    else:
        with open_output(path, is_raw=output_format != "table") as stream:
            writer = make_writer(output_format, stream, keep, byte_order_mark=byte_order_mark)
            yield writer
            writer.finish()


def make_writer(
    output_format: OutputFormat, stream: TextIO, keep: Sequence[str] = (), *, byte_order_mark: bool = False
) -> RecordWriter:
    """Return a writer on the stream; `byte_order_mark` concerns CSV only. Raises ValueError for other formats."""
    # Imported where they are used: a pipeline that writes JSONL does not wait for the terminal library to load.
    if output_format == "jsonl":
        from marsad.formats.jsonl_records import JsonlWriter

        return JsonlWriter(stream, keep)
    if output_format == "csv":
        from marsad.formats.csv_records import CsvWriter

        return CsvWriter(stream, keep, byte_order_mark=byte_order_mark)
    if output_format == "phoenix":
        from marsad.formats.phoenix import phoenix_cells
        from marsad.formats.tabbed import TabbedWriter

        return TabbedWriter(stream, phoenix_cells)
    if output_format == "gdelt":
        from marsad.formats.gdelt import GDELT_COLUMNS, gdelt_cells
        from marsad.formats.tabbed import TabbedWriter

        return TabbedWriter(stream, gdelt_cells, GDELT_COLUMNS)
    if output_format != "table":
        raise ValueError(f"{output_format} is not written to a stream")
    from marsad.formats.table import TableWriter

    return TableWriter(stream)
