"""Are the forms of verbs of all classes written as newspapers write them?"""

import pytest

from lexicon.strategies import lexicon_of, sample
from marsad.model import Features


def forms_with(line: str, **wanted: object) -> set[str]:
    """Return the spellings of a verb that have all the wanted features."""
    lexicon = lexicon_of(("verbs", line))
    verb = lexicon.lexemes[0]
    return {
        form
        for form, features in lexicon.forms(verb)
        if all(getattr(features, name) == value for name, value in wanted.items())
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("كتب يكتب كتابة", {"كتبت"}, id="sound"),
        pytest.param("ردّ يردّ رد", {"رددت"}, id="doubled"),
        pytest.param("قال يقول قول", {"قلت"}, id="hollow"),
        pytest.param("دعا يدعو دعوة", {"دعوت"}, id="defective in waw"),
        pytest.param("رمى يرمي رمي", {"رميت"}, id="defective in ya"),
        pytest.param("بقي يبقى بقاء", {"بقيت"}, id="defective in i"),
        pytest.param("جاء يجيء مجيء", {"جئت"}, id="hollow and hamzated"),
        pytest.param("أعلن يعلن إعلان", {"أعلنت"}, id="form IV"),
        pytest.param("أدان يدين إدانة", {"أدنت"}, id="hollow form IV"),
        pytest.param("ثبت يثبت ثبات", {"ثبت"}, id="last radical merges with the ending"),
        pytest.param("استمرّ يستمرّ استمرار", {"استمررت"}, id="doubled form X"),
        pytest.param("اطمأنّ يطمئنّ اطمئنان", {"اطمأننت"}, id="form IV of four radicals"),
    ],
)
def test_first_person_of_the_perfect(line: str, expected: set[str]) -> None:
    found = forms_with(line, aspect="perfect", person=1, number="singular", voice="active")
    assert expected == found or expected == forms_with(line, aspect="perfect", person=1, number="singular", voice=None)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("قال يقول قول", {"يقل"}, id="hollow"),
        pytest.param("دعا يدعو دعوة", {"يدع"}, id="defective in waw"),
        pytest.param("التقى يلتقي التقاء", {"يلتق"}, id="defective form VIII"),
        pytest.param("استفاد يستفيد استفادة", {"يستفد"}, id="hollow form X"),
        pytest.param("كتب يكتب كتابة", set(), id="sound, where nothing shows"),
    ],
)
def test_jussives_that_are_shorter(line: str, expected: set[str]) -> None:
    wanted = {"aspect": "imperfect", "mood": "jussive", "person": 3, "gender": "masculine", "number": "singular"}
    assert expected == {form for form in forms_with(line, **wanted) if form[0] == "ي"}


@pytest.mark.parametrize(
    ("line", "perfect", "imperfect"),
    [
        pytest.param("قال يقول قول", "قيل", "يقال", id="hollow"),
        pytest.param("وصل يصل وصول", None, "يوصل", id="assimilated"),
        pytest.param("سأل يسأل سؤال", "سئل", None, id="hamzated"),
        pytest.param("قابل يقابل مقابلة", "قوبل", None, id="form III"),
        pytest.param("أدان يدين إدانة", None, "يدان", id="hollow form IV"),
        pytest.param("أخذ يأخذ أخذ", None, "يؤخذ", id="hamza first"),
        pytest.param("استدعى يستدعي استدعاء", "استدعي", "يستدعى", id="defective form X"),
        pytest.param("اختار يختار اختيار", "اختير", None, id="hollow form VIII"),
    ],
)
def test_passives_that_show(line: str, perfect: str | None, imperfect: str | None) -> None:
    third = {"voice": "passive", "person": 3, "gender": "masculine", "number": "singular"}
    assert perfect is None or perfect in forms_with(line, aspect="perfect", **third)
    assert imperfect is None or imperfect in forms_with(line, aspect="imperfect", **third)


def test_a_verb_without_passive_has_none() -> None:
    lexicon = lexicon_of(("verbs", "\n          ".join(("parts:", "- قال يقول قول")) + "\n        passive: no"))
    assert not any(features.voice == "passive" for _, features in lexicon.forms(lexicon.lexemes[0]))
    assert "passive-participle" not in {lexeme.derivation for lexeme in lexicon.lexemes}


def test_a_verb_without_perfect_keeps_its_imperfect() -> None:
    lexicon = lexicon_of(("verbs", "\n          ".join(("parts:", "- حرس يحرس حراسة")) + "\n        perfect: no"))
    assert {"imperfect"} == {features.aspect for _, features in lexicon.forms(lexicon.lexemes[0])}
    assert () == lexicon.analyse("حرس")
    assert lexicon.analyse("يحرسون")
    assert {"حارس", "محروس", "حراسة"} <= {lexeme.lemma for lexeme in lexicon.lexemes}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("قرأ يقرأ قراءة", {"يقرؤون", "يقرأون"}, id="after a"),
        pytest.param("أنشأ ينشئ إنشاء", {"ينشئون"}, id="after i"),
        pytest.param("جاء يجيء مجيء", {"يجيئون"}, id="after long i"),
    ],
)
def test_hamza_seats_before_the_plural_ending(line: str, expected: set[str]) -> None:
    third = {"aspect": "imperfect", "mood": "indicative", "person": 3, "number": "plural", "gender": "masculine"}
    assert expected == expected & forms_with(line, **third)


@pytest.mark.parametrize(
    ("surface", "lemma", "enclitic"),
    [
        pytest.param("التقاه", "التقى", "ه", id="alef maqsura becomes alef"),
        pytest.param("كتبوه", "كتب", "ه", id="the mute alef falls"),
        pytest.param("كتبتموه", "كتب", "ه", id="long u appears"),
        pytest.param("يقرؤها", "قرأ", "ها", id="hamza of the indicative"),
        pytest.param("سيدعونه", "دعا", "ه", id="defective plural"),
        pytest.param("جاءهم", "جاء", "هم", id="hamza on the line"),
        pytest.param("أعطاني", "أعطى", "ني", id="me"),
    ],
)
def test_spellings_before_an_object_pronoun(surface: str, lemma: str, enclitic: str) -> None:
    found = {(reading.lexeme.lemma, reading.enclitics) for reading in sample().analyse(surface)}
    assert (lemma, (enclitic,)) in found


def test_open_voice_and_mood_are_left_open() -> None:
    lexicon = lexicon_of(("verbs", "كتب يكتب كتابة"))
    expected = Features("imperfect", None, None, 3, "masculine", "singular")
    assert expected in {features for form, features in lexicon.forms(lexicon.lexemes[0]) if form == "يكتب"}
