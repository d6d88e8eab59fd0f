"""Does the year that ends a date count nobody who is named right behind it?"""

import pytest

from marsad import Engine


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("اعتقلت الشرطة الهندية يوم 3 مارس 2017 ثلاثة صحفيين يابانيين.", "ثلاثة صحفيين يابانيين"),
        ("اعتقلت الشرطة الهندية، الجمعة 3 مارس 2017 الوزير الياباني.", "الوزير الياباني"),
        ("اعتقلت الشرطة الهندية 2017 صحفيا يابانيا.", "2017 صحفيا يابانيا"),
    ],
)
def test_a_year_is_no_number_of_people(text: str, target: str, engine: Engine) -> None:
    (record,) = engine.code(text)
    assert record.source is not None
    assert record.target is not None
    assert (record.source.code, record.target.text) == ("INDCOP", target)
