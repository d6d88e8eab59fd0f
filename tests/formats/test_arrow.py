import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import marsad
from formats.strategies import records
from formats.test_records import record
from marsad.formats import COLUMNS, MissingExtraError, from_row, need
from marsad.model import EventRecord, RecordDate

pytest.importorskip("pyarrow", reason="the extra arrow is not installed")


@given(st.lists(records, max_size=3))
def test_records_come_back_from_a_table_of_arrow(found: list[EventRecord]) -> None:
    rows = marsad.to_arrow(found).to_pylist()
    for row in rows:
        for column in ("date_from", "date_until", "published"):
            row[column] = row[column] and row[column].isoformat()
    assert found == [from_row(row) for row in rows]


def test_the_schema_has_every_column_in_order_then_what_is_kept() -> None:
    assert [*COLUMNS, "url"] == marsad.formats.arrow_schema(["url"]).names
    assert marsad.arrow_schema() == marsad.to_arrow([]).schema


def test_days_are_days() -> None:
    (row,) = marsad.to_arrow([record(date=RecordDate("2010-02/..", "interval", "explicit"))]).to_pylist()
    assert (datetime.date(2010, 2, 1), None) == (row["date_from"], row["date_until"])


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_other_libraries_get_the_same_columns(library: str) -> None:
    pytest.importorskip(library, reason=f"the extra {library} is not installed")
    table = getattr(marsad, f"to_{library}")([record()])
    assert list(COLUMNS) == list(table.columns)
    assert ["050"] == list(table["code"])


def test_what_is_missing_names_its_extra() -> None:
    with pytest.raises(MissingExtraError, match=r"pip install 'marsad\[arrow\]'"):
        need("no_such_library.part", "arrow")


def test_what_is_no_record_is_named() -> None:
    with pytest.raises(TypeError, match="records must hold EventRecords, not int"):
        marsad.to_arrow([1])  # type: ignore[list-item]
