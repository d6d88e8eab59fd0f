"""The public face: load a pack once, code texts again and again."""

import datetime
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from os import PathLike
from pathlib import Path
from typing import TypeVar

from marsad.coding import Coder, Knowledge, LeftOut, Uncoded, code_items, load_kept, pack_files, without_waiting
from marsad.model import Document, EventRecord, Graph, checked, checked_item, checked_several, refuse
from marsad.source import Diagnostics

Other = TypeVar("Other")


def shipped_pack() -> Path:
    """Return the folder of the rule pack that came with the package, or of the checkout it runs from."""
    packaged = Path(__file__).with_name("rules")
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "rules"


class Engine:
    """Codes Arabic news text into CAMEO-style event records.

    Immutable once loaded: threads share one engine, and it can be pickled to other processes.
    """

    __slots__ = ("_coder", "knowledge", "warnings")

    def __init__(self, knowledge: Knowledge, warnings: Diagnostics) -> None:
        checked("knowledge", knowledge, Knowledge, "a marsad.coding.Knowledge")
        self.knowledge = knowledge
        self.warnings = warnings
        self._coder = Coder(knowledge)

    @classmethod
    def load(cls, paths: str | PathLike[str] | Iterable[str | PathLike[str]] = ()) -> "Engine":
        """Load the shipped pack; what one path or several lead to is added to it, or comes in place of its own.

        Raises SourceError with every diagnostic when any file has an error, TypeError for what is no path.
        """
        if not isinstance(paths, str | PathLike):
            checked_several("paths", paths, "a path or several")
        named = [paths] if isinstance(paths, str | PathLike) else list(paths)
        for path in named:
            checked_item("paths", path, (str, PathLike), "paths")
        files = pack_files(shipped_pack(), [Path(path) for path in named])
        knowledge, diagnostics = load_kept(files)
        if diagnostics.has_errors:
            without_waiting(diagnostics, files["events"]).raise_errors()
        return cls(knowledge, diagnostics)

    @property
    def revision(self) -> str:
        """The hash that names the loaded pack; every record carries it."""
        return self.knowledge.rules.revision

    @property
    def coder(self) -> Coder:
        """The coder behind this face, for tools that explain and evaluate."""
        return self._coder

    def code(
        self, text: str, *, id: str = "-", date: datetime.date | None = None, title: str | None = None
    ) -> tuple[EventRecord, ...]:
        """Return the text's event records, in the order of their triggers; offsets point into the text as given."""
        return self._coder.code(Document(id, text, date, title))

    def parse(self, text: str, *, date: datetime.date | None = None, title: str | None = None) -> tuple[Graph, ...]:
        """Return the graph of each sentence, in order; token offsets point into the text as given."""
        return tuple(graph for _, graph in self._coder.graphs(Document("-", text, date, title)))

    def code_each(
        self, documents: Iterable[Document], *, jobs: int = 1
    ) -> Generator[tuple[Document, tuple[EventRecord, ...]], None, None]:
        """Yield each document with its records, in order; with more than one job, coded by that many processes.

        Processes read some batches of documents ahead. They are copies of this one on Linux where it has one thread;
        elsewhere they are spawned, and a script needs Python's usual `if __name__ == "__main__"`. Raises ValueError for
        fewer than one job, TypeError where no Document comes, RuntimeError for a document that cannot be coded.
        """
        checked_several("documents", documents, "several Documents")
        return _each(self.code_items(map(_checked, documents), jobs=jobs))

    def code_items(
        self, items: Iterable[Document | Other], *, jobs: int = 1
    ) -> Generator[tuple[Document, tuple[EventRecord, ...]] | Uncoded | LeftOut | Other, None, None]:
        """Do as `code_each`, but yield what is no Document in its place, and `Uncoded` for one that cannot be coded."""
        checked_several("items", items, "several values")
        if not isinstance(jobs, int) or isinstance(jobs, bool):
            refuse("jobs", jobs, "be a whole number")
        if jobs < 1:
            raise ValueError(f"{jobs} jobs can code nothing: at least 1 is needed")
        return code_items(self._coder, items, jobs)

    def code_all(self, documents: Iterable[Document], *, jobs: int = 1) -> Sequence[EventRecord]:
        """Return the records of several documents, in order; `jobs` is as for `code_each`."""
        return [record for _, records in self.code_each(documents, jobs=jobs) for record in records]

    def __repr__(self) -> str:
        return f"<marsad.Engine of {self.revision}, {len(self.knowledge.rules.rules)} rules>"

    def __reduce__(self) -> tuple[type["Engine"], tuple[Knowledge, Diagnostics]]:
        return type(self), (self.knowledge, self.warnings)


def _each(
    items: Generator[tuple[Document, tuple[EventRecord, ...]] | Uncoded | LeftOut | Document, None, None],
) -> Generator[tuple[Document, tuple[EventRecord, ...]], None, None]:
    with closing(items):
        for item in items:
            if isinstance(item, Uncoded):
                raise RuntimeError(f"{item.document.id} cannot be coded: {item.reason}")
            if isinstance(item, tuple):
                yield item


def _checked(document: Document) -> Document:
    checked_item("documents", document, Document, "Documents")
    return document
