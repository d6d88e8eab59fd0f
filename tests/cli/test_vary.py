"""Does `marsad test --vary` write what its help says, and exit as it should?"""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad import Engine
from marsad.cli import main
from marsad.cli.exits import Exit
from marsad.workbench.variations import VARIATIONS, read_known


@pytest.fixture(autouse=True)
def shipped(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Engine, "load", classmethod(lambda cls, paths=None: engine))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["test", *map(str, arguments)])


def test_a_failure_stands_with_its_sentence_alone_on_a_line_and_what_was_wanted(tmp_path: Path) -> None:
    result = run("--vary", "--rule", "consult.visit")
    assert Exit.FINDINGS == result.exit_code
    lines = result.stdout.splitlines()
    at = lines.index("failed: nationality consult.visit#1")
    assert not any(letter.isascii() and letter.isalpha() for letter in lines[at + 1])
    assert lines[at + 2].startswith("  wanted 042 FRA > LBN actual; 043 LBN > FRA actual")
    assert lines[at + 3].startswith("  got ")


def test_the_matrix_has_a_row_for_each_variation_and_each_rule() -> None:
    lines = run("--vary", "--rule", "consult.visit", "--by-rule").stdout.splitlines()
    assert all(any(f" {variation.name} " in line for line in lines) for variation in VARIATIONS)
    assert any(line.startswith("consult.visit ") for line in lines)


def test_what_is_written_as_known_is_no_finding_until_it_changes(tmp_path: Path) -> None:
    known = tmp_path / "known.txt"
    assert Exit.FINE == run("--vary", "--rule", "consult.visit", "--update-known", known).exit_code
    assert "nationality consult.visit#1" in read_known(known)
    assert Exit.FINE == run("--vary", "--rule", "consult.visit", "--known", known).exit_code
    known.write_text(known.read_text("utf-8") + "subject-first consult.visit#1\n", "utf-8")
    result = run("--vary", "--rule", "consult.visit", "--known", known)
    assert Exit.FINDINGS == result.exit_code
    assert "mended: subject-first consult.visit#1" in result.stdout


def test_json_is_one_object_with_every_failure() -> None:
    shape = json.loads(run("--vary", "--rule", "consult.visit", "--format", "json").stdout)
    assert [variation.name for variation in VARIATIONS] == [row["name"] for row in shape["variations"]]
    assert ["consult.visit"] == [row["rule"] for row in shape["rules"]]
    failed = sum(row["failed"] for row in shape["variations"])
    assert failed == len(shape["failures"])


def test_a_broken_file_of_known_failures_is_named(tmp_path: Path) -> None:
    known = tmp_path / "known.txt"
    known.write_text("nonsense\n", "utf-8")
    result = run("--vary", "--rule", "consult.visit", "--known", known)
    assert Exit.FINDINGS == result.exit_code
    assert "known.txt:1:1: expected a line such as" in result.stderr


@pytest.mark.parametrize("option", [["--by-rule"], ["--format", "json"], ["--update-known", "known.txt"]])
def test_options_of_variations_need_vary(option: list[str]) -> None:
    assert Exit.USAGE == run(*option).exit_code
