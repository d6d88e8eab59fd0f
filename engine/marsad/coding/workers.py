"""How is work shared among processes, with its results in order, and none of them left when the first one ends?"""

import multiprocessing
import os
import signal
import stat
import sys
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from marsad.collector import collector_eased

Task = TypeVar("Task")
Result = TypeVar("Result")
_AHEAD: Final = 3
"""Tasks for each process that are read, or done, before their turn comes."""
_MOST_STILLBORN: Final = 3
"""Processes that may end in a row before they have begun: one may be ended from outside, three cannot begin at all."""
_PATIENCE: Final = 5.0
"""Seconds that a process has to end."""
_ENDINGS: Final = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
_STANDARD_ERROR: Final = 2


@dataclass(frozen=True, slots=True)
class Ended:
    """What stands for the result of a task that ended its process twice: from outside, or for want of memory."""


@dataclass(eq=False, slots=True)
class _Slot(Generic[Task]):
    """A task in its turn; `result` is empty until it is done, and then holds one value."""

    task: Task
    result: list[Any] = field(default_factory=list)


class _Worker(Generic[Task]):
    """A process of its own, and the task that it is at; `others` are the processes that run beside it.

    It is a copy of this process, which has loaded everything, where that is safe: a thread that held a lock meanwhile
    would hold it in the copy for ever. Otherwise it begins empty, and is told by pickle what to begin with.
    """

    def __init__(
        self,
        work: Callable[[Task], Any],
        begin: Callable[..., None],
        arguments: tuple[Any, ...],
        others: Iterable["_Worker[Task]"],
    ) -> None:
        self.slot: _Slot[Task] | None = None
        self.has_begun = False
        is_copy = _may_be_copied()
        process = (
            multiprocessing.get_context("fork").Process if is_copy else multiprocessing.get_context("spawn").Process
        )
        self.connection, theirs = multiprocessing.Pipe()
        told = _Copied(arguments, [self.connection, *(other.connection for other in others)]) if is_copy else None
        self._process = process(target=_serve, args=(theirs, work, begin, told), daemon=True)
        with _endings_held():
            try:
                self._process.start()
            except OSError as error:
                raise BrokenExecutor("a process ended before it began") from error
        # Only the process holds its end now: it ends when this one does, and this one sees when it has.
        theirs.close()
        if not is_copy:
            # Not as what it starts with: a process that is told half of that complains, when this one ends meanwhile.
            with suppress(OSError):
                self.connection.send(arguments)

    def give(self, slot: _Slot[Task]) -> None:
        self.slot = slot
        with suppress(OSError):
            self.connection.send(slot.task)

    def end(self) -> None:
        self.connection.close()
        if self.slot is not None:
            self._process.terminate()
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()


def in_order(
    work: Callable[[Task], Result],
    tasks: Iterable[Task],
    jobs: int,
    begin: Callable[..., None],
    arguments: tuple[Any, ...] = (),
    split: Callable[[Task], list[Task]] = lambda task: [task],
) -> Generator[tuple[Task, Result | Ended], None, None]:
    """Yield each task with what `work` makes of it, in order; a bounded number of tasks is held at a time.

    Each process calls `begin` with the arguments once. When one ends from outside, its task is given out again, in the
    parts that `split` makes of it. Raises BrokenExecutor where processes end before they have begun, and what `work` or
    `begin` raises.
    """
    upcoming = iter(tasks)
    pool = _Pool(work, begin, arguments, split, jobs)
    try:
        pool.start()
        while True:
            is_over = pool.fill(upcoming)
            for slot in pool.done():
                yield slot.task, slot.result[0]
            if is_over and not pool.slots:
                return
            if is_over or pool.is_full:
                pool.listen()
    finally:
        pool.end()


