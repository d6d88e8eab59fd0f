"""How are times read that count from the day of publication?"""

import datetime

from marsad.time import calendar
from marsad.time.calendar import Period
from marsad.time.construction import UNRESOLVED, Construction, Found, Meaning, relative

_AMOUNT = r"(?:A?(?P<number>[nw])A?)?A?(?P<unit>[uDMYUV])(?:w(?=&))?(?P<half>&![vC]?)?"
# What follows the unit makes it the beginning of a date, or counts from another event.
_ENDS = r"(?:F[Ot])?(?![yhatmkijn]|F(?![tv]))"
# By how much a publication date is off at most, for a weekday to correct it.
_OFF = datetime.timedelta(days=2)
_DAYS_IN = {"hour": 0, "day": 1, "week": 7}
# What a half of a unit is counted in, and how many of them it has.
_SMALLER = {"year": ("month", 12), "month": ("week", 4), "week": ("day", 7), "day": ("hour", 24)}


def read_day(found: Found) -> Meaning | None:
    """Read "today", "yesterday" and the like; a weekday beside it corrects a publication date that is off."""
    offset, weekday = found.value("anchor"), found.value("weekday")
    if offset is None:
        return None
    if found.publication is None:
        return UNRESOLVED
    date = calendar.shifted(found.publication, offset)
    if date is not None and weekday is not None:
        beside = calendar.weekday_beside(date, weekday)
        date = beside if beside and abs(beside - date) <= _OFF else date
    return relative(calendar.single(date) if date else None)


def read_weekday(found: Found) -> Meaning | None:
    """Read a weekday: the nearest one on either side, or as the modifier says."""
    weekday, shift, publication = found.value("weekday"), found.value("shift"), found.publication
    if weekday is None:
        return None
    if publication is None:
        return UNRESOLVED
    week = found.item("week")
    if week is not None:
        of_week = _period_of("week", publication, found.value("week_shift") or 0, found.vocabulary.week_begins)
        date = calendar.next_weekday(of_week.first, weekday) if of_week and week.unit == "week" else None
        return relative(calendar.single(date)) if date else None
    if shift:
        near = calendar.shifted(publication, -1 if shift < 0 else 1)
        find = calendar.last_weekday if shift < 0 else calendar.next_weekday
        date = find(near, weekday) if near else None
        further = (shift + 1) * 7 if shift < 0 else (shift - 1) * 7
        date = calendar.shifted(date, further) if date else None
        return relative(calendar.single(date) if date else None)
    past = calendar.last_weekday(publication, weekday)
    future = calendar.next_weekday(publication, weekday)
    return relative(calendar.single(past) if past else None, calendar.single(future) if future else None)


def read_ago(found: Found) -> Meaning | None:
    """Read "three days ago", "weeks ago"."""
    return _away(found, -1)


def read_later(found: Found) -> Meaning | None:
    """Read "in three days"; only a clause about the future can mean it so, see the choice of an event's date."""
    return _away(found, 1)


def read_within(found: Found) -> Meaning | None:
    """Read "within two weeks", and "the last two weeks": up to today, or from today on."""
    item, publication = found.item("unit"), found.publication
    if item is None:
        return None
    if publication is None:
        return UNRESOLVED
    shift = found.value("shift")
    if shift is None and item.kind == "V" and found.is_completed and found.item("number") is None:
        return None if item.unit == "hour" else UNRESOLVED
    unit, _, most = _amount(found)
    past, future = _span(unit, publication, -most), _span(unit, publication, most)
    if shift is None:
        return relative(past, future)
    return relative(past if shift < 0 else future) if shift else None


def read_named_span(found: Found) -> Meaning | None:
    """Read "in the years of the war", "in the reign of A", which the text before may tell."""
    item = found.item("unit")
    return UNRESOLVED if item and item.unit != "hour" and found.is_completed else None


def read_day_of(found: Found) -> Meaning | None:
    """Read "the day of the vote", which the text before may tell."""
    item = found.item("named")
    return UNRESOLVED if item and (item.is_definite or item.kind == "~") else None


def read_period(found: Found) -> Meaning | None:
    """Read "last week", "this year", "the end of the month"."""
    item, publication = found.item("unit"), found.publication
    if item is None or item.unit == "hour":
        return None
    if publication is None:
        return UNRESOLVED
    shift = found.value("shift")
    if item.value > 1:
        # Without a modifier the word for a decade is that for a contract, too.
        return None if shift is None else relative(_of_several(item.unit, publication, shift, item.value))
    return relative(_period_of(item.unit, publication, shift or 0, found.vocabulary.week_begins))


def _of_several(unit: str, date: datetime.date, shift: int, times: int) -> Period | None:
    """Return the last or next ten years; the present decade is one of the calendar."""
    if shift:
        return _span(unit, date, shift * times)
    first = date.year - date.year % times
    return calendar.years(first, first + times - 1) if unit == "year" else None


def read_day_of_month(found: Found) -> Meaning | None:
    """Read "the fifth of this month"."""
    number, item, publication = found.value("day"), found.item("unit"), found.publication
    if number is None or item is None or item.unit != "month" or found.before == "%":
        return None
    if publication is None:
        return UNRESOLVED
    month = calendar.month(publication.year, publication.month + (found.value("shift") or 0))
    return relative(calendar.day(month.first.year, month.first.month, number) if month else None)


