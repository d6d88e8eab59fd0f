"""Do the examples of the shipped rules hold in other words, but for those that are known not to?

tests/known-variations.txt lists these. A variation that fails and is not listed has slipped back; one that is listed
and holds is progress, and its line goes. `marsad test --vary --update-known tests/known-variations.txt` writes the file
anew.
"""

from pathlib import Path

import pytest

from marsad import Engine
from marsad.engine import shipped_pack
from marsad.source import Diagnostics
from marsad.workbench.variations import VARIATIONS, Variation, Varier, compare_known, load_variation_words, read_known

KNOWN = Path(__file__).parent / "known-variations.txt"


@pytest.fixture(scope="module")
def varier(engine: Engine) -> Varier:
    diagnostics = Diagnostics()
    words = load_variation_words(sorted((shipped_pack() / "variations").glob("*.yaml")), engine.knowledge, diagnostics)
    assert [] == list(diagnostics)
    assert words is not None
    return Varier(engine.coder, words)


@pytest.mark.parametrize("variation", VARIATIONS, ids=lambda variation: variation.name)
def test_examples_hold_in_other_words(variation: Variation, engine: Engine, varier: Varier) -> None:
    results = list(varier.results(engine.knowledge.rules.rules, [variation]))
    known = [line for line in read_known(KNOWN) if line.startswith(f"{variation.name} ")]
    difference = compare_known(known, results)
    slipped = [f"{result.name}\n{result.varied.text if result.varied else ''}" for result in difference.failing]
    assert [] == slipped, "these hold no longer"
    assert () == difference.mended, f"remove these lines from {KNOWN.name}"


def test_known_failures_are_of_rules_and_examples_that_exist(engine: Engine) -> None:
    examples = {
        f"{rule.id}#{number}"
        for rule in engine.knowledge.rules.rules
        for number, example in enumerate(rule.examples, 1)
        if example.records
    }
    assert set() == {line for line in read_known(KNOWN) if line.split()[1] not in examples}
