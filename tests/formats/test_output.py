import io
import os
import sys
from pathlib import Path

import pytest

from marsad.formats import open_output


def test_a_file_stands_only_after_the_block_ended_well(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    with open_output(path) as stream:
        stream.write("خبر\r\n")
        assert not path.exists()
    assert "خبر\r\n".encode() == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


def test_after_an_exception_the_old_file_stands_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old", "utf-8")

    def interrupted() -> None:
        with open_output(path) as stream:
            stream.write("new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert path.read_text("utf-8") == "old"
    assert [path] == list(tmp_path.iterdir())


def test_a_replaced_file_keeps_its_permissions_and_a_new_one_gets_the_usual(tmp_path: Path) -> None:
    old, new, usual = tmp_path / "old", tmp_path / "new", tmp_path / "usual"
    old.touch(0o640)
    usual.touch()
    for path in (old, new):
        with open_output(path) as stream:
            stream.write("x")
    assert (0o640, usual.stat().st_mode & 0o777) == (old.stat().st_mode & 0o777, new.stat().st_mode & 0o777)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old", "utf-8")
    link.symlink_to(target)
    with open_output(link) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert target.read_text("utf-8") == "new"


def test_a_device_is_written_to_directly() -> None:
    with open_output(Path(os.devnull)) as stream:
        stream.write("gone")
    assert not Path(os.devnull).is_file()


def test_a_refusal_names_the_file_that_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "none" / "out.csv"
    with pytest.raises(FileNotFoundError) as caught, open_output(path):
        pass
    assert str(path) == caught.value.filename


@pytest.mark.parametrize(
    ("is_terminal", "is_raw", "shown"),
    [
        (True, True, "a\\x1b[2Jb\tc\\u202ed\n"),
        (True, False, "a\x1b[2Jb\tc\u202ed\r\n"),
        (False, True, "a\x1b[2Jb\tc\u202ed\r\n"),
    ],
)
def test_a_terminal_is_shown_the_controls_of_others_and_a_pipe_gets_them(
    is_terminal: bool, is_raw: bool, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    standard = io.TextIOWrapper(written)
    monkeypatch.setattr(standard, "isatty", lambda: is_terminal)
    monkeypatch.setattr(sys, "stdout", standard)
    with open_output(None, is_raw=is_raw) as stream:
        stream.write("a\x1b[2Jb\tc\u202ed\r\n")
    assert shown == written.getvalue().decode()
