"""Does every output format hold what the records say, in one piece or in many, written once or again?"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from formats.test_records import record
from marsad.formats import COLUMNS, OUTPUT_FORMATS, OutputFormat, Problem, from_row, open_records
from marsad.formats.gdelt import GDELT_COLUMNS
from marsad.formats.phoenix import PHOENIX_COLUMNS
from marsad.formats.tables import TABLES
from marsad.model import Document, EventRecord, Party, RecordDate, RecordPlace

VISIT = record(
    doc="a",
    id="00ff00ff00ff00ff",
    code="042",
    root="04",
    source=Party("FRAGOV", "الرئيس\tالفرنسي", 0, 5, "role", "president", None, "FRA", "GOV"),
    target=Party("IGOUNO", "الأمم المتحدة", 6, 9, "name", "un", None, None, "IGOUNO"),
    date=RecordDate("2022-09", "month", "explicit"),
    place=RecordPlace("بيروت", "LBN", 33.9, 35.5),
    published="2022-10-01",
    normalisations=("hamza",),
)
OPEN = record(doc="a", id="0000000000000001", sentence=1)
DOCUMENT = Document("a", "text", kept=("http://a",))


def write(path: Path, output_format: OutputFormat, given: Iterable[tuple[Document, Sequence[EventRecord]]]) -> None:
    with open_records(path, output_format, ["url"], pack="shipped@0") as writer:
        for document, records in given:
            writer.write(document, records)


def query(path: Path, statement: str) -> list[tuple[Any, ...]]:
    if path.suffix == ".duckdb":
        import duckdb

        with duckdb.connect(str(path)) as connection:
            return [tuple(row) for row in connection.execute(statement).fetchall()]
    connection = sqlite3.connect(path)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


@pytest.fixture(params=["sqlite", "duckdb"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, OutputFormat]:
    if request.param == "duckdb":
        pytest.importorskip("duckdb", reason="the extra duckdb is not installed")
    return tmp_path / f"events.{request.param}", request.param


def test_a_database_holds_documents_events_and_actors(database: tuple[Path, OutputFormat]) -> None:
    path, kind = database
    write(path, kind, [(DOCUMENT, [VISIT, OPEN])])
    assert [("a", None, 2, '{"url": "http://a"}', "shipped@0")] == query(
        path, "SELECT doc, published, records, kept, pack FROM documents"
    )
    quoted = ", ".join(f'"{column}"' for column in COLUMNS)
    rows = query(path, f"SELECT {quoted} FROM events ORDER BY sentence")
    found = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    for row in found:
        row["normalisations"] = json.loads(row["normalisations"])
        row["published"] = row["published"] and str(row["published"])
    assert [VISIT, OPEN] == [from_row(row) for row in found]
    assert [("source", "FRA", "GOV"), ("target", None, "IGOUNO")] == query(
        path, f"SELECT side, country, role FROM actors WHERE event = '{VISIT.id}' ORDER BY side"
    )


def test_what_is_written_again_is_not_doubled_and_what_another_pack_gave_goes(
    database: tuple[Path, OutputFormat],
) -> None:
    path, kind = database
    older = record(doc="a", id="0000000000000002", pack="older@0")
    write(path, kind, [(DOCUMENT, [older])])
    for _ in range(2):
        write(path, kind, [(DOCUMENT, [VISIT, OPEN]), (Document("b", "text", kept=(None,)), [])])
    assert [(2,), (2,), (3,)] == [
        query(path, f"SELECT count(*) FROM {table}")[0] for table in ("documents", "events", "actors")
    ]


def test_a_database_holds_what_was_wrong(database: tuple[Path, OutputFormat]) -> None:
    path, kind = database
    problem = Problem("error", "input-malformed", "a.jsonl", "not JSON", line=3)
    for _ in range(2):
        with open_records(path, kind) as writer:
            getattr(writer, "fail")(problem)  # noqa: B009 (only databases have a place for it)
    wanted = ("a.jsonl", 3, 0, "", "error", "input-malformed", "not JSON", "", 1)
    assert [wanted] == query(path, "SELECT * FROM errors")


def test_a_database_of_another_version_is_said_and_not_written_to(database: tuple[Path, OutputFormat]) -> None:
    path, kind = database
    query(path, "CREATE TABLE errors (file VARCHAR, line INTEGER)")
    with pytest.raises(OSError, match="its table errors is of another version"):
        write(path, kind, [(DOCUMENT, [VISIT])])
    assert [(0,)] == query(path, "SELECT count(*) FROM errors")


def test_what_was_not_finished_leaves_whole_documents(database: tuple[Path, OutputFormat]) -> None:
    path, kind = database
    names = map(str, range(1500))
    given = ((Document(name, "text", kept=(None,)), [record(doc=name, id=name)]) for name in names)
    with pytest.raises(KeyboardInterrupt):
        write(path, kind, _interrupted(given))
    (documents,), (events,) = query(path, "SELECT count(*) FROM documents"), query(path, "SELECT count(*) FROM events")
    assert documents == events
    assert 0 < documents[0] < 1500


def _interrupted(given: Iterable[Any]) -> Iterator[Any]:
    yield from given
    raise KeyboardInterrupt


def test_sqlite_finds_events_by_index(tmp_path: Path) -> None:
    write(tmp_path / "a.sqlite", "sqlite", [])
    (plan,) = query(tmp_path / "a.sqlite", "EXPLAIN QUERY PLAN SELECT * FROM events WHERE code = '042'")
    assert "USING INDEX" in str(plan)


def test_what_is_no_database_is_said(database: tuple[Path, OutputFormat]) -> None:
    path, kind = database
    path.write_text("no database at all, but text that is long enough to be looked at" * 20)
    with pytest.raises(OSError, match="database"):
        write(path, kind, [(DOCUMENT, [VISIT])])


def test_parquet_holds_the_records_and_what_is_kept(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra arrow is not installed")
    path = tmp_path / "a.parquet"
    write(path, "parquet", [(DOCUMENT, [VISIT, OPEN])])
    table = parquet.read_table(path)
    assert [*COLUMNS, "url"] == table.column_names
    assert ["http://a", "http://a"] == table["url"].to_pylist()
    assert "2022-09-01" == str(table["date_from"][0])
    with pytest.raises(KeyboardInterrupt), open_records(path, "parquet"):
        raise KeyboardInterrupt
    assert table == parquet.read_table(path)
    assert [path] == list(tmp_path.iterdir())


def test_the_columns_of_phoenix(tmp_path: Path) -> None:
    write(tmp_path / "a.tab", "phoenix", [(DOCUMENT, [VISIT, OPEN])])
    first, second = (line.split("\t") for line in (tmp_path / "a.tab").read_text("utf-8").splitlines())
    row = dict(zip(PHOENIX_COLUMNS, first, strict=True))
    assert {
        "Date": "20220901",
        "SourceActorFull": "FRAGOV",
        "SourceActorEntity": "FRA",
        "SourceActorRole": "GOV",
        "TargetActorEntity": "IGO",
        "EventCode": "042",
        "LocationName": "بيروت",
        "SentenceID": "a_1",
        "URLs": "http://a",
    }.items() <= row.items()
    assert len(first) == len(second)


def test_the_columns_of_gdelt(tmp_path: Path) -> None:
    write(tmp_path / "a.tsv", "gdelt", [(DOCUMENT, [VISIT, OPEN])])
    header, first, second = (line.split("\t") for line in (tmp_path / "a.tsv").read_text("utf-8").splitlines())
    assert list(GDELT_COLUMNS) == header
    assert 58 == len(header) == len(first) == len(second)
    row = dict(zip(header, first, strict=True))
    assert {
        "SQLDATE": "20220901",
        "Actor1Code": "FRAGOV",
        "Actor1Name": "الرئيس الفرنسي",
        "Actor1CountryCode": "FRA",
        "Actor1Type1Code": "GOV",
        "Actor2CountryCode": "",
        "EventBaseCode": "042",
        "ActionGeo_CountryCode": "LBN",
        "DATEADDED": "20221001",
        "SOURCEURL": "http://a",
    }.items() <= row.items()


def test_the_page_about_output_names_every_format_and_table() -> None:
    page = (Path(__file__).parents[2] / "docs" / "input-and-output.md").read_text("utf-8")
    for name in (*OUTPUT_FORMATS, *TABLES):
        assert f"`{name}`" in page
