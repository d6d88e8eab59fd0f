"""How do records become a table of Arrow, and from there one of pandas or polars?"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, cast

from marsad.formats.columns import RECORD_COLUMNS, Kind
from marsad.formats.extras import need
from marsad.model import EventRecord, checked, checked_item, checked_several

ARROW: Final = "arrow"
"""The extra that brings the library."""


def arrow_schema(keep: Sequence[str] = ()) -> Any:
    """Return the `pyarrow.Schema` of records: the columns of docs/records.md, then one of text for each kept field."""
    checked_columns(keep)
    pa = need("pyarrow", ARROW)
    types: Mapping[Kind, Any] = {
        "text": pa.string(),
        "day": pa.date32(),
        "whole": pa.int32(),
        "fraction": pa.float64(),
        "texts": pa.list_(pa.field("item", pa.string(), nullable=False)),
    }
    fields = [
        pa.field(column.name, types[column.kind], nullable=column.is_open, metadata={"meaning": column.meaning})
        for column in RECORD_COLUMNS
    ]
    return pa.schema([*fields, *(pa.field(name, pa.string()) for name in keep)])


def checked_columns(keep: object) -> None:
    """Raise TypeError for what is not the names of columns to keep, in their order."""
    checked_several("keep", keep, "several names of columns")
    checked("keep", keep, Sequence, "several names of columns")
    for name in cast(Sequence[object], keep):
        checked_item("keep", name, str, "names of columns")


def to_batch(rows: Iterable[Mapping[str, Any]], keep: Sequence[str] = ()) -> Any:
    """Return a `pyarrow.RecordBatch` of rows as `EventRecord.to_dict` makes them, with the kept fields, if any."""
    pa = need("pyarrow", ARROW)
    schema = arrow_schema(keep)
    given = list(rows)
    columns = [
        pa.array([_value(row[field.name], pa.types.is_date(field.type)) for row in given], field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def to_arrow(records: Iterable[EventRecord]) -> Any:
    """Return the records as a `pyarrow.Table` of `arrow_schema()`; needs the extra `arrow`.

    Raises TypeError for what is no record.
    """
    checked_several("records", records, "several EventRecords")
    pa = need("pyarrow", ARROW)
    return pa.Table.from_batches([to_batch(map(_row, records))])


def to_pandas(records: Iterable[EventRecord]) -> Any:
    """Return the records as a `pandas.DataFrame` with the types of `arrow_schema()`; needs the extra `pandas`."""
    checked_several("records", records, "several EventRecords")
    pandas = need("pandas", "pandas")
    return to_arrow(records).to_pandas(types_mapper=pandas.ArrowDtype)


def to_polars(records: Iterable[EventRecord]) -> Any:
    """Return the records as a `polars.DataFrame`; needs the extra `polars`."""
    checked_several("records", records, "several EventRecords")
    polars = need("polars", "polars")
    return polars.from_arrow(to_arrow(records))


def _row(record: EventRecord) -> dict[str, Any]:
    checked_item("records", record, EventRecord, "EventRecords")
    return record.to_dict()


def _value(value: Any, is_day: bool) -> Any:
    return datetime.date.fromisoformat(value) if is_day and value is not None else value
