"""What is said of rules that lead nowhere, and which patterns do frames become?"""

from pathlib import Path

import pytest

from compiler.loading import load
from marsad.compiler.compiler import compile_rules
from marsad.language.grammar import parse_pattern
from marsad.language.printing import print_pattern
from marsad.matcher.matcher import Matcher
from marsad.source import Diagnostics, render

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", ["names", "patterns"])
def test_diagnostics_read_as_expected(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    diagnostics = Diagnostics()
    load(Path(f"{name}.yaml"), diagnostics)
    expected = Path(f"{name}.out").read_text(encoding="utf-8")
    assert expected == "".join(render(diagnostic) + "\n" for diagnostic in diagnostics)


def test_frames_have_the_expected_constructions() -> None:
    diagnostics = Diagnostics()
    rules = compile_rules(load(GOLDEN / "constructions.yaml", diagnostics))
    diagnostics.raise_errors()
    assert (GOLDEN / "constructions.out").read_text(encoding="utf-8") == rules.normal_form() + "\n"


def test_every_construction_reads_back_and_runs() -> None:
    rules = compile_rules(load(GOLDEN / "constructions.yaml", Diagnostics()))
    for compiled in rules.patterns:
        assert compiled.pattern == parse_pattern(print_pattern(compiled.pattern))
    assert Matcher(rules).trigger_mask


def test_no_pattern_of_the_wrong_ones_is_left_to_compile() -> None:
    (pack,) = load(GOLDEN / "patterns.yaml", Diagnostics())
    assert () == pack.rules


def test_normal_form_of_one_rule_is_a_part_of_the_whole() -> None:
    rules = compile_rules(load(GOLDEN / "constructions.yaml", Diagnostics()))
    parts = [rules.normal_form(rule.id) for rule in rules.rules]
    assert rules.normal_form() == "\n".join(parts)
    with pytest.raises(KeyError):
        rules.rule("frame.none")
