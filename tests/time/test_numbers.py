"""Are number words that stand in a row one number?"""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actors.shipped import tokens_of
from marsad.time import TimeFinder

PUBLISHED = datetime.date(2016, 3, 9)
HUNDREDS = ["", "مئة", "مئتين", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]
TENS = ["", "عشرة", "عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"]
UNITS = ["", "واحد", "اثنين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]


@given(hundred=st.integers(0, 9), ten=st.sampled_from([0, 2, 3, 4, 5, 6, 7, 8, 9]), unit=st.integers(0, 9))
def test_hundreds_units_and_tens_are_added_up(finder: TimeFinder, hundred: int, ten: int, unit: int) -> None:
    words = [word for word in (HUNDREDS[hundred], UNITS[unit], TENS[ten]) if word]
    if not words:
        return
    days = datetime.timedelta(hundred * 100 + ten * 10 + unit)
    for joint in (" و", " و "):
        (found,) = finder.find(tokens_of(f"قبل {joint.join(words)} يوما"), PUBLISHED)
        assert found.value == (PUBLISHED - days).isoformat()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قبل عشرة وعشرين يوما", []),
        ("قبل ثلاثة وخمسة أيام", []),
        ("قبل عشرين وثلاثة أيام", []),
        ("عام ألفين", ["2000"]),
        ("سنة ألف وثمانمئة وسبعين", ["1870"]),
    ],
)
def test_only_words_of_falling_worth_make_one_number(finder: TimeFinder, text: str, expected: list[str]) -> None:
    assert expected == [each.value for each in finder.find(tokens_of(text), PUBLISHED)]
