"""Which lines and countries of a file of places can no text ever reach?"""

from collections.abc import Collection, Iterator

from marsad.place.listing import COORDINATES
from marsad.source import Diagnostics, Kind, Mapping, Node, Scalar, Span, catalogue, guessed
from marsad.text import is_row_of_words

BAD_COORDINATES = catalogue.add(
    Kind(
        "T101",
        "coordinates expected",
        "A country's cities begin with a line of latitude and longitude, in degrees, and the names stand below it.",
        "24.69  ->  24.69 46.72",
    )
)
NO_COUNTRY = catalogue.add(
    Kind(
        "T102",
        "places of no country",
        "Places stand below the code of their country, ISO 3166-1 alpha-3, as the folder `actors` knows it.",
        "LY: -> LBY:",
        "warning",
    )
)
UNREADABLE_PLACE = catalogue.add(
    Kind(
        "T103",
        "place that no text can hold",
        "A line is one name: texts are cut at commas, hyphens and other marks.",
        "Write each name on a line of its own, without marks.",
        "warning",
    )
)
NAMELESS_CITY = catalogue.add(
    Kind(
        "T104",
        "coordinates without a name",
        "The names of a city stand below its coordinates, one a line.",
        "Write the name below, or delete the line.",
    )
)
_LARGEST_LATITUDE = 90
_LARGEST_LONGITUDE = 180


def check_places(file: Node, countries: Collection[str], diagnostics: Diagnostics) -> None:
    """Add what is wrong with the cities and other places of a file; without `countries` any code is one."""
    for key in ("cities", "cities-after-nouns", "places"):
        blocks = file.get(key) if isinstance(file, Mapping) else None
        if not isinstance(blocks, Mapping):
            continue
        for country, block in blocks.values.items():
            if countries and country not in countries:
                hint = guessed(country, countries, "write its code of three letters").hint
                message = f"no country is coded {country!r}"
                diagnostics.add(NO_COUNTRY.at(blocks.keys[country].span, message, hint))
            lines = list(_lines(block))
            if key != "places":
                _check_coordinates(lines, diagnostics)
            for name, span in lines:
                if not _is_figures(name) and not is_row_of_words(name):
                    hint = "write each name on a line of its own, without marks"
                    diagnostics.add(UNREADABLE_PLACE.at(span, "no text is cut into words as this name is", hint))


def _lines(block: Node) -> Iterator[tuple[str, Span]]:
    """Yield what stands on each line of block text, and where."""
    if not isinstance(block, Scalar):
        return
    offset = 0
    for line in block.value.splitlines(keepends=True):
        text = line.strip()
        if text:
            start = offset + line.index(text)
            yield text, block.locate(start, start + len(text))
        offset += len(line)


def _check_coordinates(lines: list[tuple[str, Span]], diagnostics: Diagnostics) -> None:
    """Add where coordinates are missing or beyond the globe, and where no name stands below them."""
    for number, (text, span) in enumerate(lines):
        if (_is_figures(text) and not _on_globe(text)) or (number == 0 and not _is_figures(text)):
            message = "two numbers are expected here: latitude (-90 to 90) and longitude (-180 to 180)"
            hint = "write degrees with a point and a blank between the two: 24.69 46.72"
            diagnostics.add(BAD_COORDINATES.at(span, message, hint))
        if _is_figures(text) and (number + 1 == len(lines) or _is_figures(lines[number + 1][0])):
            diagnostics.add(NAMELESS_CITY.at(span, "no name stands below these coordinates"))


def _is_figures(text: str) -> bool:
    return text[0] in "-." or text[0].isdecimal()


def _on_globe(text: str) -> bool:
    found = COORDINATES.fullmatch(text)
    return (
        found is not None and abs(float(found[1])) <= _LARGEST_LATITUDE and abs(float(found[2])) <= _LARGEST_LONGITUDE
    )
