"""Do typical files come out as a person would have written them, with what is left reported?"""

from pathlib import Path

import pytest

from marsad.workbench.formatter import format_text

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.in")), ids=lambda path: path.stem)
def test_a_file_comes_out_as_expected(path: Path) -> None:
    formatted = format_text(path.read_text("utf-8"), path.name)
    assert path.with_suffix(".out").read_text("utf-8") == formatted.text
    reported = "".join(f"{found}\n" for found in formatted.diagnostics)
    left = path.with_suffix(".left")
    assert (left.read_text("utf-8") if left.exists() else "") == reported


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.out")), ids=lambda path: path.stem)
def test_what_came_out_stays(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text == format_text(text).text
