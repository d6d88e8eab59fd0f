"""Which records stand in a file that `marsad code` wrote?"""

import datetime
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from marsad.formats import COLUMNS, Problem, from_row, need
from marsad.formats.csv_records import read_csv_records
from marsad.workbench.labels_file import read_rows

Row = Mapping[str, Any]
"""A record that lies flat; columns that the version which wrote it did not know are missing."""
_NAMES: Final = ", ".join(f'"{name}"' for name in COLUMNS)
_EVENTS: Final = f"SELECT {_NAMES} FROM events ORDER BY doc, sentence, start, id"


def read_events(path: str) -> Iterator[Row | Problem]:
    """Yield the records of a file, by the ending of its name: CSV, Parquet, SQLite, DuckDB, else JSONL, as "-" is.

    What cannot be read is a `Problem` in the stream. Raises MissingExtraError where a form needs an extra.
    """
    read = _READERS.get(Path(path).suffix.lower())
    if read is None:
        yield from read_rows(path)
        return
    try:
        yield from read(Path(path))
    except OSError as error:
        yield Problem("error", "input-unreadable", path, (error.strerror or str(error)).lower(), "check the path")
    except (ValueError, KeyError, TypeError) as error:
        message = f"not records as marsad code writes them: {error}"
        yield Problem("error", "input-malformed", path, message, "code the articles anew")


def _read_csv(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        for record in read_csv_records(stream):
            yield record.to_dict()


def _read_parquet(path: Path) -> Iterator[Row]:
    parquet = need("pyarrow.parquet", "arrow")
    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(columns=list(COLUMNS)):
            yield from map(_as_written, batch.to_pylist())


def _read_sqlite(path: Path) -> Iterator[Row]:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            for values in connection.execute(_EVENTS):
                yield _as_written(dict(zip(COLUMNS, values, strict=True)))
    except sqlite3.Error as error:
        raise ValueError(error) from None


def _read_duckdb(path: Path) -> Iterator[Row]:
    duckdb = need("duckdb", "duckdb")
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            found = connection.execute(_EVENTS)
            while values := found.fetchone():
                yield _as_written(dict(zip(COLUMNS, values, strict=True)))
    except duckdb.Error as error:
        raise ValueError(error) from None


def _as_written(row: Row) -> Row:
    """Return a row of a table as `EventRecord.to_dict` has it: days are text, and lists are lists."""
    told = {name: value.isoformat() if isinstance(value, datetime.date) else value for name, value in row.items()}
    names = told["normalisations"]
    told["normalisations"] = json.loads(names) if isinstance(names, str) else names
    return from_row(told).to_dict()


_READERS: Final = {
    ".csv": _read_csv,
    ".parquet": _read_parquet,
    **dict.fromkeys((".sqlite", ".sqlite3", ".db"), _read_sqlite),
    ".duckdb": _read_duckdb,
}
