"""What is said of rules that lead nowhere?"""

from pathlib import Path

import pytest

from compiler.loading import load
from marsad.source import Diagnostics, render

GOLDEN = Path(__file__).parent / "golden"


def test_diagnostics_read_as_expected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    diagnostics = Diagnostics()
    load(Path("names.yaml"), diagnostics)
    expected = Path("names.out").read_text(encoding="utf-8")
    assert expected == "".join(render(diagnostic) + "\n" for diagnostic in diagnostics)


def test_no_rule_with_a_wrong_name_is_left_to_compile() -> None:
    (pack,) = load(GOLDEN / "names.yaml", Diagnostics())
    assert () == pack.rules
