"""From words to actors: which phrases name political actors, with which codes, and how was each found?"""

from typing import TYPE_CHECKING

from marsad.actors.codes import ActorCodes
from marsad.actors.dictionary import ActorDictionary
from marsad.actors.discourse import Discourse, Introduced
from marsad.actors.finder import ActorFinder
from marsad.actors.names import name_words, names_at, unknown_name
from marsad.actors.unknown import is_entered, is_whole, whole_name
from marsad.on_demand import on_demand

if TYPE_CHECKING:
    from marsad.actors.loader import add_actors, load_actors, load_actors_with_seams, load_countries
    from marsad.actors.schema import ActorFileSchema, CountrySchema
    from marsad.actors.seams import ActorSeams

__all__ = [
    "ActorCodes",
    "ActorDictionary",
    "ActorFileSchema",
    "ActorFinder",
    "ActorSeams",
    "CountrySchema",
    "Discourse",
    "Introduced",
    "add_actors",
    "is_entered",
    "is_whole",
    "load_actors",
    "load_actors_with_seams",
    "load_countries",
    "name_words",
    "names_at",
    "unknown_name",
    "whole_name",
]

__getattr__ = on_demand(
    __name__,
    {
        "loader": ("add_actors", "load_actors", "load_actors_with_seams", "load_countries"),
        "schema": ("ActorFileSchema", "CountrySchema"),
        "seams": ("ActorSeams",),
    },
)
