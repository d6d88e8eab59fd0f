"""What is said of the mistakes that somebody makes who writes a first rule, and what does mending make of them?"""

import shutil
from pathlib import Path

import pytest

from marsad.source import render
from marsad.workbench.check import check
from marsad.workbench.fixes import fixed_files
from workbench.packs import small_pack

FOLDER = Path(__file__).parent / "mistakes"
MISTAKES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
MENDED = {
    "arabic-comma",
    "misspelt-lexeme",
    "mixed-line",
    "tab",
    "unquoted-code",
    "wrong-key",
    "wrong-relation",
    "wrong-role",
}


def test_there_are_ten_typical_mistakes_and_three_more() -> None:
    assert 13 == len(MISTAKES)


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_answered_by_place_reason_and_how_to_mend_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER)
    file = Path(f"{name}.yaml")
    found = check(small_pack(file), [file]).diagnostics
    assert Path(f"{name}.out").read_text("utf-8") == "".join(f"{render(diagnostic)}\n" for diagnostic in found)
    assert all(diagnostic.hint for diagnostic in found)


@pytest.mark.parametrize("name", MISTAKES)
def test_what_can_only_mean_one_thing_is_mended(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.yaml"
    shutil.copy(FOLDER / file.name, file)
    while files := fixed_files(check(small_pack(file), [file]).diagnostics, [file]):
        for fixed in files:
            fixed.write()
    left = check(small_pack(file), [file]).diagnostics
    assert (name in MENDED) == (not any(found.severity == "error" for found in left))
