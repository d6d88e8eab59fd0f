import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from formats.strategies import filled_texts, records
from marsad.formats import COLUMNS, from_row, make_writer
from marsad.formats.csv_records import read_csv_records
from marsad.formats.writer import OutputFormat
from marsad.model import Attribution, Document, EventRecord, Party, RecordDate

DOCUMENT = Document("a", "text")


def record(**changed: object) -> EventRecord:
    fields: dict[str, object] = {
        "doc": "a",
        "id": "a-0-0",
        "sentence": 0,
        "start": 0,
        "end": 5,
        "text": "اتفقت",
        "code": "050",
        "root": "05",
        "name": "Engage in diplomatic cooperation",
        "family": "agree",
        "quad": 1,
        "goldstein": 3.5,
        "source": Party("RUS", "روسيا", 6, 11, "name"),
        "target": None,
        "status": "actual",
        "attribution": Attribution(None, None, 0),
        "date": RecordDate(None, None, "none"),
        "place": None,
        "rule": "agree.together",
        "construction": "verb-first",
        "pack": "shipped@0",
    }
    return EventRecord(**(fields | changed))  # type: ignore[arg-type]


def written(output_format: OutputFormat, found: list[EventRecord], *, byte_order_mark: bool = False) -> str:
    stream = io.StringIO(newline="")
    writer = make_writer(output_format, stream, byte_order_mark=byte_order_mark)
    writer.write(DOCUMENT, found)
    writer.finish()
    return stream.getvalue()


@given(records)
def test_a_row_holds_every_column_in_order_and_gives_the_record_back(one: EventRecord) -> None:
    row = one.to_dict()
    assert tuple(row) == COLUMNS
    assert one == from_row(row)


@given(st.lists(records, max_size=3))
def test_records_come_back_from_jsonl(found: list[EventRecord]) -> None:
    assert found == [from_row(json.loads(line)) for line in written("jsonl", found).splitlines()]


@given(st.lists(records, max_size=3))
def test_jsonl_has_one_record_a_line_for_every_reader_of_lines(found: list[EventRecord]) -> None:
    assert len(found) == len(written("jsonl", found).splitlines())


@given(st.lists(records, max_size=3), st.booleans())
def test_records_come_back_from_csv(found: list[EventRecord], byte_order_mark: bool) -> None:
    text = written("csv", found, byte_order_mark=byte_order_mark)
    assert found == list(read_csv_records(io.StringIO(text, newline="")))


@given(st.sampled_from("=+-@\t\r"), filled_texts)
def test_no_text_of_csv_begins_like_a_formula(sign: str, rest: str) -> None:
    header, cells = csv.reader(io.StringIO(written("csv", [record(text=sign + rest)]), newline=""))
    assert "'" + sign + rest == cells[header.index("text")]


def test_csv_writes_its_header_even_without_records() -> None:
    assert ",".join(COLUMNS) + "\r\n" == written("csv", [])


def test_jsonl_keeps_arabic_readable_and_marks_an_open_party_by_null() -> None:
    line = written("jsonl", [record()])
    assert "روسيا" in line
    row = json.loads(line)
    assert (row["source"], row["target"], row["target_start"]) == ("RUS", None, None)


@given(st.lists(records, min_size=1, max_size=3))
def test_a_table_shows_no_control_or_invisible_character(found: list[EventRecord]) -> None:
    shown = written("table", found)
    assert not set(shown) & set("\u200f\u202e\u2066\u2069\u2028\u2029\x00\x1b\r\ufeff")


def test_a_table_has_arabic_only_at_the_end_of_its_lines() -> None:
    line = next(line for line in written("table", [record()]).splitlines() if "050" in line)
    assert line.rstrip().endswith("اتفقت")
    assert line.split("اتفقت")[0].isascii()


def test_a_table_says_that_a_document_has_no_records() -> None:
    assert written("table", []) == "a\nno event records\n\n"
