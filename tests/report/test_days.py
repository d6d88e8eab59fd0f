from typing import Any

import pytest

from marsad.report import day_of, one_a_day
from report.rows import row


@pytest.mark.parametrize(
    ("columns", "published", "day"),
    [
        ({"date": "2022-09-18"}, "2022-09-19", "2022-09-18"),
        ({"date": "2022-09"}, "2022-09-19", "2022-09-19"),
        ({"date": "2022-09-01/2022-09-18"}, None, None),
        ({"date": None, "published": "2022-09-17"}, "2022-09-19", "2022-09-17"),
        ({"date": None}, "2022-09-19", "2022-09-19"),
    ],
)
def test_the_day_is_that_of_the_event_or_else_of_the_article(
    columns: dict[str, Any], published: str | None, day: str | None
) -> None:
    assert day == day_of(row(**columns), published)


def test_of_records_with_one_day_source_target_and_code_the_first_is_kept() -> None:
    first = row("a")
    others = [row("b"), row("c", start=5)]
    different = [row(code="043"), row(source="FRA"), row(target=None), row(date="2022-09-19")]
    rows = [first, *others, *different]
    assert [first, *different] == list(one_a_day((each, None) for each in rows))


def test_a_record_without_a_day_is_never_one_that_was_told_before() -> None:
    rows = [row(date=None), row(date=None), row("b", date=None)]
    assert rows == list(one_a_day((each, None) for each in rows))
    assert rows[:1] == list(one_a_day((each, "2022-09-19") for each in rows))
