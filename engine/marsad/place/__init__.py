"""Where: place phrases, their countries and coordinates."""

from marsad.place.choosing import event_place
from marsad.place.finder import PlaceFinder, load_place_finder
from marsad.place.gazetteer import Gazetteer
from marsad.place.mention import PlaceMention, PlaceResolution
from marsad.place.schema import PlaceRulesFile

__all__ = [
    "Gazetteer",
    "PlaceFinder",
    "PlaceMention",
    "PlaceResolution",
    "PlaceRulesFile",
    "event_place",
    "load_place_finder",
]
