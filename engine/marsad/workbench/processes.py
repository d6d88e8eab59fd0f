"""How is work on many documents shared among processes, in batches, with its results in their order?"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import closing
from itertools import islice
from typing import Any, Final, TypeVar

from marsad.coding import Ended, in_order
from marsad.model import Document

Result = TypeVar("Result")
_BATCH: Final = 16


def in_processes(
    work: Callable[[list[Document]], Result],
    documents: Iterable[Document],
    jobs: int,
    begin: Callable[..., None],
    *arguments: Any,
) -> Iterator[Result]:
    """Yield what `work` gives for each batch; every process calls `begin` with the arguments once, before its first.

    Raises BrokenExecutor where a batch ends its process twice.
    """
    upcoming = iter(documents)
    batches = iter(lambda: list(islice(upcoming, _BATCH)), [])
    with closing(in_order(work, batches, jobs, begin, arguments)) as done:
        for _, result in done:
            if isinstance(result, Ended):
                raise BrokenExecutor("a process was ended from outside, perhaps for want of memory")
            yield result
