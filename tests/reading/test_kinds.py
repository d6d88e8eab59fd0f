"""Is every kind of file read as what it is, packed or not, and every other refused with how to convert it?"""

import bz2
import datetime
import gzip
import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from formats.test_records import record
from marsad.formats import OutputFormat, Problem, open_errors, open_records
from marsad.model import Document
from marsad.reading import Fields, Meter, read_documents
from marsad.report import gather, report_pieces
from marsad.workbench.drawing import page_pieces
from marsad.workbench.explanation_page import explanation_pieces
from marsad.workbench.review import review_page

TEXT = "زار الرئيس الفرنسي لبنان."
DAY = datetime.date(2022, 9, 19)
CSV = f'id,date,title,text,url\r\n1,2022-09-19,عنوان,"{TEXT}\nسطر",http://a\r\n2,20220919,,آخر,\r\n'
PETRARCH = f"""<?xml version="1.0" encoding="UTF-8"?>
<Sentences>
<Sentence date="20220919" id="AFP1_1" source="AFP" sentence="True"><Text>
{TEXT}
</Text><Parse>(ROOT (S <b/>))</Parse></Sentence>
<Article date="20220920" id="AFP2" source="AFP" sentence="False"><Text>آخر &amp; آخر</Text></Article>
</Sentences>
"""
PAGE = f"""<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>عنوان | وكالة</title>
<meta property="og:title" content="عنوان"><meta property="article:published_time" content="2022-09-19T23:00:00+03:00">
<link rel="canonical" href="https://a.example/1"><script>var text = "نص";</script></head><body>
<nav><a href="/">الرئيسية</a> <a href="/2">سياسة</a></nav><article><p>{TEXT}</p><p>{TEXT} {TEXT}</p></article>
<footer>حقوق</footer></body></html>"""


def read(path: Path | str, fields: Fields = Fields(), **how: object) -> tuple[list[Document], list[Problem]]:  # noqa: B008
    items = list(read_documents([str(path)], fields=fields, **how))  # type: ignore[arg-type]
    return (
        [item for item in items if isinstance(item, Document)],
        [item for item in items if isinstance(item, Problem)],
    )


