"""Does somebody at a terminal see that work goes on, and nobody else?"""

import io
import time
from contextlib import redirect_stderr

import pytest

from marsad.cli import progress as module
from marsad.cli.progress import progress, waiting


class Terminal(io.StringIO):
    def __init__(self, *, is_terminal: bool = True) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


_LONGEST = 60.0
"""Seconds after which nothing is said any more."""


def test_what_takes_long_is_said_and_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    terminal, end = Terminal(), time.monotonic() + _LONGEST
    with redirect_stderr(terminal), waiting("reading"):
        while not terminal.getvalue() and time.monotonic() < end:
            time.sleep(0.001)
    assert f"reading ...\r{' ' * 11}\r" == terminal.getvalue()


def test_what_is_done_at_once_goes_unsaid_also_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 3600.0)
    terminal = Terminal()
    with redirect_stderr(terminal), pytest.raises(ValueError, match="broken"), waiting("reading"):
        raise ValueError("broken")
    assert "" == terminal.getvalue()


@pytest.mark.parametrize("total", [3, None])
def test_a_bar_counts_what_is_yielded(total: int | None) -> None:
    terminal = Terminal()
    with redirect_stderr(terminal):
        assert [1, 2, 3] == list(progress([1, 2, 3], total, "articles"))
    assert "articles" in terminal.getvalue()


def test_in_a_log_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    log = Terminal(is_terminal=False)
    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    with redirect_stderr(log), waiting("reading"):
        assert [1] == list(progress([1], 1, "articles"))
    assert "" == log.getvalue()
