"""Of which code and country is a party, or the side of a record that nobody is on?"""

from marsad.model import EventRecord, Party


def code_of(party: Party | None) -> str | None:
    """Return the code, None for nobody and for whoever has none."""
    return party.code if party else None


def country_of(party: Party | None) -> str:
    """Return the country, empty for nobody and for whoever has no code."""
    return (code_of(party) or "")[:3]


def sides_of(record: EventRecord) -> tuple[str | None, str]:
    """Return the code of who did it, and the country of whom it was done to."""
    return code_of(record.source), country_of(record.target)
