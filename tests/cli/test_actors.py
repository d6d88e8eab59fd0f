"""Does `marsad actors` answer with the right exit code and form, in both its ways?"""

import json
import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from marsad import Engine
from marsad.cli import main
from marsad.cli.exits import Exit

TEXT = "التقى الرئيس التركي نظيره الإيراني. وأكد الجانبان أهمية الحوار."
UNKNOWN = "أعلن وزير الدفاع اللبناني ترتان الزعفراني، اليوم، خطة جديدة."


@pytest.fixture
def corpus(tmp_path: Path, engine: Engine) -> Path:
    """Two articles, one of which needs the shipped pack that `engine` has put into the cache."""
    (tmp_path / "one.txt").write_text(UNKNOWN, "utf-8")
    lines = [json.dumps({"id": name, "text": UNKNOWN, "date": "2014-01-01"}) for name in ("a", "b")]
    (tmp_path / "more.jsonl").write_text("\n".join(lines), "utf-8")
    return tmp_path


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["actors", *map(str, arguments)], input=stdin)


def test_actors_stand_in_a_table_with_the_arabic_last(engine: Engine) -> None:
    result = run(TEXT)
    assert Exit.FINE == result.exit_code
    assert re.search(r"^2\.1 +TURGOV +anaphor +anaphor:both-sides +1\.1 +الجانبان$", result.stdout, re.MULTILINE)
    for line in result.stdout.splitlines():
        assert re.fullmatch(r"[ -~]*[^A-Za-z]*", line), line


def test_actors_stand_one_a_line(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(TEXT, "utf-8")
    for result in (run(tmp_path / "article.txt", "--format", "jsonl"), run("-", "--format", "jsonl", stdin=TEXT)):
        found = [json.loads(line) for line in result.stdout.splitlines()]
        assert [(1, 1), (1, 2), (2, 1), (2, 2)] == [(one["sentence"], one["actor"]) for one in found]
        assert [one["text"] for one in found] == [TEXT[one["start"] : one["end"]] for one in found]
        assert "الرئيس التركي" == found[2]["points_to"]["text"]


def test_unknown_names_are_counted_over_files_and_folders(corpus: Path) -> None:
    result = run("--unknown", corpus)
    assert Exit.FINE == result.exit_code
    assert re.search(r"^ +3  LBNGOV  person  role:minister 3  ترتان الزعفراني$", result.stdout, re.MULTILINE)
    (found,) = [json.loads(line) for line in run("--unknown", corpus, "--format", "jsonl").stdout.splitlines()]
    assert (3, "LBNGOV", UNKNOWN) == (found["count"], found["code"], found["sample"])


def test_least_leaves_out_rare_names(corpus: Path) -> None:
    assert "no unknown name" in run("--unknown", corpus / "one.txt").stdout
    assert "ترتان" in run("--unknown", corpus / "one.txt", "--least", "1").stdout


def test_entries_to_paste_are_yaml(corpus: Path) -> None:
    found = yaml.safe_load(run("--unknown", corpus, "--format", "yaml").stdout)
    assert ["ترتان الزعفراني"] == found["people"][0]["names"]


def test_what_cannot_be_read_is_named_and_the_rest_harvested(corpus: Path) -> None:
    result = run("--unknown", "absent.txt", corpus)
    assert Exit.INPUT == result.exit_code
    assert "absent.txt" in result.stderr
    assert "ترتان" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("no-such-file.txt",),
        (TEXT, TEXT),
        (TEXT, "--format", "yaml"),
        (TEXT, "--least", "3"),
        ("--unknown", "-", "-"),
        (),
    ],
)
def test_what_is_not_understood_is_said(arguments: tuple[str, ...]) -> None:
    assert Exit.USAGE == run(*arguments).exit_code


def test_a_text_in_another_encoding_is_read_when_named(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(TEXT.encode("windows-1256"))
    assert Exit.INPUT == run(tmp_path / "old.txt").exit_code
    assert "TURGOV" in run(tmp_path / "old.txt", "--encoding", "windows-1256").stdout


@pytest.mark.parametrize("text", ["", " \n"])
@pytest.mark.parametrize("command", ["actors", "explain"])
def test_nothing_to_read_is_said(command: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "nothing.txt"
    path.write_text(text, "utf-8")
    for argument, stdin in ((str(path), None), ("-", text)):
        result = CliRunner().invoke(main, [command, argument], input=stdin)
        assert Exit.INPUT == result.exit_code
        assert "error[input-empty]" in result.stderr
