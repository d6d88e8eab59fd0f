"""Which times do others make together: the first half of a time, from one time to another?"""

import re
from collections.abc import Callable, Iterable, Sequence

from marsad.model import value
from marsad.time.calendar import Period, part_of
from marsad.time.construction import Meaning
from marsad.time.vocabulary import Item

_PART = re.compile(r"[%v](?:(?P<number>o)|l)[fF]?")
_FROM = "FBPS"


@value
class Reading:
    """What stands from an item to before another means; of a range that has both its ends, none is open."""

    position: int
    after: int
    meaning: Meaning
    is_range: bool = False


def read_part(
    position: int, kinds: str, items: Sequence[Item], read: Callable[[int], Reading | None]
) -> Reading | None:
    """Read the first, second ... or last of the equal parts of the time that `read` finds behind it.

    A decade, which is a unit of ten years, is a tenth of a century.
    """
    opening, parts = _PART.match(kinds, position), items[position].value
    whole = read(opening.end()) if opening and parts > 1 and opening.end() < len(kinds) else None
    if opening is None or whole is None:
        return None
    number = parts if opening["number"] is None else items[opening.start("number")].value
    meaning = whole.meaning.each(lambda period: part_of(period, number, parts))
    return Reading(position, whole.after, meaning) if meaning else None


def joined_readings(readings: Iterable[Reading], kinds: str) -> list[Reading]:
    """Return the readings, with two as one where the text goes from the one to the other."""
    joined: list[Reading] = []
    for last in readings:
        first = joined[-1] if joined else None
        meaning = _to(first.meaning, last.meaning) if first and _leads(first, last, kinds) else None
        if first and meaning:
            joined[-1] = Reading(first.position, last.after, meaning, is_range=True)
        else:
            joined.append(last)
    return joined


def _leads(first: Reading, last: Reading, kinds: str) -> bool:
    """Whether the text goes from one time to the other: from A until B, between A and B."""
    begun = kinds[first.position] if kinds[first.position] in _FROM else kinds[max(first.position - 1, 0)]
    start = last.position + (kinds[last.position] == "&")
    link = kinds[first.after : start].removesuffix("F")
    return (link in ("T", "&T") and begun in _FROM) or (link == "&" and begun == "B")


def _to(first: Meaning, last: Meaning) -> Meaning | None:
    """Return the time from one to the other, on each side of the publication; None if it is none."""
    period = _span(first.period, last.period) or _span(first.behind, last.period)
    if period is None:
        return None
    how = first.how if last.how == "explicit" else last.how
    return Meaning(how, period, _span(first.ahead or first.period, last.ahead), _span(first.behind, last.behind))


def _span(first: Period | None, last: Period | None) -> Period | None:
    return first.to(last) if first and last else None