def read_narrated(_: Found) -> Meaning | None:
    """Read what only the text before can tell: "the same day", "at that time"."""
    return UNRESOLVED


def _amount(found: Found) -> tuple[str, int, int]:
    """Return the unit of which the construction speaks, and from how many to how many of it."""
    number, item = found.value("number"), found.item("unit")
    if item is None:
        return "day", 1, 1
    least, most = 1, 1
    if number is not None:
        least = most = number
    elif item.kind in "UW":
        least = most = 2
    elif item.kind not in "uDMYvC":
        least, most = found.vocabulary.vague.get(item.unit, (1, 1))
    unit, least, most = item.unit, least * item.value, most * item.value
    if found.item("half") and unit in _SMALLER:
        smaller, count = _SMALLER[unit]
        half = count * item.value // 2
        return smaller, least * count + half, most * count + half
    return unit, least, most


def _away(found: Found, direction: int) -> Meaning | None:
    publication = found.publication
    if publication is None:
        return UNRESOLVED
    unit, least, most = _amount(found)
    begins = found.vocabulary.week_begins
    near = _moved(unit, publication, direction * least, begins)
    far = _moved(unit, publication, direction * most, begins)
    if near is None or far is None:
        return None
    if least == most or unit == "hour":
        return relative(near)
    return relative(far.to(near) if direction < 0 else near.to(far))


def _moved(unit: str, date: datetime.date, count: int, begins: int) -> Period | None:
    """Return the day, week, month or year that lies so many units away."""
    if unit in ("hour", "day"):
        days = count if unit == "day" else (abs(count) // 24) * (1 if count > 0 else -1)
        moved = calendar.shifted(date, days)
        return calendar.single(moved) if moved else None
    return _period_of(unit, date, count, begins)


def _period_of(unit: str, date: datetime.date, shift: int, begins: int) -> Period | None:
    """Return the day, week, month or year that holds a date, moved by so many of its kind."""
    if unit == "year":
        return calendar.year(date.year + shift)
    if unit == "month":
        return calendar.month(date.year, date.month + shift)
    moved = calendar.shifted(date, shift * _DAYS_IN[unit])
    if moved is None:
        return None
    return calendar.week(moved, begins) if unit == "week" else calendar.single(moved)


def _span(unit: str, date: datetime.date, count: int) -> Period | None:
    """Return the days from a date to so many units before or after it."""
    if unit == "year":
        far = calendar.month(date.year + count, date.month)
    elif unit == "month":
        far = calendar.month(date.year, date.month + count)
    else:
        days = count * _DAYS_IN[unit] if unit != "hour" else -(-abs(count) // 24) * (1 if count > 0 else -1)
        moved = calendar.shifted(date, days)
        far = calendar.single(moved) if moved else None
    if far is None:
        return None
    if unit in ("month", "year"):
        end = min(date.day, far.last.day)
        far = calendar.single(far.first.replace(day=end))
    return Period(min(far.first, date), max(far.last, date), "interval")


RELATIVE = (
    Construction("ptDFL", r"L?F?p?D?(?P<anchor>t)(?![olZ])(?:,?p)?(?:,?D?(?P<weekday>a))?p?", read_day),
    Construction("apDFL", r"L?F?p?D?(?P<weekday>a)(?P<shift>l)?(?![,(]?[no]F?[mkM])(?:,?p)?", read_weekday),
    Construction("apDFL", r"L?F?p?D?(?P<weekday>a)Fq?(?P<week>v)(?P<week_shift>l)?", read_weekday),
    Construction("p", r"p(?P<weekday>a)[&/-]?a(?P<shift>l)?", read_weekday),
    Construction("bS", r"[bS]" + _AMOUNT + _ENDS, read_ago),
    Construction("g", r"g" + _AMOUNT + _ENDS, read_later),
    Construction("r", r"r" + _AMOUNT + _ENDS, read_within),
    Construction("bgr", r"[bgr]" + _AMOUNT + r"(?=F(?![tO]))", read_narrated),
    Construction("X", r"(?P<unit>X)(?:[zZ]?(?P<number>[nw])|A)?(?P<shift>l)", read_within),
    Construction("nuwDUVX", r"(?P<number>[nw])?(?P<unit>[XUVuD])(?P<shift>l)", read_within),
    Construction("W", r"(?P<unit>W)(?P<shift>l)", read_within),
    Construction("V", r"(?<=[fc])(?P<unit>V)(?!l)", read_named_span),
    Construction("^", r"(?<=[fcrS])(?P<unit>\^)", read_named_span),
    Construction("D", r"(?<![nwoSTb])D(?P<named>[z~])", read_day_of),
    Construction("~", r"(?<=r)~(?!z?y)", read_narrated),
    Construction("cvCL", r"L?c?(?P<unit>[vC])(?P<shift>l)", read_period),
    Construction("cqFL", r"L?F?c?q(?P<unit>[vC])", read_period),
    Construction("c", r"c(?P<unit>[vC])", read_period),
    Construction("vC", r"(?<=%[ol]F)(?P<unit>[vC])", read_period),
    Construction("anopD", r"(?!f)p?D?a?f?(?P<day>[no])F?q?(?P<unit>v)(?P<shift>l)?", read_day_of_month),
    Construction("LN", r"[NL]", read_narrated),
)
