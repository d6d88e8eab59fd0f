"""Event records: who did what to whom, when, where, on whose word."""

from dataclasses import dataclass
from typing import Literal

from marsad.model.actor import Resolution
from marsad.model.step import Step

ColumnValue = str | int | float | list[str] | None
"""What stands in one column of a record that lies flat."""
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

    def to_dict(self) -> dict[str, ColumnValue]:
        """Return the record as one flat mapping with every column of docs/records.md, in that order."""
        place = self.place
        return {
            "doc": self.doc,
            "id": self.id,
            "code": self.code,
            "name": self.name,
            "root": self.root,
            "family": self.family,
            "source": self.source.code if self.source else None,
            "target": self.target.code if self.target else None,
            **_party_columns("source", self.source),
            **_party_columns("target", self.target),
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "sentence": self.sentence,
            "status": self.status,
            "speaker": self.attribution.speaker,
            "speaker_text": self.attribution.speaker_text,
            "depth": self.attribution.depth,
            "date": self.date.value,
            "date_precision": self.date.precision,
            "date_how": self.date.how,
            "date_text": self.date.text,
            "place": place.text if place else None,
            "place_country": place.country if place else None,
            "latitude": place.latitude if place else None,
            "longitude": place.longitude if place else None,
            "rule": self.rule,
            "construction": self.construction,
            "quad": self.quad,
            "goldstein": self.goldstein,
            "pack": self.pack,
            "normalisations": list(self.normalisations),
        }


def _party_columns(side: str, party: Party | None) -> dict[str, ColumnValue]:
    return {
        f"{side}_text": party.text if party else None,
        f"{side}_start": party.start if party else None,
        f"{side}_end": party.end if party else None,
        f"{side}_how": party.how if party else None,
        f"{side}_step": party.step if party else None,
        f"{side}_entry": party.entry if party else None,
    }
