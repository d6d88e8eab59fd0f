"""Which columns has a daily file of GDELT 1.0, and which of them does a record fill?"""

import datetime
from collections.abc import Sequence
from typing import Final

from marsad.formats.tabbed import Cell, codes
from marsad.model import Document, EventRecord, Party

_ACTOR: Final = (
    *("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code"),
    *("Type1Code", "Type2Code", "Type3Code"),
)
_GEO: Final = ["Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID"]
GDELT_COLUMNS: Final = (
    *["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"],
    *(f"Actor1{column}" for column in _ACTOR),
    *(f"Actor2{column}" for column in _ACTOR),
    *["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"],
    *["NumMentions", "NumSources", "NumArticles", "AvgTone"],
    *(f"{whose}Geo_{column}" for whose in ("Actor1", "Actor2", "Action") for column in _GEO),
    *["DATEADDED", "SOURCEURL"],
)
_NO_PLACE: Final[tuple[Cell, ...]] = (0, *(None for _ in _GEO[1:]))
_COUNTRY: Final = 1
_WITHIN: Final = 4
"""How exact a place is, in GDELT's numbers: a country, or a place within one."""
_TYPES: Final = 3


def gdelt_cells(document: Document, record: EventRecord) -> Sequence[Cell]:
    """Return the cells of a record; countries are ISO 3166-1 alpha-3, and what GDELT counts over articles is 1."""
    date = record.date.first or record.published
    day = datetime.date.fromisoformat(date) if date else None
    return (
        int(record.id, 16) >> 1,
        f"{day:%Y%m%d}" if day else None,
        f"{day:%Y%m}" if day else None,
        day.year if day else None,
        f"{day.year + (day.timetuple().tm_yday - 1) / 365:.4f}" if day else None,
        *_actor(record.source),
        *_actor(record.target),
        int(record.sentence == 0),
        record.code,
        record.code[:3],
        record.root,
        record.quad,
        record.goldstein,
        *(1, 1, 1, None),
        *_NO_PLACE,
        *_NO_PLACE,
        *_place(record),
        (record.published or "").replace("-", ""),
        next(iter(document.kept), record.doc),
    )


def _actor(party: Party | None) -> tuple[Cell, ...]:
    if party is None:
        return (None,) * len(_ACTOR)
    types = [*codes(party.role), *(None for _ in range(_TYPES))][:_TYPES]
    return party.code, party.text, party.country, None, None, None, None, *types


def _place(record: EventRecord) -> tuple[Cell, ...]:
    place = record.place
    if place is None:
        return _NO_PLACE
    kind = _WITHIN if place.latitude is not None else _COUNTRY
    return kind, place.text, place.country, None, place.latitude, place.longitude, None
