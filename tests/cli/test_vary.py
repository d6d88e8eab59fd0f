"""Does `marsad test --vary` write what its help says, and exit as it should?"""

import json
from collections import Counter
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


KNOWN = read_known(Path(__file__).parents[1] / "known-variations.txt")
RULE = Counter(failure.split()[1].partition("#")[0] for failure in KNOWN).most_common(1)[0][0]
"""The rule of which most variations are known to fail."""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["test", *map(str, arguments)])


def test_a_failure_stands_with_its_sentence_alone_on_a_line_and_what_was_wanted(tmp_path: Path) -> None:
    result = run("--vary", "--rule", RULE)
    assert Exit.FINDINGS == result.exit_code
    lines = result.stdout.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("failed: ") and f" {RULE}#" in line)
    assert not any(letter.isascii() and letter.isalpha() for letter in lines[at + 1])
    assert lines[at + 2].startswith("  wanted ")
    assert lines[at + 3].startswith("  got ")


def test_the_matrix_has_a_row_for_each_variation_and_each_rule() -> None:
    lines = run("--vary", "--rule", RULE, "--by-rule").stdout.splitlines()
    assert all(any(f" {variation.name} " in line for line in lines) for variation in VARIATIONS)
    assert any(line.startswith(f"{RULE} ") for line in lines)


def test_what_is_written_as_known_is_no_finding_until_it_changes(tmp_path: Path) -> None:
    known = tmp_path / "known.txt"
    assert Exit.FINE == run("--vary", "--rule", RULE, "--update-known", known).exit_code
    failing = read_known(known)
    assert failing
    assert Exit.FINE == run("--vary", "--rule", RULE, "--known", known).exit_code
    passing = next(name for each in VARIATIONS if (name := f"{each.name} {RULE}#1") not in failing)
    known.write_text(known.read_text("utf-8") + f"{passing}\n", "utf-8")
    result = run("--vary", "--rule", RULE, "--known", known)
    assert Exit.FINDINGS == result.exit_code
    assert f"mended: {passing}" in result.stdout


def test_json_is_one_object_with_every_failure() -> None:
    shape = json.loads(run("--vary", "--rule", RULE, "--format", "json").stdout)
    assert [variation.name for variation in VARIATIONS] == [row["name"] for row in shape["variations"]]
    assert [RULE] == [row["rule"] for row in shape["rules"]]
    failed = sum(row["failed"] for row in shape["variations"])
    assert failed == len(shape["failures"])


def test_a_broken_file_of_known_failures_is_named(tmp_path: Path) -> None:
    known = tmp_path / "known.txt"
    known.write_text("nonsense\n", "utf-8")
    result = run("--vary", "--rule", RULE, "--known", known)
    assert Exit.FINDINGS == result.exit_code
    assert "known.txt:1:1: expected a line such as" in result.stderr


@pytest.mark.parametrize("option", [["--by-rule"], ["--update-known", "known.txt"]])
def test_options_of_variations_need_vary(option: list[str]) -> None:
    assert Exit.USAGE == run(*option).exit_code
