"""Which packs do the settings above a folder name?"""

from pathlib import Path

import pytest

from marsad import SourceError, configured_packs


def test_the_nearest_settings_above_count_and_paths_begin_at_their_file(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "own").mkdir()
    (tmp_path / "marsad.toml").write_text('rules = ["own", "."]\n', "utf-8")
    assert (tmp_path / "own", tmp_path) == configured_packs(inner)
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    assert (tmp_path / "own", tmp_path) == configured_packs(inner)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.marsad]\nrules = ['b']\n", "utf-8")
    assert (inner,) == configured_packs(inner)


def test_the_working_folder_is_meant_without_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "marsad.toml").write_text('rules = ["."]\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    assert (tmp_path.resolve(),) == configured_packs()


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('rules = ["own]\n', (1, 15), "illegal character"),
        ("rules = 3\n", (1, 1), "rules is a list of paths in quotation marks"),
        ('\nrules = "own"\n', (2, 1), "rules is a list of paths in quotation marks"),
        ("\nrule = []\n", (2, 1), "the key 'rule' is unknown here"),
        ('\nrules = ["none"]\n', (2, 11), "there is no 'none' beside this file"),
    ],
)
def test_settings_that_cannot_be_read_are_reported_at_their_place(
    text: str, place: tuple[int, int], message: str, tmp_path: Path
) -> None:
    (tmp_path / "marsad.toml").write_text(text, "utf-8")
    with pytest.raises(SourceError) as caught:
        configured_packs(tmp_path)
    (error,) = caught.value.diagnostics
    assert place == (error.span.line, error.span.column)
    assert message in error.message.lower()
