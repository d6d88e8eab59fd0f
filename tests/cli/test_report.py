import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad import Document, Engine
from marsad.cli import main
from marsad.cli.exits import Exit
from marsad.formats import OutputFormat, open_records
from marsad.reading import Fields, read_documents

TEXT = "زار الرئيس الفرنسي لبنان. زار الرئيس الفرنسي لبنان."


FORMS: dict[str, OutputFormat] = {
    "events.jsonl": "jsonl",
    "events.csv": "csv",
    "events.parquet": "parquet",
    "events.sqlite": "sqlite",
    "events.duckdb": "duckdb",
}


@pytest.fixture
def folder(tmp_path: Path, engine: Engine) -> Path:
    for library in ("pyarrow", "duckdb"):
        pytest.importorskip(library, reason="needs the extras arrow and duckdb")
    document = Document("a", TEXT)
    for name, output_format in FORMS.items():
        with open_records(tmp_path / name, output_format, pack=engine.revision) as writer:
            writer.write(document, engine.coder.code(document))
    line = json.dumps({"id": "a", "date": "2022-09-19", "text": TEXT, "title": "زيارة"}, ensure_ascii=False)
    (tmp_path / "news.jsonl").write_text(line, "utf-8")
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["report", *map(str, arguments)])


@pytest.mark.parametrize("events", FORMS)
def test_records_and_articles_become_a_page(folder: Path, events: str) -> None:
    page = folder / "report.html"
    result = run(folder / events, "--articles", folder / "news.jsonl", "--title", "سنة", "--output", page)
    assert (Exit.FINE, "") == (result.exit_code, result.stderr)
    written = page.read_text("utf-8")
    assert TEXT in written
    assert "<title>سنة</title>" in written


def test_one_a_day_counts_what_was_told_before_no_more(folder: Path) -> None:
    result = run(folder / "events.jsonl", "--articles", folder / "news.jsonl", "--one-a-day")
    every = len((folder / "events.jsonl").read_text("utf-8").splitlines())
    assert f"{every} records" in result.stdout
    assert "2 of them count" in result.stdout


def test_articles_that_are_missing_or_others_are_named(folder: Path) -> None:
    (folder / "news.jsonl").write_text(json.dumps({"id": "b", "text": TEXT}), "utf-8")
    assert "no-article" in run(folder / "events.jsonl", "--articles", folder / "news.jsonl").stderr
    (folder / "news.jsonl").write_text(json.dumps({"id": "a", "text": f"ثم {TEXT}"}), "utf-8")
    assert "text-differs" in run(folder / "events.jsonl", "--articles", folder / "news.jsonl").stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", "{"),
        ("a.csv", "x,y\n1,2\n"),
        ("a.parquet", "x"),
        ("a.sqlite", "x"),
        ("a.duckdb", "x"),
        ("none.csv", None),
    ],
)
def test_what_holds_no_records_is_said(tmp_path: Path, name: str, content: str | None) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, "utf-8")
    result = run(tmp_path / name)
    assert Exit.INPUT == result.exit_code
    assert name in result.stderr


def test_articles_may_have_other_fields_and_be_coded_with_their_headline(folder: Path, engine: Engine) -> None:
    title = "زار الرئيس الفرنسي لبنان"
    news = folder / "news.jsonl"
    news.write_text(json.dumps({"name": "a", "body": TEXT, "head": title}), "utf-8")
    (document,) = read_documents([str(news)], fields=Fields(text="body", id="name", title="head", headline=True))
    assert isinstance(document, Document)
    with open_records(folder / "headline.jsonl", "jsonl") as writer:
        writer.write(document, engine.coder.code(document))
    options = ["--text-field", "body", "--id-field", "name", "--title-field", "head"]
    told = run(folder / "headline.jsonl", "--articles", news, *options)
    assert "text-differs" in told.stderr
    told = run(folder / "headline.jsonl", "--articles", news, "--headline", *options)
    assert "" == told.stderr


def test_a_page_never_takes_the_place_of_its_own_events(folder: Path) -> None:
    events = folder / "events.jsonl"
    before = events.read_bytes()
    result = run(events, "--output", events)
    assert Exit.USAGE == result.exit_code
    assert "is among what is read" in result.stderr
    assert events.read_bytes() == before
