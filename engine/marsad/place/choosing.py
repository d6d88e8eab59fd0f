"""Where did an event happen?"""

from collections.abc import Iterable

from marsad.model import PlaceMention


def event_place(
    places: Iterable[PlaceMention], trigger: int, clause_end: int, clause_start: int = 0
) -> PlaceMention | None:
    """Return the event's place: the nearest after the trigger in its clause that tells where.

    `trigger`, `clause_start` and `clause_end` are token numbers. A place before the trigger counts only where none
    follows it. A place that nothing locates ("Moscow said") is no place of an event.
    """
    located = [place for place in places if place.tells_where and clause_start <= place.start < clause_end]
    after = [place for place in located if place.start > trigger]
    before = [place for place in located if place.end <= trigger]
    return after[0] if after else before[-1] if before else None