class _Pool(Generic[Task]):
    """Processes at work, and the tasks whose turn has not come, in their order."""

    def __init__(
        self,
        work: Callable[[Task], Any],
        begin: Callable[..., None],
        arguments: tuple[Any, ...],
        split: Callable[[Task], list[Task]],
        jobs: int,
    ) -> None:
        self._began_with = work, begin, arguments
        self._split = split
        self._jobs = jobs
        self._workers: list[_Worker[Task]] = []
        self._retried: set[int] = set()
        self._stillborn = 0
        self.slots: list[_Slot[Task]] = []

    @property
    def is_full(self) -> bool:
        return len(self.slots) >= self._jobs * _AHEAD

    def start(self) -> None:
        for _ in range(self._jobs):
            self._workers.append(_Worker(*self._began_with, self._workers))

    def end(self) -> None:
        for worker in self._workers:
            worker.end()

    def fill(self, upcoming: Iterator[Task]) -> bool:
        """Read tasks and hand them out until there are enough; say whether none is left to read."""
        self._hand_out()
        while not self.is_full:
            for task in upcoming:
                self.slots.append(_Slot(task))
                break
            else:
                return True
            self._hand_out()
        return False

    def done(self) -> Iterator[_Slot[Task]]:
        """Yield what is done and has its turn."""
        while self.slots and self.slots[0].result:
            slot = self.slots.pop(0)
            self._retried.discard(id(slot))
            yield slot

    def listen(self) -> None:
        """Wait until a process says something, or has ended; another takes its place then."""
        for connection in wait([worker.connection for worker in self._workers]):
            number = next(at for at, worker in enumerate(self._workers) if worker.connection is connection)
            worker = self._workers[number]
            is_alive = _heard(worker)
            self._stillborn = 0 if worker.has_begun else self._stillborn + (not is_alive)
            if self._stillborn == _MOST_STILLBORN:
                raise BrokenExecutor("no process can begin: each ended before it had begun")
            if not is_alive:
                # What a process never came to is nobody's fault, and is given out as it is.
                lost = worker.slot if worker.has_begun else None
                worker.end()
                others = self._workers[:number] + self._workers[number + 1 :]
                self._workers[number] = _Worker(*self._began_with, others)
                if lost is not None:
                    self._again(lost)

    def _hand_out(self) -> None:
        taken = {id(worker.slot) for worker in self._workers if worker.slot is not None}
        left: Iterator[_Slot[Task]] = (slot for slot in self.slots if not slot.result and id(slot) not in taken)
        for worker in self._workers:
            if worker.slot is None:
                slot = next(left, None)
                if slot is None:
                    return
                worker.give(slot)

    def _again(self, lost: _Slot[Task]) -> None:
        """Put what ended its process back, in parts if it has several; what ends one alone, and twice, is given up."""
        parts = self._split(lost.task)
        if len(parts) == 1 and id(lost) in self._retried:
            lost.result.append(Ended())
            return
        at = self.slots.index(lost)
        fresh = [_Slot(part) for part in parts]
        self._retried.update(id(slot) for slot in fresh if len(parts) == 1)
        self.slots[at : at + 1] = fresh


def _heard(worker: _Worker[Task]) -> bool:
    """Take what a process says; False if it has ended."""
    try:
        kind, value = worker.connection.recv()
    except (EOFError, OSError):
        return False
    if kind == "raised":
        raise value
    if kind == "begun":
        worker.has_begun = True
    elif worker.slot is not None:
        worker.slot.result.append(value)
        worker.slot = None
    return True


@dataclass(frozen=True, slots=True)
class _Copied:
    """What a process that is a copy begins with, and the ends of pipes that it has no business with."""

    arguments: tuple[Any, ...]
    ends: list[Connection]


def _may_be_copied() -> bool:
    """Say whether this process may be copied: only Linux's libraries bear it, and no thread may hold a lock meanwhile.

    Threads that know nothing of Python (a library that writes tables has some) hold none that coding asks for.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def _serve(
    connection: Connection, work: Callable[[Any], Any], begin: Callable[..., None], copied: _Copied | None
) -> None:
    # The keyboard's interrupt reaches every process of the terminal; the one that was started by hand answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if copied is not None:
        _let_go(copied)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDINGS)
    # When that one has gone, there is nobody to hear the result, nor to say so to.
    with suppress(EOFError, OSError):
        try:
            begin(*(connection.recv() if copied is None else copied.arguments))
            collector_eased()
            connection.send(("begun", None))
            while True:
                connection.send(("done", work(connection.recv())))
        except (EOFError, OSError):
            raise
        except Exception as error:
            connection.send(("raised", error))


def _let_go(copied: _Copied) -> None:
    """Give back what the copied process holds: its pipes, its open files with their locks, how it answers signals."""
    for end in copied.ends:
        end.close()
    for number in [int(path.name) for path in Path("/proc/self/fd").iterdir()]:
        with suppress(OSError):
            if number > _STANDARD_ERROR and stat.S_ISREG(os.fstat(number).st_mode):
                os.close(number)
    for ending in _ENDINGS:
        if signal.getsignal(ending) != signal.SIG_IGN:
            signal.signal(ending, signal.SIG_DFL)


@contextmanager
def _endings_held() -> Iterator[None]:
    """Let a process that begins within see no signal to end before it has said how it answers."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT, *_ENDINGS])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
