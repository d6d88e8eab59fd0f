"""Are text rule files read, and are broken ones diagnosed?"""

from pathlib import Path

from marsad.source import Diagnostics
from marsad.text import TextRules, load_text_rules

RULES = Path(__file__).parents[2] / "rules" / "text" / "text.yaml"


def test_the_shipped_file_is_sound() -> None:
    diagnostics = Diagnostics()
    rules = load_text_rules(RULES, diagnostics)
    assert not list(diagnostics)
    assert "انتهى" in rules.end_markers
    assert "وأضاف" in rules.sentence_starts


def test_words_are_cleaned(tmp_path: Path) -> None:
    path = tmp_path / "text.yaml"
    path.write_text("abbreviations:\n  - هـ\nend-markers:\n  - انتهى\n", encoding="utf-8")
    diagnostics = Diagnostics()
    expected = TextRules(abbreviations=frozenset({"ه"}), end_markers=frozenset({"انتهى"}))
    assert expected == load_text_rules(path, diagnostics)
    assert not diagnostics.has_errors


def test_an_unknown_key_is_diagnosed(tmp_path: Path) -> None:
    path = tmp_path / "text.yaml"
    path.write_text("abreviations:\n  - Dr\n", encoding="utf-8")
    diagnostics = Diagnostics()
    assert TextRules() == load_text_rules(path, diagnostics)
    hints = ["did you mean 'abbreviations'?"]
    assert hints == [found.hint for found in diagnostics]


def test_a_missing_file_is_diagnosed(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    assert TextRules() == load_text_rules(tmp_path / "none.yaml", diagnostics)
    assert diagnostics.has_errors
