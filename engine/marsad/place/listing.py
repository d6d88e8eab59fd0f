"""How are places read that stand in block text, one a line?"""

import re
from collections.abc import Iterator, Mapping

from marsad.model import PickledByFields, value
from marsad.source import Diagnostics, Kind, Node, Scalar, catalogue

BAD_COORDINATES = catalogue.add(
    Kind(
        "T101",
        "coordinates expected",
        "A country's cities begin with a line of latitude and longitude, in degrees, and the names stand below it.",
        "24.69  ->  24.69 46.72",
    )
)

_COORDINATES = re.compile(r"(-?[0-9]{1,2}(?:\.[0-9]+)?) (-?[0-9]{1,3}(?:\.[0-9]+)?)")
_LARGEST_LATITUDE = 90
_LARGEST_LONGITUDE = 180


@value
class Place(PickledByFields):
    """A named place: country as ISO 3166 alpha-3, coordinates as WGS 84 degrees."""

    name: str
    country: str | None
    latitude: float | None = None
    longitude: float | None = None


def cities(by_country: Mapping[str, str]) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Yield each city with its names; lines that fit nowhere are passed over (see `check_cities`)."""
    for country, block in by_country.items():
        position: tuple[float, float] | None = None
        names: list[str] = []
        for line in (*block.splitlines(), "0 0"):
            text = line.strip()
            found = _COORDINATES.fullmatch(text)
            if found is None:
                names += [text] if text else []
                continue
            if position and names:
                yield Place(names[0], country, *position), tuple(names)
            position = float(found[1]), float(found[2])
            names = []


def check_cities(node: Node, diagnostics: Diagnostics) -> None:
    """Add a diagnostic for every block of cities whose coordinates are missing or beyond the globe."""
    if not isinstance(node, Scalar):
        return
    offset = 0
    has_position = False
    for line in node.value.splitlines(keepends=True):
        text = line.strip()
        if text:
            found = _COORDINATES.fullmatch(text)
            is_figures = text[0] in "-.0123456789"
            on_globe = found is not None and _on_globe(float(found[1]), float(found[2]))
            if (is_figures and not on_globe) or (not is_figures and not has_position):
                start = offset + line.index(text)
                span = node.locate(start, start + len(text))
                message = "two numbers are expected here: latitude (-90 to 90) and longitude (-180 to 180)"
                diagnostics.add(BAD_COORDINATES.at(span, message))
            has_position = True
        offset += len(line)


def _on_globe(latitude: float, longitude: float) -> bool:
    return abs(latitude) <= _LARGEST_LATITUDE and abs(longitude) <= _LARGEST_LONGITUDE
