"""On which date did an event happen, or will it?"""

import datetime
from collections.abc import Iterable

from marsad.model import RecordDate
from marsad.time.expression import TimeExpression


def event_date(
    expressions: Iterable[TimeExpression],
    trigger: int,
    publication: datetime.date | None,
    planned: bool = False,
    *,
    clause: tuple[int, int] | None = None,
    dateline: TimeExpression | None = None,
) -> RecordDate:
    """Return the event's date: the nearest expression of its clause, else the dateline, else the publication date.

    `trigger` is a token number, `clause` the tokens from a first to before a last one; without it the whole sentence
    counts. What lies after the publication is no date of an event that happened, and what lies before it none of a
    planned one. `how` is the expression's, or "dateline" or "publication"; without either the value is None.
    """
    near: list[tuple[int, bool, str | None, TimeExpression]] = []
    for expression in expressions:
        if expression.how == "dateline":
            dateline = expression
            continue
        if clause is not None and not clause[0] <= expression.start < clause[1]:
            continue
        value = expression.ahead if planned and expression.ahead else expression.value
        if value is not None and not _fits(value, publication, planned):
            value = None if planned else expression.behind
            if value is None:
                continue
        before = expression.end <= trigger
        distance = trigger - expression.end if before else max(expression.start - trigger, 0)
        near.append((distance, before, value, expression))
    near.sort(key=lambda candidate: (candidate[2] is None, *candidate[:2]))
    if near:
        _, _, value, expression = near[0]
        return RecordDate(value, expression.precision if value else None, expression.how, expression.text)
    if planned:
        return RecordDate(None, None, "unresolved")
    if dateline is not None and dateline.value is not None:
        return RecordDate(dateline.value, dateline.precision, "dateline", dateline.text)
    if publication is not None:
        return RecordDate(publication.isoformat(), "day", "publication")
    return RecordDate(None, None, "unresolved")


def _fits(value: str, publication: datetime.date | None, planned: bool) -> bool:
    """Whether the value can be the date of such an event. ISO 8601 values compare as texts of the same length."""
    first, _, last = value.partition("/")
    if first == "..":
        return False
    if publication is None:
        return True
    today = publication.isoformat()
    if not planned:
        return first <= today[: len(first)]
    end = last or first
    return end == ".." or end >= today[: len(end)]
