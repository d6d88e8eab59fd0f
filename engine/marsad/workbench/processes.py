"""How is work on many documents shared among processes, in batches, with its results in their order?"""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, TypeVar

from marsad.model import Document
from marsad.source import collector_eased

Result = TypeVar("Result")
_BATCH = 16
_BATCHES_AHEAD = 3
"""Batches that wait for each worker, so that none is idle."""


def in_processes(
    work: Callable[[list[Document]], Result],
    documents: Iterable[Document],
    jobs: int,
    begin: Callable[..., None],
    *arguments: Any,
) -> Iterator[Result]:
    """Yield what `work` gives for each batch; every process calls `begin` with the arguments once, before its first."""
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin, (begin, arguments))
    waiting: deque[Future[Result]] = deque()
    upcoming = iter(documents)
    try:
        while batch := list(islice(upcoming, _BATCH)):
            waiting.append(pool.submit(work, batch))
            if len(waiting) >= jobs * _BATCHES_AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(begin: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    # The keyboard's interrupt reaches every process of the terminal; the one that was started by hand answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    begin(*arguments)
    collector_eased()
