"""What is read: a document and the sentences in it."""

import datetime
from dataclasses import dataclass


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
            given = getattr(self, name)
            if not isinstance(given, str) and not (name == "title" and given is None):
                raise TypeError(f"{name} must be text, not {type(given).__name__}: {given!r}")
        if isinstance(self.date, datetime.datetime):
            # Only what is no time at all differs from itself.
            is_there = bool(self.date == self.date)
            object.__setattr__(self, "date", self.date.date() if is_there else None)
        elif self.date is not None and not isinstance(self.date, datetime.date):
            raise TypeError(f"date must be a datetime.date or None, not {type(self.date).__name__}: {self.date!r}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its place in the document: number from 0, character offsets into the text as given."""

    index: int
    start: int
    end: int
