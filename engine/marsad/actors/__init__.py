"""From words to actors: which phrases name political actors, with which codes, and how was each found?"""

from marsad.actors.anaphora import resolve
from marsad.actors.codes import ActorCodes
from marsad.actors.dictionary import ActorDictionary
from marsad.actors.discourse import Discourse, Introduced
from marsad.actors.finder import ActorFinder
from marsad.actors.loader import load_actors, load_countries
from marsad.actors.reading import Scene

__all__ = [
    "ActorCodes",
    "ActorDictionary",
    "ActorFinder",
    "Discourse",
    "Introduced",
    "Scene",
    "load_actors",
    "load_countries",
    "resolve",
]
