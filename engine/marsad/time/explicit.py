"""How are dates, months and years read that the text names?"""

import datetime
from collections.abc import Callable

from marsad.time import calendar
from marsad.time.calendar import Period
from marsad.time.construction import UNRESOLVED, Construction, Found, Meaning

MONTH = r"(?P<month>[mk])(?:[/(-](?P<alias>[mk])\)?)?"
YEAR = r"(?:[fF]?[YC]?(?P<year>y)E?|(?P<shift>l)|F?q?C(?P<year_shift>l)?)"
LEAD = r"(?![,(Gf])L?p?D?(?:t,?)?D?(?:(?P<weekday>a)l?)?[,(]?G?f?D?"
DAY = r"(?P<day>[no])F?M?"
HIJRI = r"(?P<hijri_day>[no])F?M?(?P<hijri_month>[ij])(?:[YC]?(?P<hijri_year>h)e?|(?P<hijri_shift>l))?"
_BESIDE = r"[,(]?[/G-]?[,(]?"
_SUPPORT = "fScrMTBPF"
_YEARS_SEARCHED = 6
_FULL_YEAR = 100
# Without a year, a day of the coming months is more often announced than remembered from the year before.
_SOON = datetime.timedelta(days=90)


def read_date(found: Found) -> Meaning | None:
    """Read a day with its month; a missing year is the one that brings it nearest to the publication."""
    number, month = found.value("day"), found.value("month")
    if number is None or month is None or not aliases_agree(found):
        return None
    return dated(found, lambda year: calendar.day(year, month, number), found.value("weekday"))


def read_month(found: Found) -> Meaning | None:
    """Read a month; a doubtful word counts only beside a year, a modifier or a word that goes with times."""
    month, item = found.value("month"), found.item("month")
    if month is None or item is None or not aliases_agree(found):
        return None
    beside = found.match.end() > found.match.end("month")
    supported = item.is_exact and (found.before in _SUPPORT or found.match.start() < found.match.start("month"))
    if item.kind == "k" and not beside and not (found.before and supported):
        return None
    return dated(found, lambda year: calendar.month(year, month))


def read_year(found: Found) -> Meaning | None:
    """Read a year of the Gregorian calendar."""
    year = found.value("year")
    period = None if year is None else calendar.year(year)
    return Meaning("explicit", period) if period else None


def read_hijri(found: Found) -> Meaning | None:
    """Read a day or month of the Hijri calendar; a missing year is the one that brings it nearest."""
    number, month = found.value("hijri_day"), found.value("hijri_month")
    item = found.item("hijri_month")
    if month is None or item is None:
        return None
    if item.kind == "j" and number is None and found.value("hijri_year") is None:
        begins_inside = found.match.start() < found.match.start("hijri_month")
        if not begins_inside and (not found.before or found.before not in _SUPPORT):
            return None

    def of_year(year: int) -> Period | None:
        return calendar.hijri_month(year, month) if number is None else calendar.hijri_day(year, month, number)

    year = found.value("hijri_year")
    if year is not None:
        period = of_year(year)
        return Meaning("explicit", period) if period else None
    if found.publication is None:
        return UNRESOLVED
    middle = calendar.hijri_year_of(found.publication)
    if middle is None:
        return UNRESOLVED
    return _nearest(found, of_year, middle, found.value("hijri_shift"))


def read_figures(found: Found) -> Meaning | None:
    """Read a date in figures with slashes, year first or day first."""
    item = found.item("date")
    if item is None:
        return None
    year, month, number = item.numbers
    year += 2000 if year < _FULL_YEAR else 0
    period = calendar.day(year, month, number) or calendar.day(year, number, month)
    return Meaning("explicit", period) if period else None


def read_short_figures(found: Found) -> Meaning | None:
    """Read two figures with a slash: day and month, month and year, or two years that make a season."""
    item = found.item("figures")
    if item is None:
        return None
    one, two = item.numbers
    if two == one + 1 and one > _FULL_YEAR:
        first, last = calendar.year(one), calendar.year(two)
        period = first.to(last) if first and last else None
        return Meaning("explicit", period) if period else None
    if two > _FULL_YEAR:
        period = calendar.month(two, one) if 1 <= one <= 12 else None
        return Meaning("explicit", period) if period else None
    if not found.before and found.match.start("figures") == found.match.start():
        return None
    if found.match.start("figures") == found.match.start() and found.before not in "fFTS":
        return None
    return dated(found, lambda year: calendar.day(year, two, one), found.value("weekday"))


