"""On which day is Easter Sunday?"""

from marsad.time.calendar import Period, day, shifted, single


def easter(year_number: int) -> Period | None:
    """Return Easter Sunday of the western churches (the anonymous algorithm of 1876)."""
    golden, (century, rest) = year_number % 19, divmod(year_number, 100)
    leap, off = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - correction + 15) % 30
    quads, single_years = divmod(rest, 4)
    weekday = (32 + 2 * off + 2 * quads - moon - single_years) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month_number, number = divmod(moon + weekday - 7 * late + 114, 31)
    return day(year_number, month_number, number + 1)


def orthodox_easter(year_number: int) -> Period | None:
    """Return Easter Sunday of the eastern churches (Meeus), which count by the Julian calendar."""
    moon = (19 * (year_number % 19) + 15) % 30
    weekday = (2 * (year_number % 4) + 4 * (year_number % 7) - moon + 34) % 7
    month_number, number = divmod(moon + weekday + 114, 31)
    julian = day(year_number, month_number, number + 1)
    behind = year_number // 100 - year_number // 400 - 2
    date = shifted(julian.first, behind) if julian else None
    return single(date) if date else None
