"""Where: place phrases, their countries and coordinates."""

from typing import TYPE_CHECKING

from marsad.on_demand import on_demand
from marsad.place.choosing import event_place
from marsad.place.finder import PlaceFinder
from marsad.place.gazetteer import Gazetteer

if TYPE_CHECKING:
    from marsad.place.loader import load_place_finder
    from marsad.place.schema import PlaceRulesFile

__all__ = [
    "Gazetteer",
    "PlaceFinder",
    "PlaceRulesFile",
    "event_place",
    "load_place_finder",
]

__getattr__ = on_demand(
    __name__,
    {
        "loader": ("load_place_finder",),
        "schema": ("PlaceRulesFile",),
    },
)
