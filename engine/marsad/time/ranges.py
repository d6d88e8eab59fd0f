"""How are ranges read: from one day, month or year to another?"""

from collections.abc import Callable

from marsad.time import calendar
from marsad.time.calendar import Period
from marsad.time.construction import UNRESOLVED, Construction, Found, Meaning, explicit, relative
from marsad.time.patterns import YEAR
from marsad.time.recurring import dated

_ALIAS = r"(?:[/(][mk]\)?)?"
_MORE_DAYS = r"(?:D?[no]?[&,])*"


def read_days(found: Found) -> Meaning | None:
    """Read a range of days; the year and month of the first are those of the second where it is silent."""
    first_day, last_day = found.value("first_day"), found.value("last_day")
    month, first_month = found.value("month"), found.value("first_month")
    first = found.item("first_day")
    if first_day is None or last_day is None or month is None:
        return None
    # The second, on 30 May, is no second of May.
    if first and first.kind == "o" and found.match["join"] == ",":
        return None
    end = dated(found, lambda year: calendar.day(year, month, last_day))

    def beginning(last: Period) -> Period | None:
        year = found.value("first_year") or last.first.year
        begin = calendar.day(year, first_month or month, first_day)
        if begin and begin.first > last.first and found.value("first_year") is None:
            begin = calendar.day(year - 1, first_month or month, first_day)
        return begin

    return _interval(beginning, end)


def read_months(found: Found) -> Meaning | None:
    """Read a range of months."""
    month, first_month = found.value("month"), found.value("first_month")
    if month is None or first_month is None or month == first_month:
        return None
    if not found.value("year") and found.match["join"] == "&" and not found.match["lead"]:
        return None
    end = dated(found, lambda year: calendar.month(year, month))

    def beginning(last: Period) -> Period | None:
        year = found.value("first_year")
        return calendar.month(last.first.year - (first_month > month) if year is None else year, first_month)

    return _interval(beginning, end)


def read_years(found: Found) -> Meaning | None:
    """Read a range of years."""
    first, last, unit = found.value("first_year"), found.value("year"), found.item("unit")
    if first is None or last is None or (unit and unit.unit != "year"):
        return None
    return explicit(calendar.years(first, last)) if first <= last else None


def read_days_of_month(found: Found) -> Meaning | None:
    """Read a range of days of this month, the last or the next one."""
    first, last, item = found.value("first_day"), found.value("last_day"), found.item("unit")
    if first is None or last is None or item is None or item.unit != "month":
        return None
    if found.publication is None:
        return UNRESOLVED
    of = calendar.month(found.publication.year, found.publication.month + (found.value("shift") or 0))
    begin, end = (calendar.day(of.first.year, of.first.month, number) if of else None for number in (first, last))
    return relative(begin.to(end)) if begin and end else None


def read_figures_to_figures(found: Found) -> Meaning | None:
    """Read a range of days in figures, of which only the last has its year."""
    first, last = found.item("first"), found.item("last")
    if first is None or last is None:
        return None
    year, month, number = last.numbers
    end, begin = calendar.day(year, month, number), calendar.day(year, *reversed(first.numbers))
    return explicit(begin.to(end)) if begin and end else None


def read_weekdays(found: Found) -> Meaning | None:
    """Read a range of weekdays: the last such days not after the publication, or the next ones."""
    first, last, shift = found.value("first_weekday"), found.value("weekday"), found.value("shift") or 0
    if first is None or last is None:
        return None
    if found.publication is None:
        return UNRESOLVED
    near = calendar.shifted(found.publication, max(-1, min(shift, 1)))
    if near is None:
        return None
    past_end, future_begin = calendar.last_weekday(near, last), calendar.next_weekday(near, first)
    past_begin = calendar.last_weekday(past_end, first) if past_end else None
    future_end = calendar.next_weekday(future_begin, last) if future_begin else None
    past = Period(past_begin, past_end, "interval") if past_begin and past_end else None
    future = Period(future_begin, future_end, "interval") if future_begin and future_end else None
    if shift:
        return relative(past if shift < 0 else future)
    return relative(past, future)


def _interval(beginning: Callable[[Period], Period | None], end: Meaning | None) -> Meaning | None:
    """Return the range up to an end whose beginning depends on the end's year."""

    def whole(last: Period) -> Period | None:
        begin = beginning(last)
        return begin.to(last) if begin else None

    return end and end.each(whole)


RANGES = (
    Construction(
        "noBDFPS",
        r"[FBPS]?D?(?P<first_day>[no])(?:F?M?(?P<first_month>[mk])" + _ALIAS + r"(?:F?[YC]?(?P<first_year>y))?)?"
        r"(?P<join>&?T|[&,-])D?" + _MORE_DAYS + r"(?P<last_day>[no])F?M?(?P<month>[mk])" + _ALIAS + YEAR + "?",
        read_days,
    ),
    Construction(
        "noBDFPS",
        r"[FBPS]?D?(?P<first_day>[no])F?M?(?P<month>[mk])"
        + _ALIAS
        + YEAR
        + r"?(?P<join>&?T|[&-])D?(?P<last_day>[no])<",
        read_days,
    ),
    Construction(
        "ckmBFMPS",
        r"(?P<lead>[FBPS])?c?M?(?P<first_month>[mk])(?:F?[YC]?(?P<first_year>y))?"
        r"(?P<join>&?T|[&/-])c?M?(?P<month>[mk])" + YEAR + "?",
        read_months,
    ),
    Construction(
        "noBDFPS",
        r"[FBPS]?D?(?P<first_day>[no])(?:&?T|[&,-])D?(?P<last_day>[no])Fq?(?P<unit>v)(?P<shift>l)?",
        read_days_of_month,
    ),
    Construction("IsBFP", r"[FBP]?(?P<first>[Is])[T&-](?P<last>d)", read_figures_to_figures),
    Construction("fyCFSY", r"[FfS]?[YC]?(?P<first_year>y)[T/-][YC]?(?P<year>y)E?", read_years),
    Construction("BP", r"(?:B|B?P)[YCWX]?(?P<first_year>y)[T&-][YC]?(?P<year>y)E?", read_years),
    Construction("VX", r"(?P<unit>[VX])(?P<first_year>y)(?:[&,-]*y)*[&,T-]+(?P<year>y)E?", read_years),
    Construction("apDF", r"F?p?D?(?P<first_weekday>a)Tp?D?(?P<weekday>a)(?P<shift>l)?", read_weekdays),
    Construction("BP", r"[BP]D?(?P<first_weekday>a)[&-](?:a[&,])*D?(?P<weekday>a)(?P<shift>l)?", read_weekdays),
)
