"""How is the first, second ... or last week of a month read?"""

from marsad.time import calendar
from marsad.time.construction import UNRESOLVED, Construction, Found, Meaning, relative
from marsad.time.patterns import MONTH, YEAR
from marsad.time.recurring import dated

_WEEK = r"(?:c?(?P<unit>v)(?:(?P<number>o)|(?P<last>l))|(?P<first>o)(?P<one>u))F?"


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
)
