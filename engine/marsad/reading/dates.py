"""How do news files write the day of an article?"""

import datetime
import email.utils
import re
from typing import Final

# 20220919, also with a time: the way of GDELT and of PETRARCH.
_DIGITS: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?", re.ASCII)
_PARTED: Final = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[ T].*)?", re.ASCII)


def read_date(value: object) -> datetime.date | str | None:
    """Return the day (of a time its own day, in its own zone), None for no date, or what is wrong with it."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return f"the date is no text: {value!r:.40}"
    written = value.strip()
    try:
        parts = _DIGITS.fullmatch(written) or _PARTED.fullmatch(written)
        if parts:
            return datetime.date(*map(int, parts.groups()))
        if not written.isdecimal():
            return _of_words(written)
    except ValueError:
        pass
    return f"no date is written so: {value[:40]!r}"


def _of_words(written: str) -> datetime.date:
    try:
        return datetime.datetime.fromisoformat(written).date()
    except ValueError:
        return email.utils.parsedate_to_datetime(written).date()
