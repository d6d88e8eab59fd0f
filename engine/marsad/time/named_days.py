"""How are days read that have a name, such as feasts, and what lasted some years?"""

import datetime
from collections.abc import Callable

from marsad.model import replace
from marsad.time import calendar
from marsad.time.calendar import WEEKDAYS, Period, shifted, single
from marsad.time.construction import Construction, Found, Meaning, explicit
from marsad.time.easter import easter, orthodox_easter
from marsad.time.hijri import hijri_dated
from marsad.time.patterns import YEAR_OF_EITHER
from marsad.time.recurring import OfYear, dated

# Who is congratulated on a coming feast is not so on that of the year before.
_EXPECTED = datetime.timedelta(days=14)
_FEASTS: dict[str, Callable[[int], Period | None]] = {"easter": easter, "orthodox-easter": orthodox_easter}


def read_named_day(found: Found) -> Meaning | None:
    """Read a named day, its eve, or the second, third ... day of a feast that it begins."""
    item = found.item("named")
    if item is None:
        return None
    later = (found.value("day") or found.value("later") or 1) - 1 + (found.value("eve") or 0)
    first_of_year = _first_of_year(item.unit, item.value)

    def of_year(year: int) -> Period | None:
        first = first_of_year(year)
        date = shifted(first.first, later) if first else None
        return single(date) if date else None

    meaning = hijri_dated(found, of_year) if item.unit == "hijri" else dated(found, of_year)
    if meaning and meaning.behind and meaning.period and found.publication:
        expected = meaning.period.first - found.publication
        return replace(meaning, behind=None) if expected <= _EXPECTED else meaning
    return meaning


def read_named_years(found: Found) -> Meaning | None:
    """Read what lasted from one year to another, as a time of what happened in it."""
    years = found.value("years")
    return explicit(calendar.years(*divmod(years, 10000))) if years else None


def _first_of_year(unit: str, number: int) -> OfYear:
    """Return what gives the first day of a feast in a year, by its calendar and number there."""
    if unit in _FEASTS:
        return lambda year: _moved(_FEASTS[unit](year), number)
    month, day = divmod(number, 100)
    if unit == "hijri":
        return lambda year: calendar.hijri_day(year, month, day)
    if unit == "gregorian":
        return lambda year: calendar.day(year, month, day)
    return lambda year: _weekday_of(calendar.month(year, month), WEEKDAYS.index(unit), day)


def _moved(day: Period | None, by: int) -> Period | None:
    date = shifted(day.first, by) if day else None
    return single(date) if date else None


def _weekday_of(month: Period | None, weekday: int, number: int) -> Period | None:
    return calendar.weekday_of(month, weekday, number) if month else None


NAMED_DAYS = (
    Construction(
        "nopqtDH",
        r"(?:(?P<day>[no])[VD]F?|D?q?tZ?(?P<later>[no])[fF]?|D?(?P<eve>p))?(?P<named>H)" + YEAR_OF_EITHER + "?",
        read_named_day,
    ),
    Construction("c=", r"(?<=[rf])c?(?P<years>=)", read_named_years),
)
