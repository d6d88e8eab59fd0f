"""How are decades and centuries read?"""

from marsad.time import calendar
from marsad.time.construction import UNRESOLVED, Construction, Found, Meaning, explicit, relative

_CENTURY = r"Q(?:Z?(?P<century>[now])|(?P<shift>l))(?!e)"


def read_decade(found: Found) -> Meaning | None:
    """Read a decade of the century that the text names, or the last one of that name."""
    first = found.value("decade")
    if first is None:
        return None
    century = _century(found)
    if century is not None:
        return explicit(_decade(century * 100 - 100 + first))
    if found.publication is None:
        return UNRESOLVED
    century = found.publication.year // 100 * 100
    return explicit(_decade(century + first if century + first <= found.publication.year else century - 100 + first))


def read_century(found: Found) -> Meaning | None:
    """Read a century by its number, or as the last or present one."""
    century = _century(found)
    if century is None:
        return UNRESOLVED if found.publication is None else None
    period = calendar.years(century * 100 - 99, century * 100)
    return explicit(period) if found.value("shift") is None else relative(period)


def _century(found: Found) -> int | None:
    shift = found.value("shift")
    if shift is None:
        return found.value("century")
    return found.publication.year // 100 + 1 + shift if found.publication else None


def _decade(first: int) -> calendar.Period | None:
    return calendar.years(first, first + 9)


ERAS = (
    # In the thirties of his life is no time.
    Construction("cVK", r"c?V?(?P<decade>K)(?:F?" + _CENTURY + r"|(?!F[^Q]))", read_decade),
    Construction("cQ", "c?" + _CENTURY, read_century),
)
