"""How does somebody at a terminal see that work goes on?"""

import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

from rich.console import Console

Item = TypeVar("Item")
_PATIENCE: Final = 1.0
"""Seconds that nobody needs to be told of."""


def progress(items: Iterable[Item], total: int | None, what: str) -> Iterator[Item]:
    """Yield the items; on a terminal a bar tells how many there were, and of how many where `total` is known."""
    if not _is_watched():
        yield from items
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(items, total=total, description=what)


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Say on a terminal's standard error what goes on, where it takes more than a second, until it is done."""
    if not _is_watched():
        yield
        return
    told = threading.Event()

    def tell() -> None:
        told.set()
        sys.stderr.write(f"{what} ...")
        sys.stderr.flush()

    timer = threading.Timer(_PATIENCE, tell)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if told.is_set():
            sys.stderr.write(f"\r{' ' * len(f'{what} ...')}\r")
            sys.stderr.flush()


def _is_watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()
