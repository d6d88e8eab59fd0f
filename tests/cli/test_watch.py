"""What does `marsad watch` say after a save?"""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from marsad import Engine
from marsad.cli import main
from marsad.workbench import watching


def test_a_save_checks_the_pack_and_runs_the_examples_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: Engine
) -> None:
    folder = tmp_path / "own"
    assert 0 == CliRunner().invoke(main, ["init", str(folder)]).exit_code
    (file,) = (folder / "events").glob("*.yaml")
    sound = file.read_text("utf-8")

    def saves(files: Callable[[], Iterable[Path]], wait: Callable[[], None]) -> Iterator[frozenset[Path]]:
        assert file.resolve() in {path.resolve() for path in files()}
        file.write_text(sound + "\t- broken\n", "utf-8")
        yield frozenset({file.resolve()})
        file.write_text(sound, "utf-8")
        yield frozenset({file.resolve()})

    monkeypatch.setattr(watching, "changes", saves)
    result = CliRunner().invoke(main, ["watch", str(folder)])
    first, broken, mended = result.stdout.split(f"saved: {file.name}\n")
    assert 0 == result.exit_code
    assert "no errors, no warnings" in first
    assert "error[S10" in broken
    assert "examples:" not in broken
    assert "not tested" in broken
    assert "passed" in mended.partition("examples:")[2]
    assert "checked and tested in" in mended


def test_programs_are_told_a_line_for_each_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: Engine
) -> None:
    folder = tmp_path / "own"
    assert 0 == CliRunner().invoke(main, ["init", str(folder)]).exit_code
    (file,) = (folder / "events").glob("*.yaml")
    monkeypatch.setattr(watching, "changes", lambda *_: iter([frozenset({file.resolve()})]))
    result = CliRunner().invoke(main, ["watch", str(folder), "--format", "jsonl"])
    first, saved = map(json.loads, result.stdout.splitlines())
    assert ([], {}, 0) == (first["saved"], first["tests"]["totals"], first["errors"])
    assert ([file.name], {"passed": 6}, 0) == (saved["saved"], saved["tests"]["totals"], saved["errors"])
