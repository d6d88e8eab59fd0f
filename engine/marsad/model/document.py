"""What is read: a document and the sentences in it."""

import datetime
from dataclasses import dataclass
from types import NoneType

from marsad.model.arguments import checked


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was given, with what its publisher says of it.

    Of a date with a time the day is kept; a time that is not there (pandas' NaT) is no date. `kept` are values that are
    handed on beside the records and never read. Raises TypeError for anything else than its types.
    """

    id: str
    text: str
    date: datetime.date | None = None
    title: str | None = None
    kept: tuple[str | None, ...] = ()

    def __post_init__(self) -> None:
        for name in ("id", "text", "title"):
            checked(name, getattr(self, name), (str, NoneType) if name == "title" else str, "text")
        checked("kept", self.kept, tuple, "a tuple")
        if isinstance(self.date, datetime.datetime):
            # Only what is no time at all differs from itself.
            is_there = bool(self.date == self.date)
            object.__setattr__(self, "date", self.date.date() if is_there else None)
        else:
            checked("date", self.date, (datetime.date, NoneType), "a datetime.date or None")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its place in the document: number from 0, character offsets into the text as given."""

    index: int
    start: int
    end: int
