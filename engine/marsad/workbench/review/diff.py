"""Which records does a corpus give under one pack and not under another, or otherwise?"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from marsad.coding import Knowledge
from marsad.model import Document
from marsad.text import Segmenter
from marsad.workbench.processes import in_processes
from marsad.workbench.review.change import Change, Columns, paired
from marsad.workbench.review.twins import Side, TwoCoders

_worker: TwoCoders


def diff_packs(old: Knowledge, new: Knowledge, documents: Iterable[Document], *, jobs: int = 1) -> Iterator[Change]:
    """Yield what differs between the records of two packs, in the order of the documents.

    Of packs that `load_two` loaded, and of which only rules differ, few sentences are read twice. With more than one
    job so many processes share the work, as by `Engine.code_each`. Raises ValueError for fewer than one job.
    """
    if jobs < 1:
        raise ValueError(f"{jobs} jobs can compare nothing: at least 1 is needed")
    if jobs > 1:
        for changes in in_processes(_compare, documents, jobs, _begin, old, new):
            yield from changes
        return
    yield from _compared(TwoCoders(old, new), documents)


def diff_records(
    old: Iterable[Columns], new: Iterable[Columns], documents: Iterable[Document], segmenter: Segmenter
) -> Iterator[Change]:
    """Yield what differs between two files of records that were made of the documents, by whatever version.

    Columns that one side lacks are not compared. Records of other documents are left out.
    """
    before, after = _by_document(old), _by_document(new)
    for document in documents:
        yield from _changes(document, Side(before[document.id]), Side(after[document.id]), segmenter)


def records_elsewhere(rows: Iterable[Columns], documents: Iterable[Document]) -> Mapping[str, int]:
    """Count the records of documents that are not there, by document."""
    here = {document.id for document in documents}
    return Counter(row["doc"] for row in rows if row["doc"] not in here)


def _compared(coders: TwoCoders, documents: Iterable[Document]) -> Iterator[Change]:
    for document in documents:
        yield from _changes(document, *coders.sides(document), coders.segmenter)


def _by_document(rows: Iterable[Columns]) -> dict[str, list[Columns]]:
    found: dict[str, list[Columns]] = defaultdict(list)
    for row in rows:
        found[row["doc"]].append(row)
    return found


def _changes(document: Document, old: Side, new: Side, segmenter: Segmenter) -> Iterator[Change]:
    pairs = list(paired(old.rows, new.rows))
    if not pairs:
        return
    sentences = list(segmenter.sentences(document.text))
    starts = [sentence.start for sentence in sentences]
    for before, after in pairs:
        record = before if after is None else after
        place = 0 if record is None else record["start"]
        number = bisect_right(starts, place)
        start, end = (sentences[number - 1].start, sentences[number - 1].end) if number else (0, 0)
        because = new.became_of(place) if after is None else old.became_of(place) if before is None else ""
        yield Change(document.id, number, document.text[start:end], start, before, after, because)


def _begin(old: Knowledge, new: Knowledge) -> None:
    global _worker
    _worker = TwoCoders(old, new)


def _compare(batch: Sequence[Document]) -> list[Change]:
    return list(_compared(_worker, batch))
