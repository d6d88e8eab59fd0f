"""Does the shipped pack code any text, in bounded time, with offsets that point at what the records quote?"""

from hypothesis import given
from hypothesis import strategies as st

from fuzz.budget import bounded
from marsad import Document, Engine
from marsad.coding import LeftOut, Uncoded

NEWS = """
التقى زار اتهمت أعلن قال إن أن الذي وفد الرئيس الفرنسي الروسي نظيره لبنان روسيا فرنسا في مع من على بعد قبل أمس
يوم الاثنين لم لن قد سوف و، . : « » ( ) " - .. ـــ ١٢ 2022 COVID هجوم اجتماع محادثات مقتل ثلاثة قوات الجيش
المتظاهرون أمام السفارة أوباما الأمم المتحدة مجلس الأمن
"""
WORDS = st.sampled_from([*NEWS.split(), "\n", "\u200f", "\u202e", "\ufdfd", "\x00"])
TEXTS = st.lists(WORDS | st.text(max_size=6), max_size=60).map(" ".join)


@given(TEXTS)
@bounded
def test_any_text_is_coded_and_quoted_as_it_stands(engine: Engine, text: str) -> None:
    (item, *rest) = engine.code_items([Document("a", text)])
    assert not isinstance(item, Uncoded | LeftOut | Document), item
    assert all(isinstance(each, LeftOut) for each in rest)
    ids = [record.id for record in item[1]]
    for record in item[1]:
        assert record.text == text[record.start : record.end] != ""
        assert record.mirror is None or record.mirror in ids
        for party in (record.source, record.target):
            assert party is None or party.text == text[party.start : party.end]
    assert item[1] == engine.code(text, id="a")
