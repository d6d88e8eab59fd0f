"""Is every good line of labels and records read, and of every bad one said what is wrong and where?"""

import datetime
import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from marsad.formats import Problem
from marsad.workbench.labels import CodedEvent, GoldDocument, GoldEvent, GoldSentence
from marsad.workbench.labels_file import read_coded, read_gold
from workbench.label_strategies import Row, labelled

DOCUMENT: Row = {"doc": "a", "text": "اتفقت روسيا.", "sentences": [{"start": 0, "end": 12, "events": []}]}
EVENT: Row = {"code": "030", "source": "RUS", "target": None, "core": True, "start": 0, "end": 5}
RECORD: Row = {"doc": "a", "code": "030", "start": 0, "end": 5}


def write(path: Path, *lines: Row | str | bytes) -> str:
    encoded = [
        line if isinstance(line, bytes) else (line if isinstance(line, str) else json.dumps(line)).encode()
        for line in lines
    ]
    path.write_bytes(b"".join(line + b"\n" for line in encoded))
    return str(path)


def gold(path: Path, *lines: Row | str | bytes) -> list[GoldDocument | Problem]:
    return list(read_gold(write(path, *lines)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file.jsonl"


def test_a_document_is_read_with_its_events(file: Path) -> None:
    event = {**EVENT, "alt": ["057"], "source_alt": ["RUSGOV"], "trigger": "اتفقت", "status": "actual"}
    document = {
        **DOCUMENT,
        "date": "2022-09-19",
        "title": "t",
        "sentences": [{"start": 0, "end": 12, "events": [event]}],
    }
    label = GoldEvent("030", "RUS", None, True, 0, 5, ("057",), ("RUSGOV",))
    sentence = GoldSentence(0, 12, (label,))
    assert [GoldDocument("a", "اتفقت روسيا.", (sentence,), datetime.date(2022, 9, 19), "t")] == gold(file, document)


@pytest.mark.parametrize(
    ("written", "read"),
    [("2022-09-19T10:30:00Z", datetime.date(2022, 9, 19)), ("", None), (None, None)],
)
def test_a_date_is_a_day_or_open(file: Path, written: str | None, read: datetime.date | None) -> None:
    (document,) = gold(file, {**DOCUMENT, "date": written})
    assert isinstance(document, GoldDocument)
    assert read == document.date


@given(rows=labelled())
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, rows: tuple[list[Row], list[Row]]) -> None:
    documents, records = rows
    file = tmp_path_factory.mktemp("labels") / "file.jsonl"
    read = [item for item in gold(file, *documents) if not isinstance(item, Problem)]
    assert TypeAdapter(list[GoldDocument]).validate_python(documents) == read
    coded = [item for item in read_coded(write(file, *records)) if not isinstance(item, Problem)]
    assert [CodedEvent(**row) for row in records] == coded


def within(event: Row) -> Row:
    return {**DOCUMENT, "sentences": [{"start": 0, "end": 12, "events": [event]}]}


@pytest.mark.parametrize(
    ("line", "code", "said", "column"),
    [
        ('{"doc": "a", "text": ', "input-malformed", "not JSON", 22),
        ("[1]", "input-malformed", "not an object", None),
        ("[" * 100_000, "input-malformed", "too deep", None),
        ('{"doc": "\\ud800"}', "input-malformed", "not readable JSON", 16),
        (b'{"doc": "\xff"}', "input-encoding", "byte 0xFF", None),
        ({"id": "a", "text": "x"}, "input-field", 'the key "sentences" is missing (and 1 more', None),
        ({**DOCUMENT, "doc": 1}, "input-field", "doc: input should be a valid string", None),
        ({**DOCUMENT, "date": "19/9/2022"}, "input-field", "date: input should be a valid date", None),
        (
            {**DOCUMENT, "sentences": [{"start": 0, "end": 13, "events": []}]},
            "input-field",
            "a: sentences[0] lies",
            None,
        ),
        (within({**EVENT, "end": 13}), "input-field", "the trigger of sentences[0].events[0] lies outside", None),
        (within({**EVENT, "core": "yes"}), "input-field", "sentences[0].events[0].core: input should be", None),
        (within({**EVENT, "start": True}), "input-field", "sentences[0].events[0].start: input should be", None),
        (within({"code": "030"}), "input-field", 'the key "source" is missing in sentences[0].events[0]', None),
        (
            {**DOCUMENT, "sentences": [{"start": 0, "end": 1, "events": [1]}]},
            "input-field",
            "events[0] is not an",
            None,
        ),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(
    file: Path, line: Row | str | bytes, code: str, said: str, column: int | None
) -> None:
    problem, document = gold(file, line, {**DOCUMENT, "doc": "b"})
    assert isinstance(problem, Problem)
    assert ("error", code, 1, column) == (problem.severity, problem.code, problem.line, problem.column)
    assert said in problem.message
    assert isinstance(document, GoldDocument)


def test_texts_without_labels_are_said_to_be_no_labels(file: Path) -> None:
    (problem,) = gold(file, {"doc": "a", "text": "x"})
    assert isinstance(problem, Problem)
    assert "no labels" in problem.hint


@pytest.mark.parametrize(
    ("lines", "code"),
    [([DOCUMENT, DOCUMENT], "duplicate-id"), ([{**DOCUMENT, "sentences": []}], "input-field")],
)
def test_what_may_be_meant_is_read_with_a_warning(file: Path, lines: list[Row], code: str) -> None:
    found = gold(file, *lines)
    assert [("warning", code)] == [(item.severity, item.code) for item in found if isinstance(item, Problem)]
    assert len(lines) == sum(isinstance(item, GoldDocument) for item in found)


def test_labels_are_never_empty_but_records_may_be(file: Path) -> None:
    assert [("error", "input-empty")] == [
        (item.severity, item.code) for item in gold(file, "") if isinstance(item, Problem)
    ]
    (problem,) = read_coded(str(file))
    assert isinstance(problem, Problem)
    assert ("warning", "input-empty") == (problem.severity, problem.code)


@pytest.mark.parametrize("name", ["none.jsonl", "."])
def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path, name: str) -> None:
    for read in (read_gold, read_coded):
        (problem,) = read(str(tmp_path / name))
        assert isinstance(problem, Problem)
        assert "input-unreadable" == problem.code


@pytest.mark.parametrize("missing", RECORD)
def test_a_record_needs_its_place_and_code_but_no_actors(file: Path, missing: str) -> None:
    assert [CodedEvent("a", "030", 0, 5)] == list(read_coded(write(file, RECORD)))
    (problem,) = read_coded(write(file, {key: value for key, value in RECORD.items() if key != missing}))
    assert isinstance(problem, Problem)
    assert f'the key "{missing}" is missing' == problem.message


def test_a_byte_order_mark_is_no_part_of_the_first_line(file: Path) -> None:
    assert [CodedEvent("a", "030", 0, 5)] == list(
        read_coded(write(file, b"\xef\xbb\xbf" + json.dumps(RECORD).encode()))
    )


def test_records_come_through_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(RECORD).encode())))
    assert [CodedEvent("a", "030", 0, 5)] == list(read_coded("-"))
    monkeypatch.setattr(sys, "stdin", None)
    (problem,) = read_coded("-")
    assert isinstance(problem, Problem)
    assert "standard input is closed" == problem.message


@given(st.binary(max_size=80))
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.mktemp("bytes") / "file.jsonl"
    file.write_bytes(data)
    assert all(isinstance(item, Problem) for item in (*read_gold(str(file)), *read_coded(str(file))))
