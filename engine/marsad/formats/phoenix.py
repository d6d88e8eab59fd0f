"""Which columns have the events of Phoenix, as PETRARCH's pipeline writes them?"""

from collections.abc import Sequence
from typing import Final

from marsad.formats.tabbed import Cell, codes
from marsad.model import Document, EventRecord, Party

PHOENIX_COLUMNS: Final = (
    *("EventID", "Date", "Year", "Month", "Day"),
    *("SourceActorFull", "SourceActorEntity", "SourceActorRole", "SourceActorAttribute"),
    *("TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute"),
    *("EventCode", "EventRootCode", "QuadClass", "GoldsteinScore", "Issues"),
    *("Lat", "Lon", "LocationName", "StateName", "CountryCode"),
    *("SentenceID", "URLs", "NewsSources"),
)
"""What the cells of a line say; the files themselves have no header."""


def phoenix_cells(document: Document, record: EventRecord) -> Sequence[Cell]:
    """Return the cells of a record; what Marsad does not know (issues, the state, the outlet) stays empty."""
    date = record.date.first or record.published or ""
    year, month, day = date.split("-") if date else ("", "", "")
    place = record.place
    return (
        record.id,
        f"{year}{month}{day}",
        year,
        month,
        day,
        *_actor(record.source),
        *_actor(record.target),
        record.code,
        record.root,
        record.quad,
        record.goldstein,
        "",
        place.latitude if place else None,
        place.longitude if place else None,
        place.text if place else None,
        "",
        place.country if place else None,
        f"{record.doc}_{record.sentence + 1}",
        next(iter(document.kept), None),
        "",
    )


def _actor(party: Party | None) -> tuple[Cell, ...]:
    code = party.code if party else None
    entity, role, *rest = [*codes(code), "", ""]
    return code, entity, role, "".join(rest)
