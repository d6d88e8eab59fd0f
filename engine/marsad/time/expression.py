"""What is a time expression, and in which ways was it understood?"""

from typing import Literal

from marsad.model import value
from marsad.time.calendar import Precision

Understanding = Literal["explicit", "relative", "dateline", "unresolved"]


@value
class TimeExpression:
    """A phrase that says when; `start` and `end` are token numbers in the sentence.

    `value` is an ISO 8601 day, month, year or interval ("2016-03", "2016-03-01/2016-03-07", "2011/.."), None while
    open. A bare weekday or month can lie on either side of the publication: then `value` is the nearest one not after
    it, and `ahead` the nearest one not before it, for clauses that speak of the future. A day without a year that comes
    soon after the publication is the `value`; clauses that speak of the past mean the one `behind`.

    `how` is "explicit" for what the calendar alone settles, "relative" for what counts from the publication, "dateline"
    for the date at the head of a report, and "unresolved" for what would need a publication date or the text before.
    """

    start: int
    end: int
    value: str | None
    precision: Precision | None
    how: Understanding
    text: str
    ahead: str | None = None
    behind: str | None = None
