"""Does the shipped pack hold: nothing to report, every example and every sample article as written?"""

from pathlib import Path

import pytest

from marsad import Engine
from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.language.loader import load_packs
from marsad.source import Diagnostics, render
from marsad.workbench import check, load_sample, run_example, run_sample, sample_files

SEEDS = Path(__file__).parents[1] / "seeds"
FILES = pack_files(shipped_pack(), [])


def rule_ids() -> list[str]:
    """The ids of all rules, read without compiling, so that collecting the tests stays fast."""
    ids = []
    for path in FILES["events"]:
        ids += [
            line.split(":", 1)[1].strip() for line in path.read_text("utf-8").splitlines() if line.startswith("  - id:")
        ]
    return ids


def test_nothing_is_to_be_reported_of_the_shipped_pack() -> None:
    report = check(FILES)
    assert "" == "\n".join(map(render, report.diagnostics))


def test_every_rule_is_among_the_tests(engine: Engine) -> None:
    packs = load_packs(FILES["events"], engine.knowledge.clause_words.preposition_groups, Diagnostics())
    assert [rule.id for pack in packs for rule in pack.rules] == rule_ids()


@pytest.mark.parametrize("rule_id", rule_ids())
def test_a_rule_gives_what_its_examples_say(rule_id: str, engine: Engine) -> None:
    rule = engine.knowledge.rules.rule(rule_id)
    results = [run_example(engine.coder, rule, example, number) for number, example in enumerate(rule.examples, 1)]
    assert results
    assert [] == [result for result in results if result.verdict not in ("passed", "todo")]


@pytest.mark.parametrize("path", sample_files(SEEDS), ids=lambda path: path.name)
def test_a_sample_article_gives_what_is_expected(path: Path, engine: Engine) -> None:
    diagnostics = Diagnostics()
    sample = load_sample(path, engine.knowledge.ontology, diagnostics)
    diagnostics.raise_errors()
    assert sample is not None
    result = run_sample(engine.coder, sample)
    assert ((), (), ()) == (result.comparison.missing, result.comparison.unexpected, result.forbidden)
