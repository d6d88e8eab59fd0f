"""How is what was done kept while more is done, so that it can go on after a kill at any moment?"""

import dataclasses
import datetime
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Final

from marsad.formats.problem import Problem
from marsad.formats.row import from_row
from marsad.model import Document, EventRecord

Outcome = tuple[Document, tuple[EventRecord, ...]] | Problem
"""What became of one item of the input."""
_SECONDS_BETWEEN_SYNCS: Final = 5.0
_ENDING: Final = ".part"


class JournalError(Exception):
    """A journal is of another run, or in use, or the input is no longer the one that it tells of."""


class Journal:
    """A file beside the output, with a line for each item of the input and what became of it, in order.

    A line is whole or it is the last one, which is then cut off. Raises JournalError where `run`, what decides the
    outcome of every item, is not that of the file, OSError where the system refuses.
    """

    def __init__(self, output: Path, run: Mapping[str, Any]) -> None:
        self.path = output.with_name(output.name + _ENDING)
        self._stream: BinaryIO = self.path.open("a+b")
        _lock(self._stream, self.path)
        self._begins = json.dumps({"run": run}, sort_keys=True, default=str).encode() + b"\n"
        self.entries = 0
        self._synced = time.monotonic()
        try:
            end = self._whole_lines()
            self._stream.truncate(end)
            if not end:
                self._append(self._begins)
        except BaseException:
            self._stream.close()
            raise

    def _whole_lines(self) -> int:
        """Return where the last whole line ends, 0 for a file that has not even begun."""
        self._stream.seek(0)
        first = self._stream.readline()
        if not first.endswith(b"\n"):
            return 0
        if first != self._begins:
            hint = f"go on as it was begun, or remove {self.path}"
            raise JournalError(f"it was begun with other rules, options or files: {hint}")
        end = len(first)
        for line in self._stream:
            if not line.endswith(b"\n"):
                break
            end += len(line)
            self.entries += 1
        return end

    def not_yet_done(
        self, items: Iterable[Document | Problem], tell: Callable[[Outcome], None]
    ) -> Iterator[Document | Problem]:
        """Yield the items after those that the journal has, which `tell` is told.

        Raises JournalError where the items are not those that it has.
        """
        upcoming = iter(items)
        for outcome in self.outcomes(self.entries):
            tell(outcome)
            if isinstance(outcome, Problem) and outcome.code == "pairs-left-out":
                continue
            item = next(upcoming, None)
            if item is None or _name(outcome) != _name(item):
                raise JournalError(f"the input is not what it was: begin anew, without {self.path}")
        yield from upcoming

    def add(self, outcome: Outcome) -> None:
        """Keep what became of the next item."""
        self._append(json.dumps(_entry(outcome), ensure_ascii=True).encode() + b"\n")
        self.entries += 1

    def outcomes(self, most: int | None = None) -> Iterator[Outcome]:
        """Yield what became of each item, or of the first ones."""
        self._stream.flush()
        with self.path.open("rb") as stream:
            stream.readline()
            for number, line in enumerate(stream):
                if number == most:
                    return
                yield _outcome(json.loads(line))

    def remove(self) -> None:
        """Delete the file: what it has stands in the output."""
        self.close()
        self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let the file go; it stays for the next time."""
        self._stream.close()

    def _append(self, line: bytes) -> None:
        self._stream.write(line)
        self._stream.flush()
        if time.monotonic() - self._synced > _SECONDS_BETWEEN_SYNCS:
            os.fsync(self._stream.fileno())
            self._synced = time.monotonic()


def _lock(stream: BinaryIO, path: Path) -> None:
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        stream.close()
        raise JournalError(f"another process is writing {path}") from None
    except OSError:
        with suppress(OSError):
            stream.seek(0)


def _name(item: Document | Outcome) -> str:
    if isinstance(item, tuple):
        item = item[0]
    return (
        item.id if isinstance(item, Document) else item.doc if item.code == "not-coded" else f"{item.code} {item.file}"
    )


def _entry(outcome: Outcome) -> dict[str, Any]:
    if isinstance(outcome, Problem):
        return {"problem": dataclasses.asdict(outcome)}
    document, records = outcome
    return {
        "doc": document.id,
        "date": document.date and document.date.isoformat(),
        "title": document.title,
        "kept": document.kept,
        "records": [record.to_dict() for record in records],
    }


def _outcome(entry: Mapping[str, Any]) -> Outcome:
    if "problem" in entry:
        return Problem(**entry["problem"])
    date = entry["date"] and datetime.date.fromisoformat(entry["date"])
    # Writers need no text: the records tell where in it they stand.
    document = Document(entry["doc"], "", date, entry["title"], tuple(entry["kept"]))
    return document, tuple(from_row(row) for row in entry["records"])
