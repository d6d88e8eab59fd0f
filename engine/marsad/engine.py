"""The public face: load a pack once, code texts again and again."""

import datetime
import importlib.resources
from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path

from marsad.coding.cache import fetch, store
from marsad.coding.coder import Coder
from marsad.coding.knowledge import Knowledge, load_knowledge, pack_files
from marsad.model import Document, EventRecord
from marsad.source import Diagnostics


def shipped_pack() -> Path:
    """Return the folder of the rule pack that came with the package, or of the checkout it runs from."""
    packaged = Path(str(importlib.resources.files("marsad"))) / "rules"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "rules"


class Engine:
    """Codes Arabic news text into CAMEO-style event records.

    Immutable once loaded: threads share one engine, and it can be pickled to other processes.
    """

    __slots__ = ("_coder", "knowledge", "warnings")

    def __init__(self, knowledge: Knowledge, warnings: Diagnostics) -> None:
        self.knowledge = knowledge
        self.warnings = warnings
        self._coder = Coder(knowledge)

    @classmethod
    def load(cls, paths: Iterable[str | PathLike[str]] | None = None) -> "Engine":
        """Load the shipped pack, with the rules or rooms at `paths` in place of its own.

        Raises SourceError with every diagnostic when any file has an error.
        """
        diagnostics = Diagnostics()
        files = pack_files(shipped_pack(), [Path(path) for path in paths or ()])
        stored = fetch(files)
        if stored is not None:
            return cls(*stored)
        knowledge = load_knowledge(files, diagnostics)
        diagnostics.raise_errors()
        store(files, knowledge, diagnostics)
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

    def code_all(self, documents: Iterable[Document]) -> Sequence[EventRecord]:
        """Return the records of several documents."""
        return [record for document in documents for record in self._coder.code(document)]

    def __reduce__(self) -> tuple[type["Engine"], tuple[Knowledge, Diagnostics]]:
        return type(self), (self.knowledge, self.warnings)
