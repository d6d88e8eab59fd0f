"""How are many documents coded at once? In worker processes, a batch of documents at a time, in their order."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from marsad.coding.coder import Coder
from marsad.coding.knowledge import Knowledge
from marsad.model import Document, EventRecord
from marsad.source import collector_eased

Records = tuple[EventRecord, ...]
Batch = list[Document]

_BATCH_DOCUMENTS = 64
_BATCH_CHARACTERS = 100_000
_BATCHES_AHEAD = 2
"""Batches that wait for each worker, so that none is idle while another's is written."""

_worker: Coder


def code_in_processes(
    knowledge: Knowledge, documents: Iterable[Document], jobs: int
) -> Generator[tuple[Document, Records], None, None]:
    """Yield each document with its records, in order; a bounded number of documents is held at a time.

    Raises concurrent.futures.process.BrokenProcessPool when a worker is ended from outside.
    """
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin, (knowledge,))
    waiting: deque[tuple[Batch, Future[list[Records]]]] = deque()
    try:
        for batch in _batches(documents):
            waiting.append((batch, pool.submit(_code, batch)))
            if len(waiting) >= jobs * _BATCHES_AHEAD:
                yield from _finished(*waiting.popleft())
        while waiting:
            yield from _finished(*waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _batches(documents: Iterable[Document]) -> Iterator[Batch]:
    batch: Batch = []
    characters = 0
    for document in documents:
        batch.append(document)
        characters += len(document.text)
        if len(batch) >= _BATCH_DOCUMENTS or characters >= _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _finished(batch: Batch, records: Future[list[Records]]) -> Iterator[tuple[Document, Records]]:
    return zip(batch, records.result(), strict=True)


def _begin(knowledge: Knowledge) -> None:
    global _worker
    # The keyboard's interrupt reaches every process of the terminal; the one that was started by hand answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = Coder(knowledge)
    collector_eased()


def _code(batch: Batch) -> list[Records]:
    return [_worker.code(document) for document in batch]
