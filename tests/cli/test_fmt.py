"""Does `marsad fmt` write what it should, nothing else, and say how it went?"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import main
from marsad.cli.exits import Exit
from marsad.workbench.formatter import FormattedFile

MIXED = "key: عقد\n"
REPAIRED = "key:\n  عقد\n"
INSEPARABLE = "- عقد[x]\n"


def run(*arguments: str | Path, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["fmt", *map(str, arguments)], input=given)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "pack" / "talks.yaml"
    path.parent.mkdir()
    path.write_text(MIXED, "utf-8")
    return path


def test_a_file_is_repaired_in_place_and_named(file: Path) -> None:
    result = run(file)
    assert (Exit.FINE, f"{file}\n", REPAIRED) == (result.exit_code, result.stdout, file.read_text("utf-8"))
    assert "1 file changed, 0 right already\n" == result.stderr


def test_without_a_path_the_pack_of_the_settings_is_formatted(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (file.parent / "marsad.toml").write_text('rules = ["."]\n', "utf-8")
    monkeypatch.chdir(file.parent)
    result = run()
    assert (Exit.FINE, "talks.yaml\n", REPAIRED) == (result.exit_code, result.stdout, file.read_text("utf-8"))


def test_a_file_that_is_right_is_not_written(file: Path) -> None:
    file.write_text(REPAIRED, "utf-8")
    os.utime(file, (1, 1))
    result = run(file)
    assert (Exit.FINE, "", 1) == (result.exit_code, result.stdout, file.stat().st_mtime)


def test_mode_and_link_are_kept(file: Path, tmp_path: Path) -> None:
    file.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    run(link)
    assert (True, REPAIRED, 0o640) == (link.is_symlink(), file.read_text("utf-8"), file.stat().st_mode & 0o777)
    assert ["talks.yaml"] == [path.name for path in file.parent.iterdir()]


def test_a_folder_is_read_without_what_is_hidden_and_a_file_only_once(file: Path) -> None:
    for name in ("b.yml", ".hidden.yaml", ".git/c.yaml", "deep/d.yaml", "note.txt"):
        path = file.parent / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(MIXED, "utf-8")
    result = run("--check", file.parent, file)
    named = [Path(line).relative_to(file.parent).as_posix() for line in result.stdout.splitlines()]
    assert ["b.yml", "talks.yaml", "deep/d.yaml"] == named


def test_check_names_what_would_change_and_writes_nothing(file: Path) -> None:
    result = run("--check", file)
    assert (Exit.FINDINGS, f"{file}\n", MIXED) == (result.exit_code, result.stdout, file.read_text("utf-8"))
    run(file)
    assert (Exit.FINE, "") == ((again := run("--check", file)).exit_code, again.stdout)


def test_diff_shows_what_would_change_and_writes_nothing(file: Path) -> None:
    file.write_text(MIXED.rstrip(), "utf-8")
    result = run("--diff", file)
    expected = (
        f"--- {file}\n+++ {file}\n@@ -1 +1,2 @@\n"
        "-key: عقد\n\\ No newline at end of file\n+key:\n+  عقد\n\\ No newline at end of file\n"
    )
    assert (Exit.FINDINGS, expected, MIXED.rstrip()) == (result.exit_code, result.stdout, file.read_text("utf-8"))


def test_standard_input_goes_to_standard_output() -> None:
    result = run("-", given="\ufeffkey: عقد\r\n".encode())
    assert (Exit.FINE, "\ufeffkey:\r\n  عقد\r\n".encode(), "") == (result.exit_code, result.stdout_bytes, result.stderr)
    assert (Exit.FINDINGS, "<standard input>\n") == (
        (checked := run("-", "--check", given=MIXED)).exit_code,
        checked.stdout,
    )
    assert Exit.USAGE == run("-", "other.yaml").exit_code


def test_what_cannot_be_repaired_is_reported_each_time(file: Path) -> None:
    file.write_text(MIXED + "list:\n  " + INSEPARABLE, "utf-8")
    checked = run("--check", file)
    assert "talks.yaml:3:5" in checked.stderr
    result = run(file)
    assert (Exit.FINDINGS, REPAIRED + "list:\n  " + INSEPARABLE) == (result.exit_code, file.read_text("utf-8"))
    # The file has one line more now.
    assert "talks.yaml:4:5" in result.stderr
    assert "error[S203]: between 'د' and '[' no line can end" in result.stderr
    again = run(file)
    assert (Exit.FINDINGS, "") == (again.exit_code, again.stdout)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a: [b\n", "error[S101]"),
        (b"a:\n\tb: c\n", "error[S102]"),
        (b"a: \xc7\xe1\n", "error[S002]"),
        (b"a: \x00\n", "error[S004]"),
        (b"a: [" * 70, "error[S10"),
        (b"a: b\n---\nc: 'd\n", "error[S101]"),
    ],
)
def test_a_broken_file_is_left_and_the_others_are_repaired(file: Path, content: bytes, said: str) -> None:
    broken = file.parent / "broken.yaml"
    broken.write_bytes(content)
    result = run(file.parent)
    assert (Exit.INPUT, REPAIRED, content) == (result.exit_code, file.read_text("utf-8"), broken.read_bytes())
    assert said in result.stderr
    assert "broken.yaml:" in result.stderr
    assert "1 file changed, 0 right already, 1 left as it is after an error" in result.stderr


def test_a_missing_path_and_an_empty_folder_are_said(tmp_path: Path) -> None:
    assert Exit.USAGE == run(tmp_path / "missing.yaml").exit_code
    result = run(tmp_path)
    assert Exit.INPUT == result.exit_code
    assert "the folder holds no YAML" in result.stderr


def test_a_file_that_cannot_be_written_does_not_stop_the_others(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = file.parent / "locked.yaml"
    locked.write_text(MIXED, "utf-8")
    write = FormattedFile.write

    def refuse(formatted: FormattedFile) -> FormattedFile:
        if formatted.file == str(locked):
            raise PermissionError(13, "Permission denied", str(locked))
        return write(formatted)

    monkeypatch.setattr(FormattedFile, "write", refuse)
    result = run(file.parent)
    assert (Exit.OUTPUT, MIXED, REPAIRED) == (result.exit_code, locked.read_text("utf-8"), file.read_text("utf-8"))
    assert "locked.yaml: permission denied" in result.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything may be written by root")
def test_a_write_protected_file_is_not_replaced(file: Path) -> None:
    file.chmod(0o444)
    result = run(file)
    assert (Exit.OUTPUT, MIXED) == (result.exit_code, file.read_text("utf-8"))


@pytest.mark.parametrize("arguments", [["--diff", "many.yaml"], ["-"]])
def test_a_closed_pipe_ends_the_command_quietly(tmp_path: Path, arguments: list[str]) -> None:
    path = tmp_path / "many.yaml"
    path.write_text("".join(f"- {{k: عقد{number}}}\n" for number in range(5000)), "utf-8")
    command = [sys.executable, "-c", "from marsad.cli import main; main()", "fmt", *arguments]
    with (
        path.open("rb") as given,
        subprocess.Popen(command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as process,
    ):
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"" == process.stderr.read()
    assert Exit.CLOSED_PIPE == process.returncode


def test_the_shipped_pack_needs_no_repair() -> None:
    result = run("--check")
    assert (Exit.FINE, "") == (result.exit_code, result.stdout)


def test_programs_are_told_what_became_of_each_file(file: Path) -> None:
    right = file.with_name("right.yaml")
    right.write_text(REPAIRED, "utf-8")
    left = file.with_name("left.yaml")
    left.write_text(INSEPARABLE, "utf-8")
    result = run(file.parent, "--format", "json")
    told = {Path(each["file"]).name: each for each in json.loads(result.stdout)["files"]}
    assert {"left.yaml": "left", "right.yaml": "right", "talks.yaml": "changed"} == {
        name: each["fate"] for name, each in told.items()
    }
    assert ["S203"] == [finding["code"] for finding in told["left.yaml"]["findings"]]
    assert (Exit.FINDINGS, "", REPAIRED) == (result.exit_code, result.stderr, file.read_text("utf-8"))


def test_the_text_of_a_filter_is_no_json() -> None:
    assert Exit.USAGE == run("-", "--format", "json", given=MIXED).exit_code
