"""Does `marsad coverage` show what articles exercise, what never, and what has no rule?"""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import main
from marsad.cli.exits import Exit
from workbench.packs import write_pack


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["coverage", *map(str, arguments)])


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """A corpus, and a pack that stands for itself, so that it loads fast."""
    pack = write_pack(tmp_path_factory.mktemp("packs") / "pack")
    (pack / "pack.yaml").write_text("name: own\n", "utf-8")
    corpus = pack.parent / "one.txt"
    corpus.write_text("التقت روسيا الصين. باشرت روسيا الصين.", "utf-8")
    return str(corpus), "--rules", str(pack)


def test_the_summary_comes_first_then_what_never_fired_then_the_harvest(given: tuple[str, ...]) -> None:
    result = run(*given)
    assert Exit.FINE == result.exit_code
    lines = result.stdout.splitlines()
    assert "1 documents, 2 sentences; exercised of all:" == lines[0]
    assert ["meet", "1/1", "1/2", "2/3"] == next(line for line in lines if line.startswith("meet")).split()[:4]
    never = next(number for number, line in enumerate(lines) if line.startswith("2 of 3 rules never matched"))
    assert {"  talks", "  say"} == set(lines[never + 1 : never + 3])
    assert "باشرت روسيا الصين." == lines[-1]
    assert all(len(line) <= 80 for line in lines)
    assert "\x1b" not in result.stdout


def test_one_rule_shows_every_clause(given: tuple[str, ...]) -> None:
    shown = run(*given, "--rule", "meet").stdout
    assert "meet: 2 records" in shown
    assert "talks:" not in shown
    rows = [line.split() for line in shown.splitlines()]
    assert ["path", "1", "2", "target:", "object"] in rows
    unused = run(*given, "--rule", "meet", "--unused").stdout
    assert "target: with" in unused
    assert "target: object" not in unused


def test_what_never_was_is_listed_with_its_place(given: tuple[str, ...]) -> None:
    shown = run(*given, "--unused").stdout
    assert "meetings.yaml:10" in shown
    assert "036 when status: planned" in shown
    assert "no rule" not in shown


def test_programs_get_one_object(given: tuple[str, ...]) -> None:
    shape = json.loads(run(*given, "--format", "json").stdout)
    assert (1, 2) == (shape["documents"], shape["sentences"])
    assert {"corpus": 1, "examples": 1, "of": 1} == shape["families"]["meet"]["rule"]
    (harvest,) = shape["harvest"]
    assert ("object", 1, "RUS") == (harvest["relation"], harvest["count"], harvest["sentences"][0]["source"])
    alone = json.loads(run(*given, "--harvest", "--format", "json").stdout)
    assert [] == alone["lines"]
    assert shape["harvest"] == alone["harvest"]


def test_an_unknown_rule_is_answered_with_the_nearest(given: tuple[str, ...]) -> None:
    result = run(*given, "--rule", "met")
    assert Exit.USAGE == result.exit_code
    assert "did you mean meet?" in result.stderr
