"""How are many documents coded, one after the other or by several processes, so that none of them stops the rest?"""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from marsad.coding.coder import Coder
from marsad.coding.knowledge import Knowledge
from marsad.coding.workers import Ended, in_order
from marsad.model import Document, EventRecord

Records = tuple[EventRecord, ...]
Other = TypeVar("Other")

_BATCH_DOCUMENTS = 64
_BATCH_CHARACTERS = 100_000
_ENDED = "its process was ended from outside, perhaps for want of memory"

_worker: Coder


@dataclass(frozen=True, slots=True)
class Uncoded:
    """A document that could not be coded, and why."""

    document: Document
    reason: str


def code_items(
    coder: Coder, items: Iterable[Document | Other], jobs: int
) -> Generator[tuple[Document, Records] | Uncoded | Other, None, None]:
    """Yield each document with its records, or why there are none, in order; what is no document is handed on.

    A bounded number of items is held at a time. Raises BrokenExecutor where no process can begin.
    """
    if jobs == 1:
        for item in items:
            yield _coded(item, _tried(coder, item)) if isinstance(item, Document) else item
        return
    batches = in_order(_code, _batches(items), jobs, _begin, (coder.knowledge,), _alone)
    for batch, results in batches:
        if isinstance(results, Ended):
            yield from (Uncoded(item, _ENDED) if isinstance(item, Document) else item for item in batch)
            continue
        coded = iter(results)
        for item in batch:
            yield _coded(item, next(coded)) if isinstance(item, Document) else item


def _coded(document: Document, result: Records | str) -> tuple[Document, Records] | Uncoded:
    return Uncoded(document, result) if isinstance(result, str) else (document, result)


def _batches(items: Iterable[Document | Other]) -> Iterator[list[Document | Other]]:
    batch: list[Document | Other] = []
    characters = 0
    for item in items:
        batch.append(item)
        characters += len(item.text) if isinstance(item, Document) else 0
        if len(batch) >= _BATCH_DOCUMENTS or characters >= _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _alone(batch: list[Document | Other]) -> list[list[Document | Other]]:
    return [[item] for item in batch]


def _begin(knowledge: Knowledge) -> None:
    global _worker
    _worker = Coder(knowledge)


def _code(batch: list[Any]) -> list[Records | str]:
    return [_tried(_worker, item) for item in batch if isinstance(item, Document)]


def _tried(coder: Coder, document: Document) -> Records | str:
    """Return the document's records, or why there are none: no document stops the others."""
    try:
        return coder.code(document)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
