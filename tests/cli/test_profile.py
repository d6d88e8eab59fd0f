"""Does `marsad profile` tell where the time goes, and what telling costs?"""

import json

import pytest
from click.testing import CliRunner, Result

from marsad.cli import main
from marsad.cli.exits import Exit
from workbench.packs import write_pack


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["profile", *arguments])


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """A corpus, and a pack that stands for itself, so that it loads fast."""
    pack = write_pack(tmp_path_factory.mktemp("packs") / "pack")
    (pack / "pack.yaml").write_text("name: own\n", "utf-8")
    corpus = pack.parent / "one.txt"
    corpus.write_text("التقت روسيا الصين. عقدت روسيا محادثات.", "utf-8")
    return str(corpus), "--rules", str(pack)


def test_passes_steps_and_rules_are_shown(given: tuple[str, ...]) -> None:
    result = run(*given)
    assert Exit.FINE == result.exit_code, result.output
    lines = result.stdout.splitlines()
    assert lines[0].startswith("1 documents, 2 sentences, ")
    assert ["with", "a", "new", "engine"] == lines[2].split()[2:]
    first = [line.split()[0] for line in lines if line]
    assert [step for step in first if step in ("cut", "words", "names", "graph", "match", "code")] == [
        "cut",
        "words",
        "names",
        "graph",
        "match",
        "code",
    ]
    assert {"meet", "talks"} <= set(first)


def test_the_steps_are_the_whole_pass(given: tuple[str, ...]) -> None:
    shape = json.loads(run(*given, "--format", "json").stdout)
    assert shape["measured"] == pytest.approx(sum(shape["steps"].values()))
    rules = {each["rule"]: each for each in shape["rules"]}
    assert (1, 1) == (rules["meet"]["tried"], rules["meet"]["matched"])
    for each in rules.values():
        assert each["seconds"] == pytest.approx(each["matching"] + each["coding"])
    assert sum(each["matching"] for each in rules.values()) == pytest.approx(shape["steps"]["match"])


def test_rules_left_out_are_counted(given: tuple[str, ...]) -> None:
    assert "1 more rules: " in run(*given, "--show", "1").stdout
