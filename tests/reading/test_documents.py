import datetime
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formats.strategies import rows
from marsad.formats import Problem, known_encoding
from marsad.model import Document
from marsad.reading import InputFormat, read_documents

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def read(*paths: Path | str, encoding: str = "utf-8", input_format: InputFormat = "auto") -> list[Document | Problem]:
    return list(read_documents(map(str, paths), encoding=encoding, input_format=input_format))


def read_piped(data: bytes, *, encoding: str = "utf-8", input_format: InputFormat = "auto") -> list[Document | Problem]:
    stream = io.BytesIO(data)
    return list(read_documents(["-"], encoding=encoding, input_format=input_format, standard_input=stream))


def problem(items: list[Document | Problem]) -> Problem:
    (found,) = (item for item in items if isinstance(item, Problem))
    return found


def texts_of(items: list[Document | Problem]) -> list[str]:
    return [item.text for item in items if isinstance(item, Document)]


def test_a_text_file_is_one_document_named_by_its_stem_exactly_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "خبر.one.txt"
    path.write_bytes("  سطر\r\nآخر\n".encode())
    assert [Document("خبر.one", "  سطر\r\nآخر\n")] == read(path)


def test_a_byte_order_mark_is_not_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbftext")
    assert [Document("a", "text")] == read(path)


def test_a_folder_is_read_sorted_and_with_its_subfolders(tmp_path: Path) -> None:
    for name in ("b.txt", "a.jsonl", "c/d.txt", ".git/e.txt", "f.md", ".hidden.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps({"id": name, "text": name}) if name.endswith("l") else name, "utf-8")
    assert texts_of(read(tmp_path)) == ["a.jsonl", "b.txt", "c/d.txt"]


def test_a_folder_passes_over_the_file_that_is_being_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text", "utf-8")
    output = tmp_path / "out.jsonl"
    output.write_text('{"doc": "a", "text": "trigger"}\n', "utf-8")
    assert texts_of(list(read_documents([str(tmp_path)], excluding=[output]))) == ["text"]
    assert texts_of(list(read_documents([f"{tmp_path}/*"], excluding=[output]))) == ["text"]


def test_a_folder_with_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    assert problem(read(tmp_path)).severity == "error"


def test_a_missing_file_is_said_and_the_next_one_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text", "utf-8")
    items = read(tmp_path / "none.txt", path)
    assert (problem(items).severity, problem(items).code) == ("error", "input-unreadable")
    assert texts_of(items) == ["text"]


def test_bytes_that_are_not_utf_8_are_said_with_their_offset(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("خبر ".encode() + b"\xe3\x20")
    found = problem(read(path))
    assert str(path) == found.file
    assert "0xE3 at offset 7" in found.message
    assert "windows-1256" in found.hint


def test_another_encoding_is_read_when_it_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("خبر".encode("windows-1256"))
    assert texts_of(read(path, encoding="windows-1256")) == ["خبر"]


def test_utf_16_is_recognised_in_the_hint_and_read_when_it_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"id": "1", "text": "خبر"}\n{"id": "2", "text": "آخر"}\n'.encode("utf-16"))
    assert "--encoding utf-16" in next(item.hint for item in read(path) if isinstance(item, Problem))
    assert texts_of(read(path, encoding="utf-16")) == ["خبر", "آخر"]


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_an_empty_file_is_an_error(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert (problem(read(path)).severity, problem(read(path)).code) == ("error", "input-empty")


@given(st.lists(rows, min_size=1, max_size=4, unique_by=lambda row: row["id"]), st.booleans())
def test_documents_come_back_from_jsonl(found: list[dict[str, str]], escaped: bool) -> None:
    data = "".join(json.dumps(row, ensure_ascii=escaped) + "\n" for row in found).encode()
    wanted = [
        Document(
            row["id"],
            row["text"],
            datetime.date.fromisoformat(row["date"]) if "date" in row else None,
            row.get("title"),
        )
        for row in found
    ]
    items = read_piped(data, input_format="jsonl")
    assert wanted == [item for item in items if isinstance(item, Document)]
    assert {item.code for item in items if isinstance(item, Problem)} <= {"input-nul"}


@given(
    st.binary(max_size=200), st.sampled_from(["utf-8", "utf-16", "windows-1256"]), st.sampled_from(["text", "jsonl"])
)
def test_no_bytes_raise(data: bytes, encoding: str, input_format: InputFormat) -> None:
    assert read_piped(data, encoding=encoding, input_format=input_format)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"id": "1", "text": ', "input-malformed"),
        (b"[1]", "input-malformed"),
        (b"[" * 100_000, "input-malformed"),
        (b'{"id": ' + b"9" * 5000 + b"}", "input-malformed"),
        (b'{"id": "1"}', "input-no-field"),
        (b'{"id": "1", "text": 7}', "input-field"),
        (b'{"id": "1", "text": "\xff"}', "input-encoding"),
        (rb'{"id": "1", "text": "\ud800"}', "input-surrogate"),
        (rb'{"id": "\udc00", "text": "a"}', "input-surrogate"),
    ],
)
def test_a_bad_line_is_said_by_its_number_and_the_others_are_read(line: bytes, code: str) -> None:
    good = b'{"id": "0", "text": "good"}'
    items = read_piped(b"\n".join([good, line, b"", good.replace(b"0", b"2")]))
    assert ("error", code, 2) == (problem(items).severity, problem(items).code, problem(items).line)
    assert texts_of(items) == ["good", "good"]


