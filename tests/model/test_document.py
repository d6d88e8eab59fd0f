"""Does a document hold what its fields say, whatever a caller gives?"""

import datetime
from typing import Any

import pytest

from marsad.model import Document

DAY = datetime.date(2022, 9, 19)


class NoTime(datetime.datetime):
    """A time that is not there differs from everything, as that of pandas does."""

    __hash__ = datetime.datetime.__hash__

    def __eq__(self, other: object) -> bool:
        return False


def test_of_a_time_the_day_is_kept() -> None:
    assert type(DAY) is type(Document("a", "", datetime.datetime(2022, 9, 19, 23, 59)).date)
    assert DAY == Document("a", "", datetime.datetime(2022, 9, 19, 23, 59)).date


def test_a_time_that_is_not_there_is_no_date() -> None:
    assert Document("a", "", NoTime(2022, 9, 19)).date is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", 17),
        ("id", None),
        ("text", None),
        ("text", b"bytes"),
        ("title", float("nan")),
        ("date", "2022-09-19"),
        ("date", float("nan")),
        ("date", 20220919),
    ],
)
def test_a_wrong_type_names_the_field(name: str, value: object) -> None:
    fields: dict[str, Any] = {"id": "a", "text": "", name: value}
    with pytest.raises(TypeError, match=f"{name} must be .*{type(value).__name__}"):
        Document(**fields)
