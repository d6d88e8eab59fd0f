"""The command line with an engine that knows one word, so that its contract is tested apart from any rule pack.

Run as a script, it is `marsad` with that engine.
"""

import datetime
import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from marsad.coding import Uncoded
from marsad.model import Attribution, Document, EventRecord, Party, RecordDate
from marsad.source import Diagnostic, Source, SourceError

WORD = "اتفقت"
BAD = "خطأ"
BROKEN = "broken.yaml"


class FakeEngine:
    """Makes one record wherever the text has the word; a rule file called `broken.yaml` has two errors."""

    revision = "fake"

    @classmethod
    def load(cls, paths: Iterable[Path] | None = None) -> "FakeEngine":
        for path in paths or ():
            if path.name == BROKEN:
                source = Source(str(path), path.read_text("utf-8"))
                found = [
                    Diagnostic("first-code", "error", "the first thing", source.span(0, 1), "mend it"),
                    Diagnostic("second-code", "error", "the second thing", source.span(1, 2)),
                ]
                raise SourceError(tuple(found))
        return cls()

    def code_items(self, items: Iterable[object], *, jobs: int = 1) -> Iterator[object]:
        for item in items:
            if not isinstance(item, Document):
                yield item
            elif BAD in item.text:
                yield Uncoded(item, "ValueError: bad")
            else:
                yield item, self._code(item)

    def _code(self, document: Document) -> tuple[EventRecord, ...]:
        start = document.text.find(WORD)
        if start < 0:
            return ()
        return (
            EventRecord(
                doc=document.id,
                id=hashlib.sha256(document.id.encode("utf-8")).hexdigest()[:16],
                sentence=0,
                start=start,
                end=start + len(WORD),
                text=WORD,
                code="057",
                root="05",
                name="Sign formal agreement",
                family="agree",
                quad=1,
                goldstein=8.0,
                source=Party("RUS", "روسيا", 0, 5, "name"),
                target=None,
                status="actual",
                attribution=Attribution(None, None, 0),
                date=_day(document.date),
                place=None,
                rule="agree.fake",
                construction="verb-first",
                pack=self.revision,
            ),
        )


def _day(date: datetime.date | None) -> RecordDate:
    return RecordDate(date.isoformat(), "day", "publication") if date else RecordDate(None, None, "publication")


def module() -> ModuleType:
    """Return a module to stand for `marsad.engine`."""
    fake = ModuleType("marsad.engine")
    fake.Engine = FakeEngine  # type: ignore[attr-defined]
    return fake


if __name__ == "__main__":
    sys.modules["marsad.engine"] = module()
    from marsad.cli import main

    main(prog_name="marsad")