def put(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_table_has_a_document_a_row(tmp_path: Path) -> None:
    documents, problems = read(put(tmp_path, "news.csv", CSV), Fields(keep=("url",)))
    assert [
        Document("1", f"{TEXT}\nسطر", DAY, "عنوان", ("http://a",)),
        Document("2", "آخر", DAY, "", ("",)),
    ] == documents
    assert [] == problems


@pytest.mark.parametrize(("name", "delimiter"), [("a.tsv", "\t"), ("a.csv", ";"), ("a.csv", "\t"), ("a.tab", "\t")])
def test_the_header_shows_how_a_table_parts_its_cells(tmp_path: Path, name: str, delimiter: str) -> None:
    documents, _ = read(put(tmp_path, name, f"\ufeffid{delimiter}text\n1{delimiter}{TEXT}, نعم\n"))
    assert [Document("1", f"{TEXT}, نعم")] == documents


def test_fields_have_the_names_that_are_given(tmp_path: Path) -> None:
    fields = Fields(text="body", id="url", date="published", title="head")
    row = {"url": "u", "body": TEXT, "published": "19/9", "head": "t", "text": "no"}
    documents, problems = read(put(tmp_path, "a.jsonl", json.dumps(row)), fields)
    assert [Document("u", TEXT, None, "t")] == documents
    assert ["input-date"] == [problem.code for problem in problems]


def test_a_title_is_a_headline_where_it_is_asked_for(tmp_path: Path) -> None:
    (document,), _ = read(
        put(tmp_path, "a.jsonl", json.dumps({"id": "1", "text": "نص", "title": TEXT})), Fields(headline=True)
    )
    assert f"{TEXT}\n\nنص" == document.text


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet"])
def test_a_wrong_field_name_is_said_with_the_fields_that_there_are(tmp_path: Path, name: str) -> None:
    row = {"id": "1", "body": TEXT}
    if name.endswith("parquet"):
        pa = pytest.importorskip("pyarrow", reason="the extra arrow is not installed")
        pytest.importorskip("pyarrow.parquet").write_table(pa.Table.from_pylist([row]), tmp_path / name)
    else:
        put(tmp_path, name, f"id,body\n1,{TEXT}\n" if name.endswith("csv") else json.dumps(row))
    documents, (problem,) = read(tmp_path / name)
    assert not documents
    assert "input-no-field" == problem.code
    assert "'text'" in problem.message
    assert problem.message.endswith("there are: id, body")
    assert "--text-field" in problem.hint
    assert [TEXT] == [document.text for document in read(tmp_path / name, Fields(text="body"))[0]]


def test_a_bad_row_costs_no_other(tmp_path: Path) -> None:
    data = b"id,text\n1," + "خبر".encode("windows-1256") + f"\n2,{TEXT}\n3,a,b\n4,{TEXT}\n".encode()
    documents, problems = read(put(tmp_path, "a.csv", data))
    assert ["2", "4"] == [document.id for document in documents]
    assert [("input-encoding", 2), ("input-malformed", 4)] == [(problem.code, problem.line) for problem in problems]


def test_parquet_is_read_a_row_a_document(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="the extra arrow is not installed")
    noon = datetime.datetime(2022, 9, 19, 12, tzinfo=datetime.UTC)
    rows = [{"id": number, "text": TEXT, "date": noon, "url": "u", "other": None} for number in range(200)]
    pytest.importorskip("pyarrow.parquet").write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    documents, problems = read(tmp_path / "a.parquet", Fields(keep=("url",)))
    assert [Document(str(number), TEXT, DAY, None, ("u",)) for number in range(200)] == documents
    assert [] == problems


def test_articles_and_sentences_of_petrarch_are_documents(tmp_path: Path) -> None:
    documents, problems = read(put(tmp_path, "a.xml", PETRARCH), Fields(keep=("source",)))
    assert [
        Document("AFP1_1", TEXT, DAY, None, ("AFP",)),
        Document("AFP2", "آخر & آخر", datetime.date(2022, 9, 20), None, ("AFP",)),
    ] == documents
    assert [] == problems


@pytest.mark.parametrize(
    "data",
    [
        '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><Sentences>&c;</Sentences>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><Sentences>&b;</Sentences>',
        "<Sentences><Sentence>",
        "<rss></rss>",
        "no xml",
    ],
)
def test_other_xml_is_one_message(tmp_path: Path, data: str) -> None:
    documents, problems = read(put(tmp_path, "a.xml", data))
    assert ([], 1) == (documents, len(problems))


def test_of_a_page_the_article_is_read(tmp_path: Path) -> None:
    pytest.importorskip("resiliparse", reason="the extra html is not installed")
    (document,), problems = read(put(tmp_path, "a.html", PAGE), Fields(keep=("url",)))
    assert ("a", DAY, "عنوان", ("https://a.example/1",)) == (document.id, document.date, document.title, document.kept)
    assert f"{TEXT}\n\n{TEXT} {TEXT}" == document.text
    assert [] == problems


def test_of_a_web_archive_each_page_is_a_document(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc", reason="the extra warc is not installed")
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    record = head.encode() + http + b"\r\n\r\n"
    for path in (put(tmp_path, "a.warc", record), put(tmp_path, "a.warc.gz", gzip.compress(record))):
        (document,), problems = read(path, Fields(keep=("url", "crawled")))
        assert ("https://a.example/1", DAY) == (document.id, document.date)
        assert ("https://a.example/1", "2024-01-01T00:00:00Z") == document.kept
        assert [] == problems


def _zipped(data: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("folder/a.txt", data)
        archive.writestr("__MACOSX/a.txt", b"no")
        archive.writestr("README.md", b"no")
    return held.getvalue()


def _zstandard(data: bytes) -> bytes:
    library = pytest.importorskip("zstandard", reason="the extra zst is not installed")
    half = len(data) // 2
    return b"".join(library.ZstdCompressor().compress(part) for part in (data[:half], data[half:]))


@pytest.mark.parametrize(
    ("ending", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("zst", _zstandard), ("zip", _zipped)]
)
def test_what_is_packed_is_read(tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]) -> None:
    name = "a.zip" if ending == "zip" else f"a.txt.{ending}"
    data = pack(TEXT.encode())
    assert ([Document("a", TEXT)], []) == read(put(tmp_path, name, data))
    if ending != "zip":
        assert ([Document("-", TEXT)], []) == read("-", standard_input=io.BytesIO(data))
    damaged, problems = read(put(tmp_path, f"cut.txt.{ending}", data[: len(data) // 2]))
    assert ([], 1) == (damaged, len(problems))


def test_a_damaged_member_of_an_archive_costs_no_other(tmp_path: Path) -> None:
    data = _zipped(TEXT.encode() * 50)
    place = data.index(TEXT.encode())
    _, problems = read(put(tmp_path, "a.zip", data[:place] + b"\xff\xff" + data[place + 2 :]))
    assert [f"{tmp_path}/a.zip/folder/a.txt"] == [problem.file for problem in problems]


@pytest.mark.parametrize("name", ["a.xlsx", "a.pdf", "a.docx", "a.json", "a.dat", "a.tar.gz", "a.rar"])
def test_another_ending_is_refused_with_how_to_convert(tmp_path: Path, name: str) -> None:
    data = b'[{"id": "1", "text": "a"}]'
    documents, (problem,) = read(put(tmp_path, name, gzip.compress(data) if name.endswith("gz") else data))
    assert ([], "input-kind", "error") == (documents, problem.code, problem.severity)
    assert problem.hint


def test_lines_of_json_are_read_under_the_ending_of_json(tmp_path: Path) -> None:
    assert [Document("1", TEXT)] == read(put(tmp_path, "a.json", json.dumps({"id": "1", "text": TEXT}) + "\n"))[0]


def test_a_folder_tells_what_it_does_not_read_and_reads_the_rest(tmp_path: Path) -> None:
    for name in ("a.txt", "b.pdf", "c.pdf", "d.md"):
        put(tmp_path, name, TEXT)
    os.mkfifo(tmp_path / "e.txt")
    (tmp_path / "f.txt").symlink_to("/dev/zero")
    documents, problems = read(tmp_path)
    assert ["a"] == [document.id for document in documents]
    assert [("e.txt", "warning"), ("f.txt", "warning")] == [
        (Path(problem.file).name, problem.severity) for problem in problems[:-1]
    ]
    assert "2 files ending in .pdf" in problems[-1].message


def test_an_archive_tells_what_it_does_not_read_and_reads_the_rest(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("a.txt", "b.xlsx", "c.xlsx", "d.md", "more.zip"):
            archive.writestr(name, TEXT)
    documents, problems = read(tmp_path / "a.zip")
    assert ["a"] == [document.id for document in documents]
    assert ["2 files ending in .xlsx not read", "1 file ending in .zip not read"] == [each.message for each in problems]
    assert {("input-kind", "warning", f"{tmp_path}/a.zip")} == {
        (each.code, each.severity, each.file) for each in problems
    }


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("b.jsonl", f'\n{{"id": "2", "text": "{TEXT}"}}\n{{"id": "1", "text": "{TEXT}"}}\n', 3),
        ("b.csv", f'id,text\r\n2,"{TEXT}\n{TEXT}"\r\n1,{TEXT}\r\n', 4),
        ("b.tsv", f"id\ttext\n\n1\t{TEXT}\n", 3),
        ("b.xml", f'<Sentences>\n\n<Sentence id="1"><Text>\n{TEXT}\n</Text></Sentence>\n</Sentences>', 3),
        ("1.txt", TEXT, None),
    ],
)
def test_a_name_met_twice_is_told_with_where_it_stands_again(
    tmp_path: Path, name: str, data: str, line: int | None
) -> None:
    put(tmp_path, "0.jsonl", json.dumps({"id": "1", "text": TEXT}) + "\n")
    put(tmp_path, name, data)
    for path in (tmp_path, f"{tmp_path}/*"):
        _, (again,) = read(path)
        assert ("duplicate-id", f"{tmp_path}/{name}", line) == (again.code, again.file, again.line)


def test_a_row_of_a_table_is_named_by_the_line_in_which_it_begins(tmp_path: Path) -> None:
    table = f'id,text,date\r\n1,"{TEXT}\n{TEXT}",2022-09-19\r\n2,"{TEXT}\n{TEXT}",soon\r\n3,{TEXT}\r\n'
    _, (date, cells) = read(put(tmp_path, "a.csv", table))
    assert [("input-date", 4), ("input-malformed", 6)] == [(each.code, each.line) for each in (date, cells)]


@pytest.mark.parametrize("row", [f'2,"{TEXT}\n3,{TEXT}\n', f'2,"a "b" c"\n3,{TEXT}\n'])
def test_a_quotation_mark_too_many_is_told_where_its_row_begins(tmp_path: Path, row: str) -> None:
    documents, (problem,) = read(put(tmp_path, "a.csv", f'id,text\n1,"{TEXT}\n{TEXT}"\n{row}'))
    assert ["1"] == [document.id for document in documents]
    assert ("input-malformed", 4) == (problem.code, problem.line)
    assert "quotation mark" in problem.hint


@pytest.mark.parametrize(
    "name", ["a.jsonl", "a.csv", "a.parquet", "errors.jsonl", "report.html", "parsed.html", "why.html", "diff.html"]
)
def test_what_marsad_wrote_itself_is_no_article(tmp_path: Path, name: str) -> None:
    one = record()
    path = tmp_path / name
    if name == "errors.jsonl":
        with open_errors(path) as fail:
            for line in (1, 2):
                fail(Problem("error", "input-field", "a", "a", line=line))
    elif name == "report.html":
        path.write_text("".join(report_pieces(gather([one.to_dict()], {}), "title")), "utf-8")
    elif name == "parsed.html":
        path.write_text("".join(page_pieces([(Document("a", TEXT), ())])), "utf-8")
    elif name == "why.html":
        path.write_text("".join(explanation_pieces([(Document("a", TEXT), ())])), "utf-8")
    elif name == "diff.html":
        path.write_text(review_page([], "before", "now", 1), "utf-8")
    else:
        if name.endswith("parquet"):
            pytest.importorskip("pyarrow")
        with open_records(path, cast(OutputFormat, path.suffix[1:])) as writer:
            writer.write(Document(one.doc, TEXT), [one, one])
    if name.endswith("html"):
        pytest.importorskip("resiliparse")
    documents, (problem,) = read(path)
    assert ([], "input-kind", "error", True) == (documents, problem.code, problem.severity, problem.lost)
    assert "Marsad wrote" in problem.message
    put(tmp_path, "b.txt", TEXT)
    assert ["b"] == [document.id for document in read(tmp_path)[0]]


def test_records_beside_which_the_article_was_put_are_read_where_its_field_is_named(tmp_path: Path) -> None:
    row = record().to_dict() | {"body": TEXT}
    path = put(tmp_path, "a.jsonl", json.dumps(row) + "\n")
    assert [TEXT] == [document.text for document in read(path, Fields(text="body"))[0]]


@pytest.mark.parametrize("name", ["pipe", "/dev/zero"])
def test_what_may_never_end_is_refused(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    documents, (problem,) = read(tmp_path / name)
    assert ([], "input-unreadable") == (documents, problem.code)
    assert "marsad code -" in problem.hint


def test_a_pattern_names_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        put(tmp_path, name, TEXT)
    assert ["a", "b"] == [document.id for document in read(f"{tmp_path}/*.txt")[0]]
    assert ["input-unreadable"] == [problem.code for problem in read(f"{tmp_path}/*.csv")[1]]


def test_one_text_is_no_larger_than_an_article_can_be(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(17 * 2**20)
    assert ["input-size"] == [problem.code for problem in read(tmp_path / "a.txt")[1]]
    put(tmp_path, "a.jsonl", b'{"id": "0", "text": "' + b"a" * 17 * 2**20 + b'"}\n{"id": "1", "text": "b"}\n')
    documents, (problem,) = read(tmp_path / "a.jsonl")
    assert ([Document("1", "b")], "input-size") == (documents, problem.code)


@pytest.mark.parametrize(
    "written",
    [
        "2022-09-19",
        "2022-09-19T23:59:59Z",
        "2022-09-19T23:59:59+03:00",
        "2022-09-19 23:59:59",
        "20220919",
        20220919,
        "20220919235959",
        "20220919T235959Z",
        "2022/09/19",
        "Mon, 19 Sep 2022 23:59:59 +0300",
    ],
)
def test_days_are_read_as_news_files_write_them(tmp_path: Path, written: str | int) -> None:
    (document,), problems = read(put(tmp_path, "a.jsonl", json.dumps({"id": "1", "text": "a", "date": written})))
    assert (DAY, []) == (document.date, problems)


def test_a_meter_counts_what_was_read(tmp_path: Path) -> None:
    paths = [str(put(tmp_path, "a.txt", TEXT)), str(put(tmp_path, "b.txt.gz", gzip.compress(TEXT.encode())))]
    meter = Meter(paths)
    assert meter.total == sum(Path(path).stat().st_size for path in paths)
    assert 2 == len(list(read_documents(paths, meter=meter)))
    assert meter.total == meter.read
    assert Meter([str(tmp_path)]).total is None
