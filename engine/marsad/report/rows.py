"""Which records stand in a file that `marsad code` wrote?"""

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from marsad.formats import RECORD_COLUMNS, Problem, from_row, need
from marsad.formats.csv_records import read_csv_records
from marsad.workbench.labels_file import read_rows

Row = Mapping[str, Any]
"""A record that lies flat; columns that the version which wrote it did not know are missing."""
_DAYS: Final = [column.name for column in RECORD_COLUMNS if column.kind == "day"]


def read_events(path: str) -> Iterator[Row | Problem]:
    """Yield the records of a file, by the ending of its name: CSV, Parquet, else JSONL, as "-" is.

    What cannot be read is a `Problem` in the stream. Raises MissingExtraError for Parquet without the extra `arrow`.
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
        yield Problem("error", "input-unreadable", path, message, "code the articles anew")


def _read_csv(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        for record in read_csv_records(stream):
            yield record.to_dict()


def _read_parquet(path: Path) -> Iterator[Row]:
    parquet = need("pyarrow.parquet", "arrow")
    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches():
            for row in batch.to_pylist():
                yield from_row({**row, **{name: _day(row[name]) for name in _DAYS}}).to_dict()


def _day(value: datetime.date | None) -> str | None:
    return None if value is None else value.isoformat()


_READERS: Final = {".csv": _read_csv, ".parquet": _read_parquet}
