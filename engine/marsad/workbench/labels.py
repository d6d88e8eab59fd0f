"""What did a careful coder label in a text, and what did some coder record, as far as the two are compared?"""

import datetime
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from marsad.model import EventRecord


def _day(value: object) -> object:
    """Return the day of a timestamp, None for an empty text; the library judges all else."""
    if not isinstance(value, str):
        return value
    try:
        return datetime.datetime.fromisoformat(value).date() if value else None
    except ValueError:
        return value


Day = Annotated[datetime.date | None, BeforeValidator(_day)]
"""A day; in a file a date or timestamp as ISO 8601 writes it, or an empty text for none."""
Side = Literal["source", "target"]
SIDES: tuple[Side, ...] = ("source", "target")


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event that was labelled; offsets are those of its trigger in the document's text.

    `alt` are codes that an equally careful coder may give, `source_alt` and `target_alt` such actor codes; None as an
    actor means nobody. An event that is not `core` is neither missed nor wrong.
    """

    code: str
    source: str | None
    target: str | None
    core: bool
    start: int
    end: int
    alt: tuple[str, ...] = ()
    source_alt: tuple[str | None, ...] = ()
    target_alt: tuple[str | None, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code that is right."""
        return self.code, *self.alt

    def actor(self, side: Side) -> str | None:
        """Return the actor code of that side."""
        return self.source if side == "source" else self.target

    def actors(self, side: Side) -> tuple[str | None, ...]:
        """Return every actor code of that side that is right."""
        return self.actor(side), *(self.source_alt if side == "source" else self.target_alt)


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence with its events; offsets are characters in the document's text."""

    start: int
    end: int
    events: tuple[GoldEvent, ...]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A labelled text. Sentences are those of the labels, wherever an engine would cut."""

    doc: str
    text: str
    sentences: tuple[GoldSentence, ...]
    date: Day = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """What is compared of an event record, whoever made it; offsets are those of its trigger."""

    doc: str
    code: str
    start: int
    end: int
    source: str | None = None
    target: str | None = None

    @classmethod
    def of(cls, record: EventRecord) -> "CodedEvent":
        """Return what is compared of the record."""
        source, target = record.source, record.target
        return cls(
            doc=record.doc,
            code=record.code,
            start=record.start,
            end=record.end,
            source=source.code if source else None,
            target=target.code if target else None,
        )

    def actor(self, side: Side) -> str | None:
        """Return the actor code of that side."""
        return self.source if side == "source" else self.target


class CodedRow(BaseModel):
    """The columns of a record in a file, as far as every version writes them alike; whatever else is there stays."""

    model_config = ConfigDict(extra="allow")

    doc: str
    code: str
    start: int
    end: int
    name: str | None = None
    text: str | None = None
    source: str | None = None
    target: str | None = None
    source_text: str | None = None
    target_text: str | None = None
    source_start: int | None = None
    source_end: int | None = None
    target_start: int | None = None
    target_end: int | None = None
    status: str | None = None
    speaker: str | None = None
    rule: str | None = None
