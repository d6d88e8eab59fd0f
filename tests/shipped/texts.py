"""Texts with all records that the shipped rules are to give for each."""

from collections.abc import Iterable
from pathlib import Path

import yaml

from marsad import EventRecord
from marsad.model import Party

Key = tuple[str, str | None, str | None]


def texts(name: str) -> list[tuple[str, list[Key]]]:
    """Return the texts of a file beside this one, each with code, source and target of its records."""
    file = Path(__file__).with_name(name)
    # Of all loaders only the base loader leaves 040 as it was typed.
    entries = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    return [
        (entry["text"].strip(), [(each["code"], each.get("source"), each.get("target")) for each in entry["records"]])
        for entry in entries
    ]


def keys(records: Iterable[EventRecord]) -> list[Key]:
    """Return code, source and target of records."""
    return [(each.code, _code(each.source), _code(each.target)) for each in records]


def _code(party: Party | None) -> str | None:
    return None if party is None else party.code
