"""Which days does a week, month or year hold, and how is a stretch of days written?"""

import datetime
from collections.abc import Callable, Iterable
from typing import Literal, get_args

from hijridate import Gregorian, Hijri

from marsad.model import value

Precision = Literal["day", "week", "month", "year", "interval"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)

_ONE_DAY = datetime.timedelta(days=1)
_NEAR = 3
_MOST_WEEKDAYS = 5


@value
class Period:
    """A stretch of days, both ends included; `precision` names the kind of stretch that the text spoke of."""

    first: datetime.date
    last: datetime.date
    precision: Precision

    @property
    def iso(self) -> str:
        """The period as ISO 8601 writes it: a day, a month, a year, or an interval with a slash."""
        if self.first == self.last:
            return self.first.isoformat()
        for start, end, width in ((_first_of_year, _last_of_year, 4), (_first_of_month, _last_of_month, 7)):
            if self.first == start(self.first) and self.last == end(self.last):
                one, other = self.first.isoformat()[:width], self.last.isoformat()[:width]
                return one if one == other else f"{one}/{other}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    def to(self, other: "Period") -> "Period | None":
        """Return the interval from this period's beginning to the other's end; None if that runs backwards."""
        return Period(self.first, other.last, "interval") if self.first <= other.last else None


def day(year: int, month: int, number: int) -> Period | None:
    """Return that day of the Gregorian calendar, or None if there is none."""
    try:
        date = datetime.date(year, month, number)
    except ValueError:
        return None
    return Period(date, date, "day")


def month(year: int, number: int) -> Period | None:
    """Return that month of the Gregorian calendar; months below 1 and above 12 lie in other years."""
    years, months = divmod(number - 1, 12)
    try:
        first = datetime.date(year + years, months + 1, 1)
        return Period(first, _last_of_month(first), "month")
    except (ValueError, OverflowError):
        return None


def year(number: int) -> Period | None:
    """Return that year of the Gregorian calendar."""
    try:
        return Period(datetime.date(number, 1, 1), datetime.date(number, 12, 31), "year")
    except ValueError:
        return None


def years(first: int, last: int) -> Period | None:
    """Return the years from the first to the last, both included."""
    begin, end = year(first), year(last)
    return Period(begin.first, end.last, "interval") if begin and end else None


def week_of_month(of: Period, number: int) -> Period | None:
    """Return that week of a month, counted from its first day; -1 is its last seven days."""
    first = of.last.day - 6 if number < 0 else 1 + 7 * (number - 1)
    begin, end = day(of.first.year, of.first.month, first), min(first + 6, of.last.day)
    return Period(begin.first, of.first.replace(day=end), "week") if begin else None


def weekday_of(of: Period, weekday: int, number: int) -> Period | None:
    """Return the day of a month that is its first, second ... such weekday; -1 is its last one."""
    if number < 0:
        found = last_weekday(of.last, weekday)
    else:
        first = next_weekday(of.first, weekday)
        found = shifted(first, 7 * (number - 1)) if first else None
    return single(found) if found and of.first <= found <= of.last else None


def day_or_weekday(of: Period | None, weekday: int | None, number: int, by_number: Period | None) -> Period | None:
    """Return the third Tuesday of a month for "Tuesday the third of", unless its third day is a Tuesday."""
    if of is None or weekday is None or by_number is None or number > _MOST_WEEKDAYS:
        return by_number
    return by_number if by_number.first.weekday() == weekday else weekday_of(of, weekday, number)


