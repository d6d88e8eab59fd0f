"""How are dates, months and years read that the text names?"""

from marsad.time import calendar
from marsad.time.calendar import Period
from marsad.time.construction import Construction, Found, Meaning, explicit
from marsad.time.patterns import BESIDE, DAY, HIJRI, LEAD, MONTH, SUPPORT, YEAR
from marsad.time.recurring import dated
from marsad.time.vocabulary import kind_of_year

_FULL_YEAR = 100


def read_date(found: Found) -> Meaning | None:
    """Read a day with its month; a missing year is the one that brings it nearest to the publication."""
    number, month = found.value("day"), found.value("month")
    # The first half of March is not its first.
    if number is None or month is None or not aliases_agree(found) or found.before == "%":
        return None
    weekday, item = found.value("weekday"), found.item("day")
    ordered = weekday if item and item.kind == "o" else None

    def of_year(year: int) -> Period | None:
        return calendar.day_or_weekday(calendar.month(year, month), ordered, number, calendar.day(year, month, number))

    return dated(found, of_year, weekday)


def read_month(found: Found) -> Meaning | None:
    """Read a month; a doubtful word counts only beside a year, a modifier or a word that goes with times."""
    month, item = found.value("month"), found.item("month")
    if month is None or item is None or not aliases_agree(found):
        return None
    beside = found.match.end() > found.match.end("month")
    supported = item.is_exact and (found.before in SUPPORT or found.match.start() < found.match.start("month"))
    if item.kind == "k" and not beside and not (found.before and supported):
        return None
    return dated(found, lambda year: calendar.month(year, month))


def read_season(found: Found) -> Meaning | None:
    """Read a season of a year."""
    first = found.value("season")
    if first is None:
        return None

    def of_year(year: int) -> Period | None:
        begin, end = calendar.month(year, first), calendar.month(year, first + 2)
        return begin.to(end) if begin and end else None

    return dated(found, of_year)


def read_year(found: Found) -> Meaning | None:
    """Read a year of the Gregorian calendar."""
    year = found.value("year")
    return None if year is None else explicit(calendar.year(year))


def read_figures(found: Found) -> Meaning | None:
    """Read a date in figures with slashes, year first or day first, of either calendar."""
    item = found.item("date")
    if item is None:
        return None
    year, month, number = item.numbers
    if kind_of_year(year) == "h":
        return explicit(calendar.hijri_day(year, month, number))
    return _in_figures(year, month, number)


def read_spaced_figures(found: Found) -> Meaning | None:
    """Read a date in figures whose marks stand apart, year first or day first."""
    year, month, number = found.value("year"), found.value("month"), found.value("day")
    if year is None or month is None or number is None:
        return None
    return _in_figures(year, month, number)


def _in_figures(year: int, month: int, number: int) -> Meaning | None:
    year += 2000 if year < _FULL_YEAR else 0
    return explicit(calendar.day(year, month, number) or calendar.day(year, number, month))


def read_short_figures(found: Found) -> Meaning | None:
    """Read two figures with a slash: day and month, month and year, or two years that make a season."""
    item = found.item("figures")
    if item is None:
        return None
    one, two = item.numbers
    if two == one + 1 and one > _FULL_YEAR:
        return explicit(calendar.years(one, two))
    if two > _FULL_YEAR:
        return explicit(calendar.month(two, one) if 1 <= one <= 12 else None)
    if not found.before and found.match.start("figures") == found.match.start():
        return None
    if found.match.start("figures") == found.match.start() and found.before not in "fFTS":
        return None
    return dated(found, lambda year: calendar.day(year, two, one), found.value("weekday"))


def aliases_agree(found: Found) -> bool:
    """Whether two names of a month, of different regions, name the same month."""
    alias = found.value("alias")
    return alias is None or alias == found.value("month")


EXPLICIT = (
    Construction("anoptDL", LEAD + DAY + MONTH + YEAR + "?", read_date),
    Construction("anoptDL", LEAD + DAY + MONTH + YEAR + "?" + BESIDE + HIJRI, read_date),
    Construction("anoptDL", LEAD + HIJRI + BESIDE + DAY + MONTH + YEAR + "?", read_date),
    Construction("ckmM", "c?M?" + MONTH + YEAR + "?", read_month),
    Construction("c@", r"c?(?P<season>@)" + YEAR, read_season),
    Construction("q", r"q(?P<season>@)", read_season),
    Construction("cCY", r"c?[YC](?P<year>y)E?", read_year),
    Construction("y", r"(?<=[fSTbgFr])(?P<year>y)E?", read_year),
    Construction("~$", r"(?<=[fSr])[~$]z?(?P<year>y)", read_year),
    Construction("m", r"(?P<month>m)(?P<day>n),(?P<year>y)E?", read_date),
    Construction("adptDL", LEAD + r"(?P<date>d)[Ee]?", read_figures),
    Construction("apstDL", LEAD + r"(?P<figures>s)", read_short_figures),
    Construction("y", r"(?P<year>y)(?P<mark>[/-])(?P<month>n)(?P=mark)(?P<day>n)", read_spaced_figures),
    Construction("anptDL", LEAD + r"(?P<day>n)(?P<mark>[/-])(?P<month>n)(?P=mark)(?P<year>y)", read_spaced_figures),
    Construction("aD", r"D?a?,?(?P<day>n)-(?P<month>n)-(?P<year>n)", read_spaced_figures),
)
