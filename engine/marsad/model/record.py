"""Event records: who did what to whom, when, where, on whose word."""

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Final, Literal

from marsad.model.actor import Resolution
from marsad.model.step import Step

ColumnValue = str | int | float | list[str] | None
"""What stands in one column of a record that lies flat."""
Status = Literal["actual", "planned", "reported"]
_DAY: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Party:
    """The source or target of a record; offsets are characters in the document's text as given.

    `step` is the step of syntax that found the party beside its predicate, None where something else did. `country`
    and `role` are the two halves of the code of a record's party, either None where the code has no such half.
    """

    code: str | None
    text: str
    start: int
    end: int
    how: Resolution
    entry: str = ""
    step: Step | None = None
    country: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """On whose word: the innermost speaker, and how many mouths the report passed through.

    `start` and `end` are where the phrase that names the speaker stands in the text, None without one.
    """

    speaker: str | None
    speaker_text: str | None
    depth: int
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class RecordDate:
    """When: an ISO 8601 date or interval, its precision ("day", "month" ...) and how it was found."""

    value: str | None
    precision: str | None
    how: str
    text: str | None = None

    @property
    def first(self) -> str | None:
        """The first day that the value may mean; None where it is open on that side."""
        return _edge(self.value.partition("/")[0], last=False) if self.value else None

    @property
    def last(self) -> str | None:
        """The last day that the value may mean; None where it is open on that side."""
        return _edge(self.value.rpartition("/")[2], last=True) if self.value else None


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where: the phrase, and country (ISO 3166 alpha-3) and WGS 84 degrees where the gazetteer knows them."""

    text: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One CAMEO-style event. `start`, `end` are the trigger's character offsets in the text as given.

    `published` is the article's own day, in ISO 8601. `mirror` is the id of the record that tells the same event from
    the other side: who is visited, or whom somebody meets.
    """

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
    published: str | None = None
    mirror: str | None = None

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
            "speaker_start": self.attribution.start,
            "speaker_end": self.attribution.end,
            "depth": self.attribution.depth,
            "date": self.date.value,
            "date_from": self.date.first,
            "date_until": self.date.last,
            "date_precision": self.date.precision,
            "date_how": self.date.how,
            "date_text": self.date.text,
            "published": self.published,
            "place": place.text if place else None,
            "place_country": place.country if place else None,
            "latitude": place.latitude if place else None,
            "longitude": place.longitude if place else None,
            "rule": self.rule,
            "construction": self.construction,
            "mirror": self.mirror,
            "quad": self.quad,
            "goldstein": self.goldstein,
            "pack": self.pack,
            "normalisations": list(self.normalisations),
        }


def _party_columns(side: str, party: Party | None) -> dict[str, ColumnValue]:
    return {
        f"{side}_country": party.country if party else None,
        f"{side}_role": party.role if party else None,
        f"{side}_text": party.text if party else None,
        f"{side}_start": party.start if party else None,
        f"{side}_end": party.end if party else None,
        f"{side}_how": party.how if party else None,
        f"{side}_step": party.step if party else None,
        f"{side}_entry": party.entry if party else None,
    }


def _edge(written: str, *, last: bool) -> str | None:
    """Return the first or the last day of a written day, month or year."""
    found = _DAY.fullmatch(written)
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    month = month or (12 if last else 1)
    try:
        day = day or (calendar.monthrange(year, month)[1] if last else 1)
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
