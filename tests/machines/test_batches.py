"""Do batches of Arrow give the records that the engine gives one by one?"""

import datetime
import re
from typing import Any

import pytest

from marsad import Engine, arrow_schema, to_arrow
from marsad.arrow import code_batch, code_table
from marsad.spark import code_dataframe, records_type

pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")

VISIT = "زار الرئيس الفرنسي لبنان أمس. وأكد أن بلاده ستدعم الجيش اللبناني."
STRIKE = "قصفت إسرائيل مواقع في سوريا."
DAY = datetime.date(2022, 9, 19)


def batch(*rows: dict[str, Any]) -> Any:
    return pa.RecordBatch.from_pylist(list(rows))


def test_records_are_those_of_the_engine_in_order(engine: Engine) -> None:
    coded = code_batch(
        batch(
            {"id": "a", "text": VISIT, "date": DAY, "title": "زيارة"},
            {"id": "b", "text": STRIKE, "date": None, "title": None},
        ),
        engine=engine,
    )
    wanted = [*engine.code(VISIT, id="a", date=DAY, title="زيارة"), *engine.code(STRIKE, id="b")]
    assert arrow_schema() == coded.schema
    assert to_arrow(wanted).to_pylist() == coded.to_pylist()


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (DAY, DAY),
        (datetime.datetime(2022, 9, 19, 23, 30, tzinfo=datetime.UTC), DAY),
        ("2022-09-19", DAY),
        ("2022-09-19T23:30:00+03:00", DAY),
        ("20220919235900", DAY),
        (20220919, DAY),
        ("19/9/2022", None),
        (None, None),
    ],
)
def test_dates_are_days_times_or_text(engine: Engine, value: object, day: datetime.date | None) -> None:
    coded = code_batch(batch({"id": "a", "text": STRIKE, "date": value}), engine=engine)
    assert {day} == set(coded.column("published").to_pylist())


def test_columns_have_the_names_that_are_given_and_what_is_kept_goes_along(engine: Engine) -> None:
    rows = batch(
        {"url": 7, "body": STRIKE, "outlet": "x", "words": 4}, {"url": 8, "body": VISIT, "outlet": None, "words": 9}
    )
    coded = code_batch(rows, engine=engine, text="body", id="url", keep=["outlet", "words"])
    assert arrow_schema(["outlet", "words"]) == coded.schema
    kept = {tuple(row[name] for name in ("doc", "outlet", "words")) for row in coded.to_pylist()}
    assert {("7", "x", "4"), ("8", None, "9")} == kept


def test_a_row_without_text_has_no_records(engine: Engine) -> None:
    coded = code_batch(
        batch({"id": "a", "text": None}, {"id": "b", "text": ""}, {"id": "c", "text": STRIKE}), engine=engine
    )
    assert {"c"} == set(coded.column("doc").to_pylist())


def test_a_column_that_is_missing_is_named_with_those_that_there_are(engine: Engine) -> None:
    with pytest.raises(ValueError, match="no column is called 'text', 'url'; there are id, body"):
        code_batch(batch({"id": "a", "body": STRIKE}), engine=engine, keep=["url"])


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "dictionary"])
def test_text_of_any_type_is_read(engine: Engine, kind: str) -> None:
    types = {"dictionary": pa.dictionary(pa.int32(), pa.string())}
    column = pa.array([STRIKE], types.get(kind) or getattr(pa, kind)())
    coded = code_batch(pa.RecordBatch.from_arrays([pa.array(["a"]), column], ["id", "text"]), engine=engine)
    assert coded.num_rows


def test_a_table_is_coded_batch_for_batch_and_however_it_is_split(engine: Engine) -> None:
    rows = [{"id": str(number), "text": text} for number, text in enumerate([VISIT, STRIKE, VISIT])]
    whole = code_table(pa.Table.from_pylist(rows), engine=engine)
    split = code_table(pa.Table.from_batches([batch(row) for row in rows]), engine=engine)
    assert whole.to_pylist() == split.to_pylist()
    empty = code_table(pa.Table.from_pylist([], pa.schema({"id": pa.string(), "text": pa.string()})), engine=engine)
    assert (arrow_schema(), 0) == (empty.schema, empty.num_rows)


def test_what_is_no_batch_and_no_table_is_named() -> None:
    with pytest.raises(TypeError, match=r"batch must be a pyarrow\.RecordBatch, not NoneType"):
        code_batch(None)
    with pytest.raises(TypeError, match=r"table must be a pyarrow\.Table, not list"):
        code_table([])
    others: tuple[Any, ...] = (None, [], batch({"id": "a", "text": VISIT}))
    for wrong in others:
        with pytest.raises(TypeError, match=rf"frame must be a pyspark\.sql\.DataFrame, not {type(wrong).__name__}"):
            code_dataframe(wrong)
    for keep in (None, 5, "url", iter(["url"])):
        with pytest.raises(TypeError, match="keep must be several names of columns"):
            records_type(keep)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ({"engine": 5}, "engine must be a marsad.Engine, not int"),
        ({"text": 5}, "text must be the name of a column, not int"),
        ({"id": None}, "id must be the name of a column, not NoneType"),
        ({"keep": 5}, "keep must be several names of columns, not int"),
        ({"keep": "url"}, "keep must be several names of columns, not str"),
        ({"keep": [5]}, "keep must hold names of columns, not int"),
    ],
)
def test_a_wrong_type_names_the_argument(named: dict[str, Any], said: str) -> None:
    articles = batch({"id": "a", "text": VISIT, "url": "u"})
    with pytest.raises(TypeError, match=re.escape(said)):
        code_batch(articles, **named)
    with pytest.raises(TypeError, match=re.escape(said)):
        code_table(pa.Table.from_batches([articles]), **named)
