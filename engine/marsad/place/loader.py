"""The files under rules/places in, the finder of places out."""

from collections.abc import Iterable
from pathlib import Path

from marsad.actors import CountrySchema
from marsad.place.checks import check_places
from marsad.place.finder import PlaceFinder
from marsad.place.gazetteer import Gazetteer
from marsad.place.schema import PlaceRulesFile
from marsad.source import Diagnostics, load_yaml, validate


def load_place_finder(
    paths: Iterable[Path], diagnostics: Diagnostics, countries: Iterable[CountrySchema] = ()
) -> PlaceFinder:
    """Read place files to one finder; what is wrong with them goes to `diagnostics`."""
    countries = tuple(countries)
    codes = {country.code for country in countries}
    files = []
    for path in paths:
        node = load_yaml(path, diagnostics)
        file = validate(node, PlaceRulesFile, diagnostics) if node else None
        if file is None:
            continue
        files.append(file)
        if node is not None:
            check_places(node, codes, diagnostics)
    return PlaceFinder(Gazetteer(files, countries))
