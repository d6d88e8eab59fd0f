"""How are days read that have a name, such as feasts?"""

from marsad.time import calendar
from marsad.time.calendar import Period, shifted, single
from marsad.time.construction import Construction, Found, Meaning
from marsad.time.hijri import hijri_dated
from marsad.time.patterns import YEAR_OF_EITHER
from marsad.time.recurring import dated


def read_named_day(found: Found) -> Meaning | None:
    """Read a named day, or the second, third ... day of a feast that it begins."""
    item = found.item("named")
    if item is None:
        return None
    month, number = divmod(item.value, 100)
    later = (found.value("day") or 1) - 1
    is_hijri = item.unit == "hijri"
    day_of = calendar.hijri_day if is_hijri else calendar.day

    def of_year(year: int) -> Period | None:
        first = day_of(year, month, number)
        date = shifted(first.first, later) if first else None
        return single(date) if date else None

    return hijri_dated(found, of_year) if is_hijri else dated(found, of_year)


NAMED_DAYS = (Construction("noH", r"(?:(?P<day>[no])[VD])?(?P<named>H)" + YEAR_OF_EITHER + "?", read_named_day),)
