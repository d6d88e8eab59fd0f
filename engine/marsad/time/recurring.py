"""In which year does a day or month lie that the text gives without one?"""

import datetime
from collections.abc import Callable

from marsad.time import calendar
from marsad.time.calendar import Period
from marsad.time.construction import UNRESOLVED, Found, Meaning, explicit

OfYear = Callable[[int], Period | None]
# Without a year, a day of the coming months is more often announced than remembered from the year before.
_SOON = datetime.timedelta(days=90)


def dated(found: Found, of_year: OfYear, weekday: int | None = None) -> Meaning | None:
    """Return what recurs every year in the year that the text gives, or that lies nearest to the publication."""
    year = found.value("year")
    if year is not None:
        return explicit(of_year(year))
    if of_year(2000) is None:
        return None
    if found.publication is None:
        return UNRESOLVED
    middle = found.publication.year
    year_shift = found.value("year_shift")
    if year_shift is not None or _says_this_year(found):
        return explicit(of_year(middle + (year_shift or 0)))
    shift = found.value("shift")
    if weekday is not None and shift is None:
        beside = map(of_year, range(middle - 1, middle + 2))
        fitting = [period for period in beside if period and period.first.weekday() == weekday]
        if fitting:
            sides = calendar.around(fitting, found.publication)
            return Meaning("explicit", sides.nearest, sides.future, sides.past or _misnamed(sides, of_year, found))
    return nearest(found, of_year, middle, shift)


def nearest(found: Found, of_year: OfYear, middle: int, shift: int | None) -> Meaning | None:
    """Return what recurs every year where it lies nearest to the publication, in the middle year or beside it."""
    publication = found.publication
    if publication is None:
        return UNRESOLVED
    candidates = calendar.recurring(of_year, middle)
    if shift == 0:
        return explicit(candidates[len(candidates) // 2])
    if shift is not None:
        known = [period for period in candidates if period]
        before = [period for period in known if period.last < publication]
        after = [period for period in known if period.first > publication]
        chosen = before[shift:][:1] if shift < 0 else after[:1]
        return explicit(chosen[0] if chosen else None)
    sides = calendar.around(candidates, publication)
    if sides.nearest is not None and sides.nearest.precision == "day":
        is_soon = sides.nearest.first - publication <= _SOON
        return Meaning("explicit", sides.nearest if is_soon else sides.past, sides.future, sides.past)
    return Meaning("relative", sides.past, sides.future)


def _misnamed(sides: calendar.Sides, of_year: OfYear, found: Found) -> Period | None:
    """Return the day of the past whose weekday is given wrongly, where the one that fits is a year ahead."""
    publication, ahead = found.publication, sides.future
    if publication is None or ahead is None or ahead.first - publication <= _SOON:
        return None
    return calendar.around(calendar.recurring(of_year, publication.year), publication).past


def _says_this_year(found: Found) -> bool:
    """Whether the construction ends in a bare "of this year"."""
    return found.items[found.match.end() - 1].kind == "C"
