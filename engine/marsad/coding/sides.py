"""Of which codes and countries are the two sides of a record?"""

from collections.abc import Iterable

from marsad.model import EventRecord, Party

_COUNTRY = 3
"""Letters of a code that name the country; a body of many countries stands for its own kind."""


def code_of(party: Party | None) -> str | None:
    """Return the code, None for nobody and for whoever has none."""
    return party.code if party else None


def country_of(party: Party | None) -> str:
    """Return the country, empty for nobody and for whoever has no code."""
    return (code_of(party) or "")[:_COUNTRY]


def countries_of(codes: Iterable[str]) -> set[str]:
    """Return the countries of codes."""
    return {code[:_COUNTRY] for code in codes}


def sides_of(record: EventRecord) -> tuple[str | None, str]:
    """Return the code of who did it, and the country of whom it was done to."""
    return code_of(record.source), country_of(record.target)
