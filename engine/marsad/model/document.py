"""What is read: a document and the sentences in it."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was given, with what its publisher says of it."""

    id: str
    text: str
    date: datetime.date | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its place in the document: number from 0, character offsets into the text as given."""

    index: int
    start: int
    end: int
