"""Which rules are left where packs stand on each other?"""

from pathlib import Path

from marsad.language.loader import load_packs
from marsad.source import Diagnostics

RULE = """
  - id: {id}
    title: {title}
    event: {{verb: meet}}
    code: [{{cameo: "040"}}]
    examples: [{{text: "x", records: none, because: negated}}]
"""


def rules(folder: Path, *entries: str) -> Path:
    folder.mkdir()
    (folder / "pack.yaml").write_text(f"name: {folder.name}\n", "utf-8")
    file = folder / "rules.yaml"
    file.write_text(f"pack: {folder.name}\nrules:\n" + "".join(entries), "utf-8")
    return file


def titles(files: list[Path], diagnostics: Diagnostics) -> list[str]:
    return [rule.title for pack in load_packs(files, frozenset(), diagnostics) for rule in pack.rules]


def test_a_rule_above_takes_the_place_of_the_one_below(tmp_path: Path) -> None:
    below = rules(tmp_path / "below", RULE.format(id="a", title="old"), RULE.format(id="b", title="kept"))
    above = rules(tmp_path / "above", RULE.format(id="a", title="new"))
    diagnostics = Diagnostics()
    assert ["kept", "new"] == titles([below, above], diagnostics)
    assert ["old", "kept"] == titles([above, below], diagnostics)
    assert not diagnostics.errors


def test_a_rule_is_switched_off_from_above_only(tmp_path: Path) -> None:
    below = rules(tmp_path / "below", RULE.format(id="a", title="old"), RULE.format(id="b", title="kept"))
    above = rules(tmp_path / "above", "  - {id: a, enabled: no}\n")
    diagnostics = Diagnostics()
    assert ["kept"] == titles([below, above], diagnostics)
    assert not diagnostics.errors
    assert ["old", "kept"] == titles([above, below], diagnostics)
    (error,) = diagnostics.errors
    assert ("R106", 3) == (error.code, error.span.line)


def test_a_rule_can_be_replaced_and_then_switched_off(tmp_path: Path) -> None:
    below = rules(tmp_path / "below", RULE.format(id="a", title="old"))
    middle = rules(tmp_path / "middle", RULE.format(id="a", title="new"))
    above = rules(tmp_path / "above", "  - {id: a, enabled: no}\n")
    assert [] == titles([below, middle, above], Diagnostics())


def test_a_rule_that_is_only_switched_on_is_refused(tmp_path: Path) -> None:
    below = rules(tmp_path / "below", RULE.format(id="a", title="old"))
    above = rules(tmp_path / "above", "  - {id: a, enabled: maybe}\n")
    diagnostics = Diagnostics()
    titles([below, above], diagnostics)
    (error,) = diagnostics.errors
    assert str(above) == error.span.file


def test_a_slip_in_the_name_of_a_rule_to_switch_off_is_told(tmp_path: Path) -> None:
    below = rules(tmp_path / "below", RULE.format(id="consult.host", title="x"))
    above = rules(tmp_path / "above", "  - {id: consult.hosst, enabled: no}\n")
    diagnostics = Diagnostics()
    titles([below, above], diagnostics)
    assert ["did you mean 'consult.host'?"] == [each.hint for each in diagnostics if each.code == "R106"]
