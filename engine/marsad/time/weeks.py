"""How is the first, second ... or last week or weekday of a month read?"""

from marsad.time import calendar
from marsad.time.calendar import Period
from marsad.time.construction import UNRESOLVED, Construction, Found, Meaning, relative
from marsad.time.hijri import hijri_dated
from marsad.time.patterns import MONTH, YEAR, YEAR_OF_EITHER
from marsad.time.recurring import dated

_WEEK = r"(?:c?(?P<unit>v)(?:(?P<number>o)|(?P<last>l))|(?P<first>o)(?P<one>u))F?"
# The second Friday of, the last Friday of, second Friday of, last Friday of.
_WEEKDAY = r"p?D?(?:(?P<weekday>a)(?:(?P<number>o)|(?P<last>l))|(?:(?P<first>o)|(?P<end>c))(?P<one>J))[fF]M?"
_MOST_WEEKDAYS = 5


def read_week(found: Found) -> Meaning | None:
    """Read a week of a month that has a name."""
    number, month = _number(found), found.value("month")
    if number is None or month is None:
        return None
    meaning = dated(found, lambda year: calendar.month(year, month))
    return meaning and meaning.each(lambda of: calendar.week_of_month(of, number))


def read_week_of_this_month(found: Found) -> Meaning | None:
    """Read a week of this month, the last or the next one."""
    number, item = _number(found), found.item("of")
    if number is None or item is None or item.unit != "month":
        return None
    if found.publication is None:
        return UNRESOLVED
    of = calendar.month(found.publication.year, found.publication.month + (found.value("shift") or 0))
    return relative(calendar.week_of_month(of, number) if of else None)


def read_weekday_of_month(found: Found) -> Meaning | None:
    """Read the first, second ... or last such weekday of a month of either calendar."""
    weekday = found.value("weekday") if found.item("one") is None else found.value("one")
    number = found.value("number") or found.value("first") or -1
    if weekday is None or number > _MOST_WEEKDAYS or found.value("last") not in (None, -1):
        return None
    month, hijri = found.value("month"), found.value("hijri_month")

    def of_year(year: int) -> Period | None:
        of = calendar.month(year, month) if month else calendar.hijri_month(year, hijri) if hijri else None
        return calendar.weekday_of(of, weekday, number) if of else None

    return dated(found, of_year) if month else hijri_dated(found, of_year)


def _number(found: Found) -> int | None:
    """Return which week of its month is spoken of, -1 for the last; None if it is no week."""
    item = found.item("unit") or found.item("one")
    if item is None or item.unit != "week":
        return None
    if found.value("last") is not None:
        return -1 if found.value("last") == -1 else None
    return found.value("number") or found.value("first")


WEEKS = (
    Construction("cov", _WEEK + "c?M?" + MONTH + YEAR + "?", read_week),
    Construction("cov", _WEEK + "q?(?P<of>v)(?P<shift>l)?", read_week_of_this_month),
    # Without "last" a figure may be the day of the month, see `read_date`.
    Construction("acopD", _WEEKDAY + MONTH + YEAR + "?", read_weekday_of_month),
    Construction("acopD", _WEEKDAY + "(?P<hijri_month>[ij])" + YEAR_OF_EITHER + "?", read_weekday_of_month),
)
