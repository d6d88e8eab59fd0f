"""What is said, while documents are coded and at the end, of what became of each?"""

import datetime
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import click

from marsad.cli.exits import Exit
from marsad.cli.shown_problems import ShownProblems
from marsad.formats import Outcome, Problem
from marsad.reading import Meter

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_SECONDS: Final = 0.5
_SECONDS_IN_A_LOG: Final = 60.0
"""Between two lines of progress where no terminal shows a bar."""


class Tally:
    """Counts documents and shows problems on standard error, the first of each kind only."""

    def __init__(self, meter: Meter, *, is_shown: bool) -> None:
        self.coded = 0
        self.lost = 0
        self.records = 0
        self._problems = ShownProblems(self._say)
        self._meter = meter
        self._is_shown = is_shown and sys.stderr is not None
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._begun = self._shown = time.monotonic()

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Show within how many documents are done, how fast, and how long it will go on; in a log a line a minute."""
        if not self._is_shown or not sys.stderr.isatty():
            yield
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        ends = (BarColumn(), TaskProgressColumn(), TimeRemainingColumn()) if self._meter.total else ()
        # No thread draws it: beside one, processes could not be made by copying this one.
        console = Console(stderr=True)
        columns = (TextColumn("{task.description}"), *ends)
        with Progress(*columns, console=console, auto_refresh=False, transient=True) as bar:
            self._bar, self._task = bar, bar.add_task("reading", total=self._meter.total)
            try:
                yield
            finally:
                self._bar = None

    def take(self, outcome: Outcome, *, is_new: bool = True) -> None:
        """Count what became of one item, and show a problem unless others like it, or a run before, were shown."""
        if isinstance(outcome, Problem):
            self.lost += outcome.lost
            self._problems.take(outcome, is_new=is_new)
        else:
            self.coded += 1
            self.records += len(outcome[1])
        if is_new:
            self._tick()

    def end(self) -> None:
        """Say how many problems were not shown, and what became of all documents."""
        self._problems.end()
        self._say(self.sum)

    @property
    def exit_code(self) -> Exit:
        """What the problems so far make of the run."""
        return self._problems.exit_code

    @property
    def sum(self) -> str:
        """Say how many documents came in, how many of them were coded, and how many are in the errors."""
        documents = self.coded + self.lost
        return (
            f"{documents:,} {'document' if documents == 1 else 'documents'}: {self.coded:,} coded, "
            f"{self.lost:,} in errors; {self.records:,} {'record' if self.records == 1 else 'records'}"
        )

    def _tick(self) -> None:
        now = time.monotonic()
        if not self._is_shown or now - self._shown < (_SECONDS_IN_A_LOG if self._bar is None else _SECONDS):
            return
        self._shown = now
        rate = (self.coded + self.lost) / (now - self._begun)
        description = f"{self.coded + self.lost:,} documents, {rate:,.0f} a second"
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=self._meter.read, description=description, refresh=True)
        else:
            self._say(description + self._left(now - self._begun))

    def _left(self, seconds: float) -> str:
        """Say how much is left, by the bytes that were read; nothing where nobody knows how many there are."""
        total, read = self._meter.total, self._meter.read
        if not total or not read:
            return ""
        left = datetime.timedelta(seconds=round(seconds * (total - read) / read))
        return f", {read / total:.0%} read, {left} left"

    def _say(self, text: str) -> None:
        if self._bar is None:
            click.echo(text, err=True)
        else:
            from rich.text import Text

            self._bar.console.print(Text(text), soft_wrap=True)