@pytest.mark.parametrize("value", ["19 سبتمبر", "2022-13-01", 20221319, 2022.5, True])
def test_a_bad_date_costs_the_date_but_not_the_document(value: object) -> None:
    items = read_piped(json.dumps({"id": "1", "text": "a", "date": value}).encode())
    assert (problem(items).severity, problem(items).code) == ("error", "input-date")
    assert Document("1", "a") in items


@pytest.mark.parametrize("value", ["2022-09-19", "2022-09-19T23:30:00+03:00", "2022-09-19T10:00:00Z"])
def test_of_a_timestamp_its_own_day_counts(value: str) -> None:
    (document,) = read_piped(json.dumps({"id": "1", "text": "a", "date": value}).encode())
    assert Document("1", "a", datetime.date(2022, 9, 19)) == document


def test_the_default_date_is_given_only_to_documents_without_one() -> None:
    data = b'{"id": "1", "text": "a", "date": "2001-01-01"}\n{"id": "2", "text": "b"}\n'
    default = datetime.date(2020, 2, 2)
    items = read_documents(["-"], date=default, standard_input=io.BytesIO(data))
    assert [datetime.date(2001, 1, 1), default] == [item.date for item in items if isinstance(item, Document)]


def test_doc_is_accepted_for_id_and_a_number_for_a_name() -> None:
    items = read_piped(b'{"doc": "one", "text": "a"}\n{"id": 7, "text": "b"}\n')
    assert [item.id for item in items if isinstance(item, Document)] == ["one", "7"]


def test_a_line_without_id_is_named_by_its_number() -> None:
    items = read_piped(b'\n{"text": "a"}\n', input_format="jsonl")
    assert problem(items).severity == "warning"
    assert Document("-:2", "a") in items


def test_two_documents_of_one_name_are_both_read_with_a_warning() -> None:
    items = read_piped(b'{"id": "1", "text": "a"}\n{"id": "1", "text": "b"}\n')
    assert (problem(items).severity, problem(items).code) == ("warning", "duplicate-id")
    assert texts_of(items) == ["a", "b"]


def test_standard_input_is_plain_text_unless_it_opens_an_object() -> None:
    assert [Document("-", "خبر {")] == read_piped("خبر {".encode())
    assert [Document("1", "خبر")] == read_piped('{"id": "1", "text": "خبر"}'.encode())
    assert texts_of(read_piped(b'{"id": 1}', input_format="text")) == ['{"id": 1}']


@pytest.mark.parametrize(
    "header", ["id,text", "text;id", 'id\t"text"', "\ufefftext,url"], ids=["commas", "semicolons", "tabs", "mark"]
)
def test_standard_input_is_a_table_where_its_header_names_the_text(header: str) -> None:
    delimiter = next(sign for sign in ",;\t" if sign in header)
    row = delimiter.join("نص" if "text" in cell else "1" for cell in header.split(delimiter))
    assert ["نص"] * 2 == texts_of(read_piped(f"{header}\n{row}\n{row}\n".encode()))


def test_standard_input_that_only_looks_like_a_table_is_an_article() -> None:
    for text in ("Beirut, Reuters\nنص", "text\nنص", "context, a\nنص"):
        assert [text] == texts_of(read_piped(text.encode()))


def test_a_list_of_json_on_standard_input_is_refused_as_in_a_file() -> None:
    assert "input-kind" == problem(read_piped(b'[{"id": "1", "text": "a"}]')).code


def test_documents_come_before_the_end_of_the_input_is_seen() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: "WriteableBuffer") -> int:
            view, line = memoryview(buffer), b'{"id": "1", "text": "a"}\n'
            view[: len(line)] = line
            return len(line)

    items = read_documents(["-"], input_format="jsonl", standard_input=io.BufferedReader(Endless()))
    assert Document("1", "a") == next(items)


@pytest.mark.parametrize(("name", "known"), [("utf-8", True), ("windows-1256", True), ("base64", False), ("x", False)])
def test_only_text_encodings_are_known(name: str, known: bool) -> None:
    assert known is known_encoding(name)


def test_a_problem_says_code_place_and_hint() -> None:
    found = Problem("error", "input-malformed", "a.jsonl", "not JSON", "mend it", 3, 7)
    assert str(found) == "error[input-malformed]: not JSON\n  --> a.jsonl:3:7\n  = hint: mend it"
