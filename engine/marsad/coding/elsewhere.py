"""Did an event take place in a country that is neither side's, as a meeting at a third location does?"""

from marsad.coding.parties import Roles
from marsad.model import Graph, Match
from marsad.place import PlaceMention


def is_elsewhere(place: PlaceMention | None, match: Match, graph: Graph, found: Roles) -> bool:
    """Return whether the country of the place is nobody's who takes part.

    A place between two parties may be that of the first one's office: the ambassador in A met B.
    """
    parties = (*found.source, *found.target, *found.parties)
    if place is None or place.country is None or any((party.code or "")[:3] == place.country for party in parties):
        return False
    heads = [graph.phrases[each.phrase].head for each in match.captures if each.phrase is not None]
    return bool(heads) and not min(heads) < place.start < max(heads)