def read_standard(found: Found) -> Meaning | None:
    """Read year, month and day joined by hyphens."""
    year, month, number = found.value("year"), found.value("month"), found.value("day")
    if year is None or month is None or number is None:
        return None
    period = calendar.day(year, month, number)
    return Meaning("explicit", period) if period else None


def aliases_agree(found: Found) -> bool:
    """Whether two names of a month, of different regions, name the same month."""
    alias = found.value("alias")
    return alias is None or alias == found.value("month")


def dated(found: Found, of_year: Callable[[int], Period | None], weekday: int | None = None) -> Meaning | None:
    """Return what recurs every year in the year that the text gives, or that lies nearest to the publication."""
    year = found.value("year")
    if year is not None:
        period = of_year(year)
        return Meaning("explicit", period) if period else None
    if of_year(2000) is None:
        return None
    if found.publication is None:
        return UNRESOLVED
    middle = found.publication.year
    year_shift = found.value("year_shift")
    if year_shift is not None or _says_this_year(found):
        return _explicit(of_year(middle + (year_shift or 0)))
    shift = found.value("shift")
    if weekday is not None and shift is None:
        years = range(middle - _YEARS_SEARCHED, middle + _YEARS_SEARCHED + 1)
        fitting = [period for period in map(of_year, years) if period and period.first.weekday() == weekday]
        if fitting:
            return _explicit(calendar.around(fitting, found.publication).nearest)
    return _nearest(found, of_year, middle, shift)


def _says_this_year(found: Found) -> bool:
    """Whether the construction ends in a bare "of this year"."""
    end = found.match.end()
    return found.items[end - 1].kind == "C"


def _nearest(found: Found, of_year: Callable[[int], Period | None], middle: int, shift: int | None) -> Meaning | None:
    publication: datetime.date | None = found.publication
    if publication is None:
        return UNRESOLVED
    candidates = calendar.recurring(of_year, middle)
    if shift == 0:
        return _explicit(candidates[len(candidates) // 2])
    if shift is not None:
        known = [period for period in candidates if period]
        before = [period for period in known if period.last < publication]
        after = [period for period in known if period.first > publication]
        chosen = before[shift:][:1] if shift < 0 else after[:1]
        return _explicit(chosen[0] if chosen else None)
    sides = calendar.around(candidates, publication)
    if sides.nearest is not None and sides.nearest.precision == "day":
        is_soon = sides.nearest.first - publication <= _SOON
        return Meaning("explicit", sides.nearest if is_soon else sides.past, sides.future)
    return Meaning("relative", sides.past, sides.future)


def _explicit(period: Period | None) -> Meaning | None:
    return Meaning("explicit", period) if period else None


EXPLICIT = (
    Construction("anoptDL", LEAD + DAY + MONTH + YEAR + "?", read_date),
    Construction("anoptDL", LEAD + DAY + MONTH + YEAR + "?" + _BESIDE + HIJRI, read_date),
    Construction("anoptDL", LEAD + HIJRI + _BESIDE + DAY + MONTH + YEAR + "?", read_date),
    Construction("anoptDL", LEAD + HIJRI, read_hijri),
    Construction("cijM", r"c?M?(?P<hijri_month>[ij])(?:F?[YC]?(?P<hijri_year>h)e?|(?P<hijri_shift>l))?", read_hijri),
    Construction("ckmM", "c?M?" + MONTH + YEAR + "?", read_month),
    Construction("cCY", r"c?[YC](?P<year>y)E?", read_year),
    Construction("y", r"(?<=[fSTbgFr])(?P<year>y)E?", read_year),
    Construction("adptDL", LEAD + r"(?P<date>d)E?", read_figures),
    Construction("apstDL", LEAD + r"(?P<figures>s)", read_short_figures),
    Construction("y", r"(?P<year>y)-(?P<month>n)-(?P<day>n)", read_standard),
)