def part_of(of: Period, number: int, parts: int) -> Period | None:
    """Return the first, second ... of so many equal parts of a period, in whole months where it has them."""
    if not 1 <= number <= parts:
        return None
    months = (of.last.year - of.first.year) * 12 + of.last.month - of.first.month + 1
    if months % parts == 0 and of.first.day == 1 and of.last == _last_of_month(of.last):
        each = months // parts
        begin = month(of.first.year, of.first.month + each * (number - 1))
        end = month(of.first.year, of.first.month + each * number - 1)
        return begin.to(end) if begin and end else None
    days = (of.last - of.first).days + 1
    first, after = (shifted(of.first, days * bound // parts) for bound in (number - 1, number))
    return Period(first, after - _ONE_DAY, "interval") if first and after else None


def week(date: datetime.date, begins: int) -> Period | None:
    """Return the week that holds a date; `begins` counts weekdays from Monday, 0."""
    try:
        first = date - datetime.timedelta(days=(date.weekday() - begins) % 7)
        return Period(first, first + datetime.timedelta(days=6), "week")
    except OverflowError:
        return None


def single(date: datetime.date) -> Period:
    """Return a day as a period."""
    return Period(date, date, "day")


def shifted(date: datetime.date, days: int) -> datetime.date | None:
    """Return the date so many days later; None beyond the calendar."""
    try:
        return date + datetime.timedelta(days=days)
    except OverflowError:
        return None


def hijri_day(year_number: int, month_number: int, number: int) -> Period | None:
    """Return that day of the Umm al-Qura calendar; None where it has no such day or ends (1343 to 1500)."""
    try:
        date = Hijri(year_number, month_number, number).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return single(datetime.date(date.year, date.month, date.day))


def hijri_month(year_number: int, month_number: int) -> Period | None:
    """Return the days of that month of the Umm al-Qura calendar."""
    first = hijri_day(year_number, month_number, 1)
    last = hijri_day(year_number, month_number, 30) or hijri_day(year_number, month_number, 29)
    return Period(first.first, last.last, "month") if first and last else None


def hijri_year(number: int) -> Period | None:
    """Return the days of that year of the Umm al-Qura calendar."""
    first, last = hijri_month(number, 1), hijri_month(number, 12)
    return Period(first.first, last.last, "year") if first and last else None


def hijri_year_of(date: datetime.date) -> int | None:
    """Return the year of the Umm al-Qura calendar in which a date lies."""
    try:
        return Gregorian(date.year, date.month, date.day).to_hijri().year
    except (ValueError, OverflowError):
        return None


def last_weekday(date: datetime.date, weekday: int) -> datetime.date | None:
    """Return the nearest such weekday that is not after a date."""
    return shifted(date, -((date.weekday() - weekday) % 7))


def next_weekday(date: datetime.date, weekday: int) -> datetime.date | None:
    """Return the nearest such weekday that is not before a date."""
    return shifted(date, (weekday - date.weekday()) % 7)


def weekday_beside(date: datetime.date, weekday: int) -> datetime.date | None:
    """Return the nearest such weekday, whichever side of the date it lies."""
    distance = (weekday - date.weekday()) % 7
    return shifted(date, distance if distance <= _NEAR else distance - 7)


def around(candidates: Iterable[Period | None], date: datetime.date) -> "Sides":
    """Return which of the candidates lie nearest to a date on either side."""
    known = [period for period in candidates if period is not None]
    past = [period for period in known if period.first <= date]
    future = [period for period in known if period.last >= date]
    return Sides(
        max(past, key=lambda period: period.first, default=None),
        min(future, key=lambda period: period.first, default=None),
        min(known, key=lambda period: _distance(period, date), default=None),
    )


@value
class Sides:
    """The nearest period not after a date, the nearest not before it, and the nearer of the two."""

    past: Period | None
    future: Period | None
    nearest: Period | None


def recurring(of_year: Callable[[int], Period | None], middle: int) -> list[Period | None]:
    """Return what recurs every year for the years around the middle one."""
    return [of_year(number) for number in range(middle - 2, middle + 3)]


def _distance(period: Period, date: datetime.date) -> datetime.timedelta:
    if period.first <= date <= period.last:
        return datetime.timedelta()
    return min(abs(period.first - date), abs(period.last - date))


def _first_of_month(date: datetime.date) -> datetime.date:
    return date.replace(day=1)


def _last_of_month(date: datetime.date) -> datetime.date:
    if date.month == 12:
        return date.replace(day=31)
    return date.replace(month=date.month + 1, day=1) - _ONE_DAY


def _first_of_year(date: datetime.date) -> datetime.date:
    return date.replace(month=1, day=1)


def _last_of_year(date: datetime.date) -> datetime.date:
    return date.replace(month=12, day=31)
