import datetime

import pytest

from marsad.model import RecordDate
from marsad.time import TimeExpression, event_date

PUBLISHED = datetime.date(2022, 9, 19)
YESTERDAY = TimeExpression(1, 2, "2022-09-18", "day", "relative", "yesterday")
SUNDAY = TimeExpression(6, 7, "2022-09-18", "day", "relative", "Sunday", "2022-09-25")
TODAY = TimeExpression(6, 7, "2022-09-19", "day", "relative", "today")
TOMORROW = TimeExpression(9, 10, "2022-09-20", "day", "relative", "tomorrow")
SOON = TimeExpression(6, 7, "2022-10-02", "day", "explicit", "2 October", None, "2021-10-02")
UNTIL = TimeExpression(3, 4, "../2022-09-18", "interval", "relative", "until Sunday")
SAME_DAY = TimeExpression(4, 5, None, None, "unresolved", "the same day")
DATELINE = TimeExpression(1, 3, "2022-09-17", "day", "dateline", "17 September")


@pytest.mark.parametrize(
    ("expressions", "planned", "expected"),
    [
        ([YESTERDAY, TOMORROW], False, "2022-09-18"),
        ([YESTERDAY, TOMORROW], True, "2022-09-20"),
        ([SUNDAY], False, "2022-09-18"),
        ([SUNDAY], True, "2022-09-25"),
        ([SOON], False, "2021-10-02"),
        ([SOON], True, "2022-10-02"),
        ([UNTIL], False, "2022-09-19"),
        ([DATELINE], False, "2022-09-17"),
        ([DATELINE, YESTERDAY], False, "2022-09-18"),
        ([SAME_DAY], False, None),
        ([SAME_DAY, YESTERDAY], False, "2022-09-18"),
        ([], False, "2022-09-19"),
        ([], True, None),
    ],
)
def test_event_date_is_the_nearest_that_the_status_allows(
    expressions: list[TimeExpression], planned: bool, expected: str | None
) -> None:
    assert expected == event_date(expressions, 5, PUBLISHED, planned).value


def test_expressions_of_other_clauses_do_not_count() -> None:
    expected = RecordDate("2022-09-19", "day", "publication")
    assert expected == event_date([YESTERDAY], 5, PUBLISHED, clause=(3, 8))


def test_dateline_of_the_document_is_used_where_the_sentence_has_none() -> None:
    expected = RecordDate("2022-09-17", "day", "dateline", "17 September")
    assert expected == event_date([], 5, PUBLISHED, dateline=DATELINE)


def test_nothing_known_is_unresolved() -> None:
    assert event_date([], 5, None) == RecordDate(None, None, "unresolved")


@pytest.mark.parametrize("planned", [False, True])
def test_an_event_can_happen_on_the_day_of_publication(planned: bool) -> None:
    expected = RecordDate("2022-09-19", "day", "relative", "today")
    assert expected == event_date([TODAY], 5, PUBLISHED, planned)
