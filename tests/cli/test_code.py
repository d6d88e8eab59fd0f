import csv
import io
import json
import os
import re
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import fake_engine
from marsad.cli import main
from marsad.cli.exits import Exit

AGREED = "اتفقت روسيا والصين."


@pytest.fixture(autouse=True)
def _engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "marsad.engine", fake_engine.module())
    monkeypatch.chdir(tmp_path)


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["code", *arguments], input=given)


def article(name: str = "a.txt", text: str = AGREED) -> Path:
    path = Path(name)
    path.write_text(text, "utf-8")
    return path


def test_a_file_gives_a_table_under_its_name() -> None:
    article()
    result = run("a.txt")
    assert Exit.FINE == result.exit_code
    assert result.stdout.startswith("a\n")
    assert "057" in result.stdout


def test_jsonl_has_the_columns_that_others_rely_on() -> None:
    article()
    (line,) = run("a.txt", "--format", "jsonl").stdout.splitlines()
    wanted = {"doc": "a", "code": "057", "source": "RUS", "target": None, "start": 0, "end": 5, "sentence": 0}
    assert wanted == {key: value for key, value in json.loads(line).items() if key in wanted}


def test_csv_has_a_header_and_a_mark_only_when_asked() -> None:
    article()
    plain, marked = run("a.txt", "--format", "csv"), run("a.txt", "--format", "csv", "--byte-order-mark")
    assert "\ufeff" + plain.stdout == marked.stdout
    (row,) = csv.DictReader(io.StringIO(plain.stdout, newline=""))
    assert ("057", "") == (row["code"], row["target"])


def test_standard_input_is_read() -> None:
    assert '"doc": "-"' in run("-", "--format", "jsonl", given=AGREED).stdout


def test_the_given_date_reaches_the_record() -> None:
    article()
    assert '"date": "2003-03-20"' in run("a.txt", "--format", "jsonl", "--date", "2003-03-20").stdout


def test_what_cannot_be_read_is_said_and_the_rest_is_coded() -> None:
    article()
    Path("bad.jsonl").write_text('{"id": "1", "text": \n{"id": "2", "text": "' + AGREED + '"}\n', "utf-8")
    Path("bytes.txt").write_bytes(b"\xff\xfe\x00")
    result = run("none.txt", "bytes.txt", "bad.jsonl", "a.txt", "--format", "jsonl")
    assert Exit.INPUT == result.exit_code
    assert ["2", "a"] == [json.loads(line)["doc"] for line in result.stdout.splitlines()]
    for said in ("--> none.txt", "--> bytes.txt", "--> bad.jsonl:1:21", "0xFF at offset 0", "input-malformed"):
        assert said in result.stderr


def test_an_empty_file_is_told_and_fails() -> None:
    article(text="")
    result = run("a.txt")
    assert Exit.INPUT == result.exit_code
    assert "error[input-empty]" in result.stderr


def test_of_broken_rules_every_diagnostic_is_shown_and_nothing_written() -> None:
    article()
    article("broken.yaml", "ab")
    result = run("a.txt", "--rules", "broken.yaml", "--output", "out.csv", "--format", "csv")
    assert Exit.RULES == result.exit_code
    for said in ("error[first-code]", "broken.yaml:1:1", "hint: mend it", "error[second-code]"):
        assert said in result.stderr
    assert not Path("out.csv").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Missing argument 'PATH...'"),
        (["a.txt", "--fromat", "csv"], "No such option"),
        (["a.txt", "--format", "xml"], "'xml' is not one of"),
        (["a.txt", "--encoding", "klingon"], "no text encoding"),
        (["a.txt", "--date", "19/9/2022"], "'19/9/2022' does not match"),
        (["a.txt", "--rules", "none"], "'none' does not exist"),
        (["a.txt", "--output", "none/out.csv"], "there is no folder none"),
        (["a.txt", "--output", "."], "is a directory"),
        (["a.txt", "--byte-order-mark"], "belongs to --format csv"),
        (["a.txt", "--format", "parquet"], "needs --output"),
        (["a.txt", "--output", "out.xlsx"], "names no format"),
        (["a.txt", "--output", "out.csv", "--format", "jsonl"], "ends like csv"),
        (["a.txt", "--resume"], "belongs to --output"),
        (["a.txt", "--keep", "source"], "--keep source=article_source"),
        (["a.txt", "--keep", "url", "--keep", "link=url"], "a column 'url' already"),
        (["a.txt", "--output", "loop.csv"], "leads to itself"),
        (["a.txt", "--output", "a.jsonl", "--errors", "./a.jsonl"], "name one file"),
        (["-", "-"], "can be read only once"),
        (["a.txt", "--output", "./a.txt"], "a.txt is among what is read"),
        (["a.txt", "--errors", "a.txt"], "a.txt is among what is read"),
    ],
)
def test_a_command_that_is_not_understood_is_said_so(arguments: list[str], said: str) -> None:
    article()
    Path("loop.csv").symlink_to("loop.csv")
    result = run(*arguments)
    assert Exit.USAGE == result.exit_code
    assert said in result.stderr
    assert not result.stdout


