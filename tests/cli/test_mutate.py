"""Does `marsad mutate` tell which clauses no example tests?"""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import main
from marsad.cli.exits import Exit
from workbench.packs import write_pack


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["mutate", *map(str, arguments)])


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack that stands for itself, so that it loads fast."""
    pack = write_pack(tmp_path_factory.mktemp("packs") / "pack")
    (pack / "pack.yaml").write_text("name: own\n", "utf-8")
    return pack


def test_survivors_are_shown_with_their_place_and_a_sentence_and_then_the_score(pack: Path) -> None:
    result = run(pack, "--rule", "meet")
    assert Exit.FINE == result.exit_code
    lines = result.stdout.splitlines()
    (heading,) = [number for number, line in enumerate(lines) if line.startswith("row: meet: without code 036")]
    assert ".yaml:10:" in lines[heading]
    assert any(line.startswith("  the rule gives ") for line in lines)
    assert lines[-1].startswith("all ")
    assert "\x1b" not in result.stdout


def test_a_score_that_is_too_low_fails(pack: Path) -> None:
    options = ("--no-sentences", "--rule", "meet")
    assert Exit.FINDINGS == run(pack, *options, "--least", "99").exit_code
    assert Exit.FINE == run(pack, *options, "--least", "10").exit_code


def test_programs_get_an_object_and_a_sample_is_drawn_by_its_seed(pack: Path) -> None:
    options = ("--sample", "4", "--seed", "3", "--format", "json")
    first, second = run(pack, *options), run(pack, *options)
    assert 4 == json.loads(first.stdout)["total"]["mutants"]
    assert first.stdout == second.stdout


def test_sentences_come_as_examples_to_be_pasted(pack: Path) -> None:
    result = run(pack, "--family", "meet", "--format", "yaml")
    assert result.stdout.startswith("# meet\n")
    assert "      - text: |\n" in result.stdout
    assert Exit.USAGE == run(pack, "--no-sentences", "--format", "yaml").exit_code


def test_an_unknown_rule_is_answered_with_the_nearest(pack: Path) -> None:
    result = run(pack, "--rule", "met")
    assert Exit.USAGE == result.exit_code
    assert "did you mean meet?" in result.stderr
