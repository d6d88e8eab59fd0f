"""Do the diagnostics of wrong files read as they should?"""

from pathlib import Path

import pytest

from marsad.source import Diagnostics, load_yaml, render, validate
from source.schemas import Pack

GOLDEN = Path(__file__).parent / "golden"


def rendered(name: str) -> str:
    """Return all diagnostics of a golden file; those named schema-... are also held against the schema."""
    diagnostics = Diagnostics()
    node = load_yaml(Path(name), diagnostics)
    if node is not None and name.startswith("schema-"):
        validate(node, Pack, diagnostics)
    return "".join(render(diagnostic) + "\n" for diagnostic in diagnostics)


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_diagnostics_read_as_expected(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    expected = path.with_suffix(".out").read_text(encoding="utf-8")
    assert expected == rendered(path.name)
