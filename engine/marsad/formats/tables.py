"""Which tables has a database of records, and how is a row of each made?"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from marsad.formats.columns import RECORD_COLUMNS, Kind
from marsad.formats.connections import Row
from marsad.model import Document, EventRecord, Party

_TYPES: Final[Mapping[Kind, str]] = {
    "text": "VARCHAR",
    "day": "DATE",
    "whole": "INTEGER",
    "fraction": "DOUBLE",
    "texts": "VARCHAR",
}
_EVENTS: Final = tuple(
    f'"{column.name}" {_TYPES[column.kind]}{"" if column.is_open else " NOT NULL"}' for column in RECORD_COLUMNS
)
TABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "documents": (
        "doc VARCHAR NOT NULL",
        "published DATE",
        "title VARCHAR",
        "records INTEGER NOT NULL",
        "kept VARCHAR NOT NULL",
        "pack VARCHAR NOT NULL",
    ),
    "events": _EVENTS,
    "actors": (
        "event VARCHAR NOT NULL",
        "side VARCHAR NOT NULL",
        "code VARCHAR",
        "country VARCHAR",
        "role VARCHAR",
        "text VARCHAR NOT NULL",
        "entry VARCHAR NOT NULL",
    ),
    "errors": (
        "file VARCHAR NOT NULL",
        "line INTEGER NOT NULL",
        '"column" INTEGER NOT NULL',
        "doc VARCHAR NOT NULL",
        "severity VARCHAR NOT NULL",
        "code VARCHAR NOT NULL",
        "message VARCHAR NOT NULL",
        "hint VARCHAR NOT NULL",
        "lost BOOLEAN NOT NULL",
    ),
}
"""Each table with its columns; texts of which there are several are a list in JSON."""
KEYS: Final = {"documents": "doc", "events": "id", "actors": "event, side", "errors": "file, line, doc, code"}
"""By what a row replaces one that was written before."""
INDEXES: Final = {
    "events": ("doc", "code", "source", "target", "date_from", "place_country"),
    "actors": ("code", "country"),
}


def column_names(table: str) -> list[str]:
    """Return the names of a table's columns, in order."""
    return [column.partition(" ")[0].strip('"') for column in TABLES[table]]


def document_row(document: Document, records: int, keep: Sequence[str], pack: str) -> Row:
    """Return the row of a document; what is kept of its fields is an object in JSON."""
    kept = json.dumps(dict(zip(keep, document.kept, strict=True)), ensure_ascii=False)
    return document.id, document.date and document.date.isoformat(), document.title, records, kept, pack


def event_row(record: EventRecord) -> Row:
    """Return the row of an event, with every column of docs/records.md."""
    return [json.dumps(value) if isinstance(value, list) else value for value in record.to_dict().values()]


def actor_rows(record: EventRecord) -> Iterator[Row]:
    """Yield a row for each side of an event that is not open."""
    sides: tuple[tuple[str, Party | None], ...] = (("source", record.source), ("target", record.target))
    for side, party in sides:
        if party is not None:
            yield record.id, side, party.code, party.country, party.role, party.text, party.entry
