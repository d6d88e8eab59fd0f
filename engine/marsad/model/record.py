"""Event records: who did what to whom, when, where, on whose word."""

from dataclasses import dataclass
from typing import Literal

from marsad.model.actor import Resolution
from marsad.model.step import Step

Status = Literal["actual", "planned", "reported"]


@dataclass(frozen=True, slots=True)
class Party:
    """The source or target of a record; offsets are characters in the document's text as given.

    `step` is the step of syntax that found the party beside its predicate, None where something else did.
    """

    code: str | None
    text: str
    start: int
    end: int
    how: Resolution
    entry: str = ""
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """On whose word: the innermost speaker, and how many mouths the report passed through."""

    speaker: str | None
    speaker_text: str | None
    depth: int


@dataclass(frozen=True, slots=True)
class RecordDate:
    """When: an ISO 8601 date or interval, its precision ("day", "month" ...) and how it was found."""

    value: str | None
    precision: str | None
    how: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where: the phrase, and country (ISO 3166 alpha-3) and WGS 84 degrees where the gazetteer knows them."""

    text: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One CAMEO-style event. `start`, `end` are the trigger's character offsets in the text as given."""

    doc: str
    id: str
    sentence: int
    start: int
    end: int
    text: str
    code: str
    root: str
    name: str
    family: str
    quad: int | None
    goldstein: float | None
    source: Party | None
    target: Party | None
    status: Status
    attribution: Attribution
    date: RecordDate
    place: RecordPlace | None
    rule: str
    construction: str
    pack: str
    normalisations: tuple[str, ...] = ()
