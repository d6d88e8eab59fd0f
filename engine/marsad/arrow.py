"""Batches of Arrow in, batches of records out: for Polars, DuckDB, Dask, Ray, Spark and whatever else splits work."""

import datetime
from collections.abc import Iterator, Sequence
from functools import cache
from threading import Lock
from types import NoneType
from typing import Any, Final, cast

from marsad.engine import Engine
from marsad.formats import arrow_schema, checked_columns, need, to_batch
from marsad.model import Document, EventRecord, checked
from marsad.reading import read_date

TEXT: Final = "text"
ID: Final = "id"
_ASIDE: Final = ("date", "title")
"""Columns that help to read a text where they are there."""
_EXTRA: Final = "arrow"
_LOADING: Final = Lock()


def code_batch(
    batch: Any, *, engine: Engine | None = None, text: str = TEXT, id: str = ID, keep: Sequence[str] = ()
) -> Any:
    """Return the records of a `pyarrow.RecordBatch` of articles as another one, of `arrow_schema(keep)`.

    The columns `text` and `id` are needed, `date` (days, times, or text as news files have it) and `title` are used
    where they are there; those to `keep` go with the records as text. A row without text has no records; a date that
    cannot be read is none. Without an engine the shipped pack is used, which each process loads once. Raises ValueError
    for a column that is missing, and TypeError for what is no batch.
    """
    checked("batch", batch, need("pyarrow", _EXTRA).RecordBatch, "a pyarrow.RecordBatch")
    check_asked(batch.schema.names, engine, text, id, keep)
    coding = engine or shared_engine()
    return to_batch(_rows(batch, coding, text, id, keep), keep)


def code_table(
    table: Any, *, engine: Engine | None = None, text: str = TEXT, id: str = ID, keep: Sequence[str] = ()
) -> Any:
    """Return the records of a `pyarrow.Table` of articles, batch for batch as `code_batch` does."""
    pa = need("pyarrow", _EXTRA)
    checked("table", table, pa.Table, "a pyarrow.Table")
    check_asked(table.schema.names, engine, text, id, keep)
    batches = [code_batch(batch, engine=engine, text=text, id=id, keep=keep) for batch in table.to_batches()]
    return pa.Table.from_batches(batches, schema=arrow_schema(keep))


def shared_engine() -> Engine:
    """Return the engine of the shipped pack that all batches of this process share."""
    with _LOADING:
        return _loaded()


def check_asked(there: Sequence[str], engine: object, text: object, id: object, keep: object) -> None:
    """Raise TypeError for an argument of a wrong type, ValueError for a column that is not there."""
    checked("engine", engine, (Engine, NoneType), "a marsad.Engine")
    checked("text", text, str, "the name of a column")
    checked("id", id, str, "the name of a column")
    checked_columns(keep)
    missing = [name for name in (text, id, *cast(Sequence[str], keep)) if name not in there]
    if missing:
        raise ValueError(f"no column is called {', '.join(map(repr, missing))}; there are {', '.join(there)}")


@cache
def _loaded() -> Engine:
    return Engine.load()


def _rows(batch: Any, engine: Engine, text: str, id: str, keep: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the records of the batch, row by row, with what is kept of each."""
    used = dict.fromkeys((text, id, *keep, *(name for name in _ASIDE if name in batch.schema.names)))
    for row in batch.select(list(used)).to_pylist():
        if row[text] is None:
            continue
        kept = {name: None if row[name] is None else str(row[name]) for name in keep}
        for record in _records(row, engine, text, id):
            yield {**record.to_dict(), **kept}


def _records(row: dict[str, Any], engine: Engine, text: str, id: str) -> Sequence[EventRecord]:
    date, title = read_date(row.get("date")), row.get("title")
    day = date if isinstance(date, datetime.date) else None
    return engine.coder.code(Document(str(row[id]), str(row[text]), day, None if title is None else str(title)))
