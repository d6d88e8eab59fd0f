import pytest

from marsad.model import RecordDate


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2014-06-30", "2014-06-30", "2014-06-30"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("1979", "1979-01-01", "1979-12-31"),
        ("1945/1962-03", "1945-01-01", "1962-03-31"),
        ("2016-02-03/..", "2016-02-03", None),
        ("../2016-02", None, "2016-02-29"),
        ("2016-13", None, None),
        ("0000-01", None, None),
        (None, None, None),
        ("soon", None, None),
    ],
)
def test_a_date_has_a_first_and_a_last_day(value: str | None, first: str | None, last: str | None) -> None:
    date = RecordDate(value, None, "explicit")
    assert (first, last) == (date.first, date.last)
