"""Does somebody at a terminal see that work goes on, and nobody else?"""

import io
import time

import pytest

from marsad.cli import progress as module
from marsad.cli.progress import progress, waiting


class Terminal(io.StringIO):
    def __init__(self, *, is_terminal: bool = True) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    return terminal


def test_what_takes_long_is_said_and_taken_back(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    with waiting("reading"):
        while not terminal.getvalue():
            time.sleep(0.001)
    assert f"reading ...\r{' ' * 11}\r" == terminal.getvalue()


def test_what_is_done_at_once_goes_unsaid_also_after_an_error(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 3600.0)
    with pytest.raises(ValueError, match="broken"), waiting("reading"):
        raise ValueError("broken")
    assert "" == terminal.getvalue()


@pytest.mark.parametrize("total", [3, None])
def test_a_bar_counts_what_is_yielded(terminal: Terminal, total: int | None) -> None:
    assert [1, 2, 3] == list(progress([1, 2, 3], total, "articles"))
    assert "articles" in terminal.getvalue()


def test_in_a_log_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    log = Terminal(is_terminal=False)
    monkeypatch.setattr("sys.stderr", log)
    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    with waiting("reading"):
        assert [1] == list(progress([1], 1, "articles"))
    assert "" == log.getvalue()
