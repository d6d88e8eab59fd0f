"""How are days and months of the Hijri calendar read?"""

from marsad.time import calendar
from marsad.time.calendar import Period
from marsad.time.construction import UNRESOLVED, Construction, Found, Meaning, explicit
from marsad.time.patterns import HIJRI_DAY, LEAD, SUPPORT, YEAR_OF_EITHER
from marsad.time.recurring import OfYear, nearest


def read_hijri(found: Found) -> Meaning | None:
    """Read a day or month of the Hijri calendar."""
    number, month, item = found.value("hijri_day"), found.value("hijri_month"), found.item("hijri_month")
    if month is None or item is None:
        return None
    has_year = any(found.value(group) is not None for group in ("hijri_year", "year", "shift"))
    if item.kind == "j" and number is None and not has_year:
        begins_inside = found.match.start() < found.match.start("hijri_month")
        if not begins_inside and (not found.before or found.before not in SUPPORT):
            return None

    day = found.item("hijri_day")
    ordered = found.value("weekday") if day and day.kind == "o" else None

    def of_year(year: int) -> Period | None:
        of = calendar.hijri_month(year, month)
        if number is None:
            return of
        return calendar.day_or_weekday(of, ordered, number, calendar.hijri_day(year, month, number))

    return hijri_dated(found, of_year)


def read_hijri_year(found: Found) -> Meaning | None:
    """Read a year of the Hijri calendar."""
    year = found.value("hijri_year")
    return None if year is None else explicit(calendar.hijri_year(year))


def hijri_dated(found: Found, of_year: OfYear) -> Meaning | None:
    """Return what recurs every Hijri year in the year of either calendar that the text gives, or in the nearest."""
    year, gregorian = found.value("hijri_year"), found.value("year")
    if year is not None:
        return explicit(of_year(year))
    if gregorian is not None:
        return explicit(_beginning_in(gregorian, of_year))
    if found.publication is None:
        return UNRESOLVED
    middle = calendar.hijri_year_of(found.publication)
    return UNRESOLVED if middle is None else nearest(found, of_year, middle, found.value("shift"))


def _beginning_in(gregorian: int, of_year: OfYear) -> Period | None:
    """Return what recurs every Hijri year where it first begins in a year of the Gregorian calendar."""
    whole = calendar.year(gregorian)
    first = calendar.hijri_year_of(whole.first) if whole else None
    if first is None:
        return None
    periods = map(of_year, (first, first + 1))
    return next((period for period in periods if period and period.first.year == gregorian), None)


HIJRI_DATES = (
    Construction("anoptDL", LEAD + HIJRI_DAY + YEAR_OF_EITHER + "?", read_hijri),
    Construction("cCY", r"c?[YC](?P<hijri_year>h)e?", read_hijri_year),
    Construction("cijM", r"c?M?(?P<hijri_month>[ij])" + YEAR_OF_EITHER + "?", read_hijri),
)
