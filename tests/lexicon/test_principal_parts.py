"""Are form and class of a verb inferred from its principal parts?"""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lexicon.strategies import ARABIC
from marsad.lexicon.participles import active_participle, passive_participle
from marsad.lexicon.principal_parts import UnknownVerbError, parse_principal_parts


@pytest.mark.parametrize(
    ("line", "form", "ending"),
    [
        ("كتب يكتب كتابة", "I", "sound"),
        ("ردّ يردّ رد", "I", "doubled"),
        ("قال يقول قول", "I", "hollow"),
        ("رأى يرى رؤية", "I", "defective"),
        ("كذّب يكذّب كذب", "II", "sound"),
        ("كذب يكذب تكذيب", "II", "sound"),
        ("قرر يقرر قرار", "II", "sound"),
        ("أكد يؤكد تأكيد", "II", "sound"),
        ("قابل يقابل مقابلة", "III", "sound"),
        ("أعلن يعلن إعلان", "IV", "sound"),
        ("أصر يصر إصرار", "IV", "doubled"),
        ("أدان يدين إدانة", "IV", "hollow"),
        ("تحدث يتحدث تحدث", "V", "sound"),
        ("تآمر يتآمر تآمر", "VI", "sound"),
        ("انضم ينضم انضمام", "VII", "doubled"),
        ("انتخب ينتخب انتخاب", "VIII", "sound"),
        ("اتفق يتفق اتفاق", "VIII", "sound"),
        ("احتج يحتج احتجاج", "VIII", "doubled"),
        ("ادعى يدعي ادعاء", "VIII", "defective"),
        ("استمع يستمع استماع", "VIII", "sound"),
        ("استمر يستمر استمرار", "X", "doubled"),
        ("استفاد يستفيد استفادة", "X", "hollow"),
        ("ترجم يترجم ترجمة", "QI", "sound"),
        ("تدهور يتدهور تدهور", "QII", "sound"),
        ("اطمأن يطمئن اطمئنان", "QIV", "sound"),
    ],
)
def test_form_and_class(line: str, form: str, ending: str) -> None:
    parts = parse_principal_parts(*line.split())
    assert (form, ending) == (parts.form, parts.ending)


@pytest.mark.parametrize(
    ("line", "active", "passive"),
    [
        ("كتب يكتب كتابة", "كاتب", "مكتوب"),
        ("سأل يسأل سؤال", "سائل", "مسؤول"),
        ("قال يقول قول", "قائل", "مقول"),
        ("باع يبيع بيع", "بائع", "مبيع"),
        ("دعا يدعو دعوة", "داعي", "مدعو"),
        ("رمى يرمي رمي", "رامي", "مرمي"),
        ("أخذ يأخذ أخذ", "آخذ", "مأخوذ"),
        ("أدان يدين إدانة", "مدين", "مدان"),
        ("آمن يؤمن إيمان", "مؤمن", "مؤمن"),
        ("أعطى يعطي إعطاء", "معطي", "معطى"),
        ("هدّأ يهدّئ تهدئة", "مهدئ", "مهدأ"),
        ("استفاد يستفيد استفادة", "مستفيد", "مستفاد"),
        ("اطمأن يطمئن اطمئنان", "مطمئن", "مطمأن"),
    ],
)
def test_participles(line: str, active: str, passive: str) -> None:
    parts = parse_principal_parts(*line.split())
    assert (active, passive) == (active_participle(parts).spelling, passive_participle(parts).spelling)


@pytest.mark.parametrize("line", ["كتب كتب", "كتب يقول", "ة يكتب", "استخدامات يستخدم", "قال يقل"])
def test_parts_of_no_verb_are_refused(line: str) -> None:
    with pytest.raises(UnknownVerbError):
        parse_principal_parts(*line.split())


words = st.text(ARABIC + "\u0651\u064e", min_size=1, max_size=9)


@given(words, words, words)
@example("آآ", "ء", "ء")
@example("اترّخك", "ف", "عل")
def test_any_parts_are_understood_or_refused(perfect: str, imperfect: str, masdar: str) -> None:
    try:
        parts = parse_principal_parts(perfect, "ي" + imperfect, masdar)
    except UnknownVerbError:
        return
    assert all((active_participle(parts).spelling, passive_participle(parts).spelling))
