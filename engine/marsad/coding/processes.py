"""How are many documents coded, one after the other or by several processes, so that none of them stops the rest?"""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from marsad.coding.coder import Coder
from marsad.coding.knowledge import Knowledge
from marsad.model import Document, EventRecord

Records = tuple[EventRecord, ...]
_Tried = tuple[Records, tuple[int, ...]] | str
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


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A document with events between so many that not every pair is told; `at` is where their triggers begin."""

    document: Document
    at: tuple[int, ...]


def code_items(
    coder: Coder, items: Iterable[Document | Other], jobs: int
) -> Generator[tuple[Document, Records] | Uncoded | LeftOut | Other, None, None]:
    """Yield each document with its records, or why there are none, in order; what is no document is handed on.

    Behind a document of whose records some are left out comes `LeftOut`. A bounded number of items is held at a time.
    Raises BrokenExecutor where no process can begin.
    """
    if jobs == 1:
        for item in items:
            if isinstance(item, Document):
                yield from _said(item, _tried(coder, item))
            else:
                yield item
        return
    from marsad.coding.workers import Ended, in_order

    batches = in_order(_code, _batches(items), jobs, _begin, (coder.knowledge,), _alone)
    for batch, results in batches:
        if isinstance(results, Ended):
            yield from (Uncoded(item, _ENDED) if isinstance(item, Document) else item for item in batch)
            continue
        coded = iter(results)
        for item in batch:
            if isinstance(item, Document):
                yield from _said(item, next(coded))
            else:
                yield item


def _said(document: Document, tried: _Tried) -> Iterator[tuple[Document, Records] | Uncoded | LeftOut]:
    if isinstance(tried, str):
        yield Uncoded(document, tried)
        return
    records, cut = tried
    yield document, records
    if cut:
        yield LeftOut(document, cut)


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


def _code(batch: list[Any]) -> list[_Tried]:
    return [_tried(_worker, item) for item in batch if isinstance(item, Document)]


def _tried(coder: Coder, document: Document) -> _Tried:
    """Return the document's records and where not all are told, or why there are none: no document stops the others."""
    records: list[EventRecord] = []
    cut: list[int] = []
    try:
        for _, outcomes in coder.outcomes(document):
            for outcome in outcomes:
                records += outcome.records
                if outcome.is_cut and outcome.records:
                    cut.append(outcome.records[0].start)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return tuple(records), tuple(cut)
