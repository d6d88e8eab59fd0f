"""What is said of rules that lead nowhere?"""

from pathlib import Path

import pytest

from compiler.loading import load
from marsad.source import Diagnostics, render

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", ["names", "patterns"])
def test_diagnostics_read_as_expected(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    diagnostics = Diagnostics()
    load(Path(f"{name}.yaml"), diagnostics)
    expected = Path(f"{name}.out").read_text(encoding="utf-8")
    assert expected == "".join(render(diagnostic) + "\n" for diagnostic in diagnostics)


def test_no_pattern_of_the_wrong_ones_is_left_to_compile() -> None:
    (pack,) = load(GOLDEN / "patterns.yaml", Diagnostics())
    assert () == pack.rules
