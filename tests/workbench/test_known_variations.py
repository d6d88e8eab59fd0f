"""Is what is known to fail read, compared, counted and written as it should?"""

from pathlib import Path

import pytest

from marsad import Engine
from marsad.engine import shipped_pack
from marsad.source import Diagnostics
from marsad.workbench.variations import (
    KnownFailuresError,
    Tally,
    VariationResult,
    compare_known,
    load_variation_words,
    read_known,
    tally,
    variations_as_json,
    write_known,
)
from marsad.workbench.variations.run import Verdict


def result(name: str, verdict: Verdict) -> VariationResult:
    variation, example = name.split()
    rule, _, number = example.partition("#")
    return VariationResult(rule, int(number), variation, verdict)


RESULTS = [
    result("passive aid.give#1", "failed"),
    result("passive aid.give#2", "kept"),
    result("passive aid.help#1", "not applicable"),
    result("asked aid.give#1", "kept"),
]


def test_a_failure_that_is_not_known_and_a_known_one_that_holds_are_told() -> None:
    difference = compare_known({"passive aid.give#2"}, RESULTS)
    assert ["passive aid.give#1"] == [each.name for each in difference.failing]
    assert ("passive aid.give#2",) == difference.mended


def test_a_known_failure_that_does_not_apply_any_longer_goes_too() -> None:
    assert ("passive aid.help#1",) == compare_known({"passive aid.give#1", "passive aid.help#1"}, RESULTS).mended


def test_known_failures_of_rules_that_were_not_run_stay() -> None:
    assert () == compare_known({"passive aid.give#1", "passive consult.meet#1", "asked aid.help#1"}, RESULTS).mended


def test_the_file_is_written_in_the_order_of_variations_rules_and_numbers(tmp_path: Path) -> None:
    path = tmp_path / "known.txt"
    known = {"asked fight.kill#10", "asked fight.kill#9", "passive aid.give#2"}
    assert 3 == write_known(path, known, RESULTS, {"fight.kill", "aid.give"})
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert ["passive aid.give#1", "asked fight.kill#9", "asked fight.kill#10"] == lines
    assert frozenset(lines) == read_known(path)


def test_known_failures_of_rules_that_are_gone_go_too(tmp_path: Path) -> None:
    path = tmp_path / "known.txt"
    write_known(path, {"asked fight.kill#9", "asked consult.meet#1"}, RESULTS, {"fight.kill", "aid.give"})
    assert {"passive aid.give#1", "asked fight.kill#9"} == read_known(path)


@pytest.mark.parametrize("line", ["passive aid.give", "passive aid.give#0", "passiv aid.give#1", "passive  aid.give#1"])
def test_a_line_that_cannot_be_read_is_named(line: str, tmp_path: Path) -> None:
    path = tmp_path / "known.txt"
    path.write_text(f"# comment\n\n{line}\n", "utf-8")
    with pytest.raises(KnownFailuresError, match=r"known\.txt:3:1: "):
        read_known(path)


def test_results_are_counted_by_family_and_in_all() -> None:
    matrix = tally([*RESULTS, result("passive fight.kill#1", "kept")])
    assert {"passive": Tally(1, 1, 1), "asked": Tally(1, 0, 0)} == matrix.rows["aid"]
    assert Tally(2, 1, 1) == matrix.total["passive"]
    assert (2 / 3, None) == (matrix.total["passive"].share, matrix.total["wished"].share)


def test_as_json_a_rule_has_a_tally_for_each_variation() -> None:
    shape = variations_as_json(RESULTS[1:])
    assert ["aid.give", "aid.help"] == [row["rule"] for row in shape["rules"]]
    tallies = shape["rules"][0]["variations"]
    assert {"kept": 1, "failed": 0, "not_applicable": 0, "share": 1.0} == tallies["passive"]
    assert [] == shape["failures"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("- جرى\n", "- قرفص\n", "R208"),
        ("code: NOR", "code: NRW", "R209"),
        ('code: "010"', 'code: "0100"', "R108"),
        ("- light.make", "- light.makes", "R105"),
        ("adverbs:", "adverb:", "S301"),
    ],
)
def test_what_the_pack_does_not_know_is_a_diagnostic(
    old: str, new: str, code: str, engine: Engine, tmp_path: Path
) -> None:
    path = tmp_path / "variations.yaml"
    shipped = (shipped_pack() / "variations" / "variations.yaml").read_text("utf-8")
    assert old in shipped
    path.write_text(shipped.replace(old, new, 1), "utf-8")
    diagnostics = Diagnostics()
    assert load_variation_words([path], engine.knowledge, diagnostics) is None
    assert code in [diagnostic.code for diagnostic in diagnostics]
    assert all(diagnostic.span.line > 1 for diagnostic in diagnostics if diagnostic.code == code)


def test_the_file_of_the_topmost_pack_counts(engine: Engine, tmp_path: Path) -> None:
    shipped = shipped_pack() / "variations" / "variations.yaml"
    own = tmp_path / "variations.yaml"
    own.write_text(shipped.read_text("utf-8").replace("بعد طول انتظار", "بعد طول تردد"), "utf-8")
    words = load_variation_words([shipped, own], engine.knowledge, Diagnostics())
    assert words is not None
    assert "بعد طول تردد" in words.brackets
    own.write_text("foo: bar\n", "utf-8")
    diagnostics = Diagnostics()
    assert load_variation_words([shipped, own], engine.knowledge, diagnostics) is None
    assert "the key 'foo' is unknown here" in [each.message for each in diagnostics]


def test_a_second_file_of_one_pack_is_reported(engine: Engine, tmp_path: Path) -> None:
    shipped = (shipped_pack() / "variations" / "variations.yaml").read_text("utf-8")
    paths = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    for path in paths:
        path.write_text(shipped, "utf-8")
    diagnostics = Diagnostics()
    assert load_variation_words(paths, engine.knowledge, diagnostics) is not None
    assert [("R127", str(paths[0]))] == [(each.code, each.span.file) for each in diagnostics]


def test_names_of_the_variations_are_nobody_s(engine: Engine) -> None:
    words = load_variation_words([shipped_pack() / "variations" / "variations.yaml"], engine.knowledge, Diagnostics())
    assert words is not None
    for names in words.names.values():
        for name in names:
            (graph,) = engine.parse(f"وصل {name} إلى المطار.")
            assert [] == [phrase.mention for phrase in graph.phrases if phrase.mention and phrase.mention.actors]
