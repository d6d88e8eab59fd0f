"""How are places read that stand in block text, one a line?"""

import re
from collections.abc import Iterator, Mapping

from marsad.model import PickledByFields, value

COORDINATES = re.compile(r"(-?[0-9]{1,2}(?:\.[0-9]+)?) (-?[0-9]{1,3}(?:\.[0-9]+)?)")
"""A line of latitude and longitude."""


@value
class Place(PickledByFields):
    """A named place: country as ISO 3166 alpha-3, coordinates as WGS 84 degrees."""

    name: str
    country: str | None
    latitude: float | None = None
    longitude: float | None = None


def cities(by_country: Mapping[str, str]) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Yield each city with its names; lines that fit nowhere are passed over (see `check_places`)."""
    for country, block in by_country.items():
        position: tuple[float, float] | None = None
        names: list[str] = []
        for line in (*block.splitlines(), "0 0"):
            text = line.strip()
            found = COORDINATES.fullmatch(text)
            if found is None:
                names += [text] if text else []
                continue
            if position and names:
                yield Place(names[0], country, *position), tuple(names)
            position = float(found[1]), float(found[2])
            names = []


def regions(by_country: Mapping[str, str]) -> Iterator[Place]:
    """Yield each place that is listed without coordinates."""
    for country, block in by_country.items():
        for line in block.splitlines():
            if line.strip():
                yield Place(line.strip(), country)
