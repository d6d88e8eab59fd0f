"""The texts of data/behaviour with the records that they are to give, and a view of records to compare them with."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from marsad.model import EventRecord

FOLDER = Path(__file__).parent / "data" / "behaviour"
Wish = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One text; `because` is a reason that some match in it must have for giving no record."""

    name: str
    text: str
    records: tuple[Wish, ...]
    because: str | None


def behaviours() -> Iterator[Behaviour]:
    for path in sorted(FOLDER.glob("*.yaml")):
        # Of all loaders only the base loader leaves 040 as it was typed.
        for case in yaml.load(path.read_text("utf-8"), yaml.BaseLoader):
            wishes = tuple(
                {key: None if value == "null" else value for key, value in wish.items()} for wish in case["records"]
            )
            yield Behaviour(case["behaviour"], case["text"].strip(), wishes, case.get("because"))


def view(record: EventRecord) -> Wish:
    """Everything that a behaviour may state of a record."""
    source, target, place = record.source, record.target, record.place
    return {
        "code": record.code,
        "source": source.code if source else None,
        "source_how": source.how if source else None,
        "source_step": source.step if source else None,
        "target_how": target.how if target else None,
        "target": target.code if target else None,
        "status": record.status,
        "speaker": record.attribution.speaker,
        "depth": str(record.attribution.depth),
        "construction": record.construction,
        "date": record.date.value,
        "date_how": record.date.how,
        "country": place.country if place else None,
        "latitude": str(place.latitude) if place else None,
    }


def stated(wish: Wish, record: EventRecord) -> Wish:
    """Return what the record says of all that the wish names."""
    seen = view(record)
    return {key: seen[key] for key in wish}
