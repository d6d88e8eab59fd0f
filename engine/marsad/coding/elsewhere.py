"""Did an event take place in a country that is neither side's, as a meeting at a third location does?"""

from marsad.coding.parties import Roles
from marsad.coding.sides import country_of
from marsad.model import Graph, Match, PlaceMention
from marsad.phrases import with_owners


def is_elsewhere(place: PlaceMention | None, match: Match, graph: Graph, found: Roles) -> bool:
    """Return whether the country of the place is nobody's who takes part.

    A place between two parties may be that of the first one's office (the ambassador in A met B), one right behind a
    thing that of the thing (discussed the situation in A).
    """
    parties = (*found.source, *found.target, *found.parties)
    if place is None or place.country is None or place.country in map(country_of, parties):
        return False
    heads = [graph.phrases[each.phrase].head for each in match.captures if each.phrase is not None]
    return bool(heads) and not (min(heads) < place.start < max(heads) or _is_of_thing(place, match, graph))


def _is_of_thing(place: PlaceMention, match: Match, graph: Graph) -> bool:
    """Say whether the object, and no noun that tells the event, stands right before the place's preposition."""
    start = next((phrase.start for phrase in graph.phrases if phrase.start <= place.start < phrase.end), None)
    predicate = graph.by_token.get(match.trigger)
    thing = None if predicate is None else predicate.dependent("object")
    if thing is None:
        return False
    told = {match.trigger, *(each.token for each in match.captures)}
    parts = list(with_owners(graph.phrases[thing.phrase], graph.phrases))
    return parts[-1].end == start and parts[-1].mention is None and all(part.head not in told for part in parts)
