"""What does a command do when it is asked to end from outside? The same as at the keyboard's interrupt."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final

from marsad.cli.exits import Exit

_EXITS: Final = {
    getattr(signal, name): exit_code
    for name, exit_code in (("SIGTERM", Exit.ENDED), ("SIGHUP", Exit.HUNG_UP))
    if hasattr(signal, name)
}


class Stopped(KeyboardInterrupt):
    """The command was asked to end; `exit_code` says by what."""

    def __init__(self, exit_code: Exit) -> None:
        super().__init__()
        self.exit_code = exit_code


@contextmanager
def stops_raised() -> Iterator[None]:
    """Raise Stopped where a signal asks to end, unless whoever started the command had it ignored (nohup)."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before: dict[int, Any] = {
        number: signal.getsignal(number) for number in _EXITS if signal.getsignal(number) == signal.SIG_DFL
    }
    for number in before:
        signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _: FrameType | None) -> None:
    raise Stopped(_EXITS[number])
