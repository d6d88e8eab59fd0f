"""Do the columns of the shipped pack's records say what docs/records.md promises?"""

import datetime

from marsad import Document, Engine, EventRecord

VISIT = "زار الرئيس الفرنسي لبنان أمس."
TALKS = "بحث وزير الخارجية الروسي مع نظيره الصيني الأزمة."


def coded(engine: Engine, text: str) -> tuple[EventRecord, ...]:
    return engine.code(text, id="a", date=datetime.date(2022, 9, 19))


def test_the_two_sides_of_a_visit_name_each_other(engine: Engine) -> None:
    visit, receiving = coded(engine, VISIT)
    assert ("042", "043") == (visit.code, receiving.code)
    assert (receiving.id, visit.id) == (visit.mirror, receiving.mirror)


def test_both_directions_of_a_meeting_name_each_other(engine: Engine) -> None:
    one, other = coded(engine, TALKS)
    assert (other.id, one.id) == (one.mirror, other.mirror)


def test_an_event_with_one_side_has_no_mirror(engine: Engine) -> None:
    assert [None] == [record.mirror for record in coded(engine, "اتهمت فرنسا روسيا بقصف المدينة.")]


def test_country_and_role_make_up_the_code(engine: Engine) -> None:
    row = coded(engine, VISIT)[0].to_dict()
    assert ("FRA", "GOV") == (row["source_country"], row["source_role"])
    assert ("LBN", None) == (row["target_country"], row["target_role"])
    assert ("2022-09-18", "2022-09-18", "2022-09-19") == (row["date_from"], row["date_until"], row["published"])


def test_a_code_without_a_country_is_a_role(engine: Engine) -> None:
    (record,) = engine.code_all([Document("a", "اتهمت الأمم المتحدة روسيا بقصف المدينة.")])
    assert record.source is not None
    assert (None, record.source.code) == (record.source.country, record.source.role)
