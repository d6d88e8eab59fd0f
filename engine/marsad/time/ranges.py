"""How are ranges read: from one day, month or year to another?"""

from dataclasses import replace

from marsad.time import calendar
from marsad.time.calendar import Period
from marsad.time.construction import UNRESOLVED, Construction, Found, Meaning, relative
from marsad.time.explicit import YEAR, dated

_ALIAS = r"(?:[/(][mk]\)?)?"
_MORE_DAYS = r"(?:D?[no]?[&,])*"


def read_days(found: Found) -> Meaning | None:
    """Read a range of days; the year and month of the first are those of the second where it is silent."""
    first_day, last_day = found.value("first_day"), found.value("last_day")
    month, first_month = found.value("month"), found.value("first_month")
    if first_day is None or last_day is None or month is None:
        return None
    end = dated(found, lambda year: calendar.day(year, month, last_day))
    if end is None or end.period is None:
        return end
    year = found.value("first_year") or end.period.first.year
    begin = calendar.day(year, first_month or month, first_day)
    if begin and begin.first > end.period.first and found.value("first_year") is None:
        begin = calendar.day(year - 1, first_month or month, first_day)
    return _interval(begin, end)


def read_months(found: Found) -> Meaning | None:
    """Read a range of months."""
    month, first_month = found.value("month"), found.value("first_month")
    if month is None or first_month is None or month == first_month:
        return None
    if not found.value("year") and found.match["join"] == "&" and not found.match["lead"]:
        return None
    end = dated(found, lambda year: calendar.month(year, month))
    if end is None or end.period is None:
        return end
    year = found.value("first_year") or end.period.first.year
    begin = calendar.month(year - (first_month > month and found.value("first_year") is None), first_month)
    return _interval(begin, end)


def read_years(found: Found) -> Meaning | None:
    """Read a range of years."""
    first, last = found.value("first_year"), found.value("year")
    if first is None or last is None:
        return None
    begin, end = calendar.year(first), calendar.year(last)
    return _interval(begin, Meaning("explicit", end)) if begin and end else None


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


def _interval(begin: Period | None, end: Meaning) -> Meaning | None:
    if begin is None or end.period is None:
        return None
    interval = begin.to(end.period)
    return replace(end, period=interval, ahead=None) if interval else None


RANGES = (
    Construction(
        "noBDFP",
        r"[FBP]?D?(?P<first_day>[no])(?:F?M?(?P<first_month>[mk])" + _ALIAS + r"(?:F?[YC]?(?P<first_year>y))?)?"
        r"(?P<join>[T&,-])D?" + _MORE_DAYS + r"(?P<last_day>[no])F?M?(?P<month>[mk])" + _ALIAS + YEAR + "?",
        read_days,
    ),
    Construction(
        "ckmBFMP",
        r"(?P<lead>[FBP])?c?M?(?P<first_month>[mk])(?:F?[YC]?(?P<first_year>y))?"
        r"(?P<join>[T&/-])c?M?(?P<month>[mk])" + YEAR + "?",
        read_months,
    ),
    Construction("fyCFSY", r"[FfS]?[YC]?(?P<first_year>y)[T/-][YC]?(?P<year>y)E?", read_years),
    Construction("BP", r"[BP][YC]?(?P<first_year>y)[T&-][YC]?(?P<year>y)E?", read_years),
    Construction("apDF", r"F?p?D?(?P<first_weekday>a)Tp?D?(?P<weekday>a)(?P<shift>l)?", read_weekdays),
    Construction("BP", r"[BP]D?(?P<first_weekday>a)[&-](?:a[&,])*D?(?P<weekday>a)(?P<shift>l)?", read_weekdays),
)
