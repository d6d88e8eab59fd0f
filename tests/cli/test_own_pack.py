"""Does the pack that `marsad init` writes hold, from the command line on?"""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from marsad.cli.group import main


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.output


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs") / "My Rules"
    code, output = run("init", str(folder))
    assert (0, True) == (code, "wrote" in output)
    return folder


def test_a_new_pack_is_named_after_its_folder_and_without_findings(folder: Path) -> None:
    assert "name: my-rules\n" in (folder / "pack.yaml").read_text("utf-8")
    code, output = run("check", "--strict", str(folder))
    assert (0, True) == (code, "no errors, no warnings" in output)


def test_the_examples_and_the_article_of_a_new_pack_pass(folder: Path) -> None:
    code, output = run("test", str(folder))
    assert (0, True, True) == (code, "examples: 6 passed" in output, "airspace.txt: passed" in output)


@pytest.mark.parametrize("command", ["check", "test"])
def test_a_pack_is_named_by_the_option_that_others_have_too(folder: Path, command: str) -> None:
    code, output = run(command, "--rules", str(folder))
    assert 0 == code
    assert (code, output) == run(command, str(folder))
    assert {"check": "no errors, no warnings", "test": "examples: 6 passed"}[command] in output


def test_an_article_of_no_pack_is_tested_with_the_rules_that_are_named(folder: Path, tmp_path: Path) -> None:
    for name in ("airspace.txt", "airspace.expected.yaml"):
        (tmp_path / name).write_text((folder / "seeds" / name).read_text("utf-8"), "utf-8")
    code, output = run("test", "--rules", str(folder), str(tmp_path / "airspace.txt"))
    assert (0, True) == (code, "airspace.txt: passed" in output)
    code, output = run("test", str(tmp_path / "airspace.txt"))
    # As the comment in the pack's rule says.
    assert (1, True) == (code, bool(re.search(r"163 .*relations\.close-border", output))), output


def test_commands_in_the_folder_use_the_pack(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    code, output = run("code", "seeds/airspace.txt", "--format", "jsonl")
    assert (0, True, True) == (code, '"rule": "airspace.close"' in output, '"pack": "marsad+my-rules@' in output)


def test_nothing_is_written_into_a_folder_that_holds_something(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", "utf-8")
    code, output = run("init", str(tmp_path))
    assert (5, "not empty" in output, [tmp_path / "mine.txt"]) == (code, True, list(tmp_path.iterdir()))


def test_a_folder_without_a_name_is_refused(tmp_path: Path) -> None:
    code, output = run("init", str(tmp_path / "قواعد"))
    assert (2, True) == (code, "no letter a to z" in output)


def test_programs_are_told_which_files_were_written(tmp_path: Path) -> None:
    code, output = run("init", str(tmp_path / "own"), "--format", "json")
    told = json.loads(output)
    assert (0, "own") == (code, told["pack"])
    assert all(Path(file).is_file() for file in told["written"])
    assert str(tmp_path / "own" / "pack.yaml") in told["written"]


def test_the_name_of_a_folder_cannot_steer_the_terminal(tmp_path: Path) -> None:
    folder = str(tmp_path / "own \x1b[31m rules")
    _, written = run("init", folder)
    _, refused = run("init", folder)
    assert (False, False) == ("\x1b" in written, "\x1b" in refused)
    assert f"next: cd '{tmp_path}/own \\x1b[31m rules'; marsad test" in written
