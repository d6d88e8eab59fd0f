"""On which day is an event counted, and which records tell one that was told before?"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from marsad.report.rows import Row

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def day_of(row: Row, published: str | None = None) -> str | None:
    """Return the day of an event, if it is known to the day; else the day on which its article was published."""
    told = row.get("date")
    if isinstance(told, str) and _DAY.fullmatch(told):
        return told
    return row.get("published") or published


def one_a_day(rows: Iterable[tuple[Row, str | None]]) -> Iterator[Row]:
    """Yield of records with the same day, source, target and code the first, as data sets of the field count them.

    Each row comes with the day on which its article was published. One without a day is always kept.
    """
    seen: set[tuple[str, str | None, str | None, str]] = set()
    for row, published in rows:
        day = day_of(row, published)
        key = None if day is None else (day, row.get("source"), row.get("target"), row["code"])
        if key is None or key not in seen:
            yield row
        if key is not None:
            seen.add(key)