@pytest.mark.parametrize("option", ["--output", "--errors"])
@pytest.mark.parametrize("named", ["news", "news/*", "new[s]/**/*.jsonl"])
def test_articles_in_a_folder_that_is_read_are_not_written_over(named: str, option: str) -> None:
    Path("news").mkdir()
    article("news/a.txt")
    articles = Path("news/b.jsonl")
    articles.write_text('{"id": "b", "body": "زار الرئيس الفرنسي لبنان."}\n', "utf-8")
    before = articles.read_bytes()
    result = run(named, "--text-field", "body", option, str(articles))
    assert Exit.USAGE == result.exit_code
    assert "news/b.jsonl is among what is read" in result.stderr
    assert before == articles.read_bytes()


def test_an_output_file_inside_the_folder_that_is_read_is_never_its_input() -> None:
    Path("news").mkdir()
    article("news/a.txt")
    first = run("news", "--format", "jsonl", "--output", "news/out.jsonl")
    written = Path("news/out.jsonl").read_bytes()
    second = run("news", "--format", "jsonl", "--output", "news/out.jsonl")
    assert (0, 0) == (first.exit_code, second.exit_code)
    assert written == Path("news/out.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("exception", "exit_code"),
    [
        (KeyboardInterrupt(), Exit.INTERRUPTED),
        (OSError(28, "No space left on device"), Exit.OUTPUT),
        (BrokenPipeError(), Exit.CLOSED_PIPE),
        (BrokenExecutor(), Exit.WORKER),
    ],
)
def test_a_command_stopped_from_outside_leaves_the_old_output(
    exception: BaseException, exit_code: Exit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> Iterator[None]:
        yield from ()
        raise exception

    article()
    article("out.csv", "old")
    monkeypatch.setattr(fake_engine.FakeEngine, "code_items", stopped)
    result = run("a.txt", "--format", "csv", "--output", "out.csv")
    assert exit_code == result.exit_code
    assert "old" == Path("out.csv").read_text("utf-8")
    assert {"a.txt", "out.csv"} == {path.name for path in Path().iterdir()}


def test_the_format_follows_the_ending_of_the_output() -> None:
    article()
    assert Exit.FINE == run("a.txt", "--output", "out.csv").exit_code
    assert Path("out.csv").read_text("utf-8").startswith("doc,id,")
    assert Exit.FINE == run("a.txt", "--output", "out.txt", "--format", "gdelt").exit_code
    assert Path("out.txt").read_text("utf-8").startswith("GLOBALEVENTID\t")


def test_fields_are_mapped_and_kept() -> None:
    row = {"link": "http://a", "body": AGREED, "source": "وكالة"}
    Path("a.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    options = ("--text-field", "body", "--id-field", "link", "--keep", "source=outlet", "--format", "jsonl")
    (line,) = run("a.jsonl", *options).stdout.splitlines()
    assert ("http://a", "وكالة", "RUS") == tuple(json.loads(line)[key] for key in ("doc", "outlet", "source"))


def test_documents_are_coded_or_in_errors_and_the_sum_is_said() -> None:
    lines = [{"id": "1", "text": AGREED}, {"id": "2", "text": fake_engine.BAD}, {"id": "3", "text": " "}, {"id": "4"}]
    Path("a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    result = run("a.jsonl", "--format", "jsonl")
    assert Exit.INPUT == result.exit_code
    assert "4 documents: 1 coded, 3 in errors; 1 record" == result.stderr.splitlines()[-1]
    assert "error[not-coded]: the document cannot be coded: ValueError: bad" in result.stderr


def test_of_many_files_with_a_wrong_field_the_first_are_shown_and_the_others_counted() -> None:
    Path("news").mkdir()
    for number in range(300):
        article(f"news/{number}.jsonl", '{"id": "1", "body": "a"}\n' * 2)
    result = run("news", "--format", "jsonl")
    assert 10 == result.stderr.count("error[input-no-field]")
    assert "and 580 more of input-no-field elsewhere" in result.stderr


def test_a_log_has_a_line_of_progress_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.jsonl").write_text(json.dumps({"id": "1", "text": AGREED}) + "\n", "utf-8")
    article("b.txt")
    assert "a second" not in run("a.jsonl", "b.txt", "--output", "a.csv").stderr
    monkeypatch.setattr("marsad.cli.tally._SECONDS_IN_A_LOG", 0.0)
    assert "a second" not in run("a.jsonl", "b.txt").stderr
    lines = run("a.jsonl", "b.txt", "--output", "b.csv").stderr.splitlines()
    assert 3 == len(lines)
    assert re.fullmatch(r"2 documents, [\d,]+ a second, 100% read, 0:00:00 left", lines[1])


@pytest.mark.parametrize("more", [[], ["--output", "out.csv"], ["--output", "out.csv", "--resume"]])
def test_all_errors_are_lines_of_a_file_whatever_the_output(more: list[str]) -> None:
    lines = [{"id": "1", "text": AGREED}, {"id": "2", "text": fake_engine.BAD}, {"id": "3", "text": " "}, {"id": "4"}]
    written = "".join(json.dumps(line) + "\n" for line in lines)
    Path("a.jsonl").write_text(written + "no\n" * 20, "utf-8")
    result = run("a.jsonl", "--errors", "errors.jsonl", *more)
    assert "24 documents: 1 coded, 23 in errors; 1 record" == result.stderr.splitlines()[-1]
    errors = [json.loads(line) for line in Path("errors.jsonl").read_text("utf-8").splitlines()]
    assert 23 == sum(error["lost"] for error in errors)
    assert ("not-coded", "2") == tuple(errors[0][key] for key in ("code", "doc"))
    assert ("a.jsonl", 24, 1, "input-malformed") == tuple(errors[-1][key] for key in ("file", "line", "column", "code"))


def test_a_file_of_errors_is_there_when_all_is_done_and_is_no_input() -> None:
    Path("news").mkdir()
    article("news/a.txt")
    article("b.txt", "")
    run("b.txt", "--errors", "news/errors.jsonl")
    assert Path("news/errors.jsonl").read_text("utf-8")
    assert Exit.FINE == run("news", "--errors", "news/errors.jsonl").exit_code
    assert "" == Path("news/errors.jsonl").read_text("utf-8")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there every name of a file is text")
@pytest.mark.parametrize("output", ["out.sqlite", "out.duckdb", "out.jsonl"])
def test_a_name_that_is_no_text_is_written_down(output: str) -> None:
    if output.endswith("duckdb"):
        pytest.importorskip("duckdb", reason="needs the extra duckdb")
    Path("news").mkdir()
    Path(os.fsdecode(b"news/\xff.txt")).write_bytes(b"\xff")
    article("news/a.txt")
    result = run("news", "--output", output, "--errors", "errors.jsonl")
    assert Exit.INPUT == result.exit_code, result.stderr
    assert "news/\ufffd.txt" == json.loads(Path("errors.jsonl").read_text("utf-8"))["file"]


def test_errors_of_one_kind_are_shown_a_few_times_and_counted() -> None:
    Path("a.jsonl").write_text('{"id": "1", "body": "a"}\n' * 500 + "no\n" * 500, "utf-8")
    result = run("a.jsonl", "--format", "jsonl")
    assert 1 == result.stderr.count("there are: id, body")
    assert "and 499 more of input-no-field in a.jsonl" in result.stderr
    assert "and 490 more of input-malformed" in result.stderr
    assert "1,000 documents: 0 coded, 1,000 in errors; 0 records" in result.stderr
