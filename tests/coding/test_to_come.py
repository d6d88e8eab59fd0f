"""Is an event told in the present planned, if its time is still to come?"""

import datetime

import pytest

from marsad import Engine


@pytest.mark.parametrize("day", [datetime.date(2016, 11, 27), None], ids=["dated", "undated"])
@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("يزور الرئيس الروسي طهران غدا.", {"036"}),
        ("يزور الرئيس الروسي طهران الأسبوع المقبل.", {"036"}),
        ("يزور الرئيس الروسي طهران هذا الأسبوع.", {"042", "043"}),
        ("يزور الرئيس الروسي طهران اليوم.", {"042", "043"}),
        ("زار الرئيس الروسي طهران الشهر الماضي.", {"042", "043"}),
    ],
)
def test_what_counts_from_now_says_on_which_side_of_it_an_event_lies(
    text: str, codes: set[str], day: datetime.date | None, engine: Engine
) -> None:
    assert codes == {record.code for record in engine.code(text, date=day)}
