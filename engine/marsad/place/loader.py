"""The files under rules/places in, the finder of places out."""

from collections.abc import Iterable
from pathlib import Path

from marsad.actors import CountrySchema
from marsad.place.finder import PlaceFinder
from marsad.place.gazetteer import Gazetteer
from marsad.place.listing import check_cities
from marsad.place.schema import PlaceRulesFile
from marsad.source import Diagnostics, Mapping, load_yaml, validate


def load_place_finder(
    paths: Iterable[Path], diagnostics: Diagnostics, countries: Iterable[CountrySchema] = ()
) -> PlaceFinder:
    """Read place files to one finder; what is wrong with them goes to `diagnostics`."""
    files = []
    for path in paths:
        node = load_yaml(path, diagnostics)
        file = validate(node, PlaceRulesFile, diagnostics) if node else None
        if file is None:
            continue
        files.append(file)
        for key in ("cities", "cities-after-nouns"):
            blocks = node.get(key) if isinstance(node, Mapping) else None
            for block in blocks.values.values() if isinstance(blocks, Mapping) else ():
                check_cities(block, diagnostics)
    return PlaceFinder(Gazetteer(files, countries))
