"""Does a noun phrase end where it ends, whether its names are known or not?"""

import pytest

from marsad import Engine

PHRASES = [
    ("زار الوزير المدينة", ["الوزير", "المدينة"]),
    ("زار وزير الدفاع السابق المدينة القديمة", ["وزير الدفاع السابق", "المدينة القديمة"]),
    ("انهارت محادثات السلام في المدينة", ["محادثات السلام", "في المدينة"]),
    ("رفض المجلس هذا القرار", ["المجلس", "هذا القرار"]),
    ("التقى الوزير بعشرين نائبا", ["الوزير", "بعشرين نائبا"]),
    ("حدد الوزير عدد القضاة بخمسة", ["الوزير", "عدد القضاة", "بخمسة"]),
    ("غادر الوفد في حالة حصول الاتفاق", ["الوفد", "في حالة حصول الاتفاق"]),
    ("سلم الوزير رسالة إلى هذا المجلس", ["الوزير", "رسالة", "إلى هذا المجلس"]),
    ("غادر على نحو غريب الوفد المدينة", ["على نحو غريب", "الوفد", "المدينة"]),
    ("غادر الوفد في زيارة غير معلنة المدينة", ["الوفد", "في زيارة غير معلنة", "المدينة"]),
    ("غادر الوفد في أي وقت", ["الوفد", "في أي وقت"]),
    ("أعلنت ثلاث منظمات قطع علاقاتها", ["ثلاث منظمات", "قطع علاقاتها"]),
    ("غادر ثلاثة ضباط شرطة", ["ثلاثة ضباط شرطة"]),
    ("غادر الوفد دون مساعدة أو تدخل", ["الوفد", "دون مساعدة", "أو تدخل"]),
    ("أدان الوزير بشدة قرار المجلس", ["الوزير", "بشدة", "قرار المجلس"]),
    ("أدان الوزير شدة الهجوم", ["الوزير", "شدة الهجوم"]),
    ("غادر جندي إضافي المدينة", ["جندي إضافي", "المدينة"]),
    ("غادر ناشط مستقل المدينة", ["ناشط مستقل", "المدينة"]),
    ("هزمت الشرطة عناصر عصابة دولية خطيرة", ["الشرطة", "عناصر عصابة دولية خطيرة"]),
    ("هزمت الشرطة عناصر العصابة الدولية", ["الشرطة", "عناصر العصابة الدولية"]),
    ("سلمت الشرطة مهاجرا عصابة دولية", ["الشرطة", "مهاجرا", "عصابة دولية"]),
    ("ناشدت أسر الجنود المخطوفين الوزير", ["أسر الجنود المخطوفين", "الوزير"]),
    ("ناشد والد الصحفي المختطف الوزير", ["والد الصحفي المختطف", "الوزير"]),
    ("استقبل والد الصحفي المحتجزين", ["والد الصحفي", "المحتجزين"]),
    ("تحدث السفير عن الرهائن المحتجزين", ["السفير", "عن الرهائن المحتجزين"]),
    ("تحدث السفير عن الصحفيين المحتجزين", ["السفير", "عن الصحفيين المحتجزين"]),
    ("استقبل السفير النواب المعارضين", ["السفير", "النواب المعارضين"]),
    ("استقبل النواب المحتجزين", ["النواب", "المحتجزين"]),
    ("غادر الوفد إلى العاصمة نيروبي", ["الوفد", "إلى العاصمة نيروبي"]),
    ("أبلغت دول المنطقة كينيا", ["دول المنطقة", "كينيا"]),
    ("غادر الوفد إلى عاصمتها نيروبي", ["الوفد", "إلى عاصمتها", "نيروبي"]),
    ("اجتمع برئاسة كوامي بوتونغ محافظة نيروبي", ["برئاسة كوامي بوتونغ", "محافظة نيروبي"]),
    ("حظي الوزير بترحيب واسع مباحثات المجلس", ["الوزير", "بترحيب واسع", "مباحثات المجلس"]),
]


@pytest.mark.parametrize(("text", "wanted"), PHRASES, ids=[text for text, _ in PHRASES])
def test_phrases_are_whole(text: str, wanted: list[str], engine: Engine) -> None:
    (graph,) = engine.parse(text)
    inner = {phrase.owner for phrase in graph.phrases}
    whole = [phrase for phrase in graph.phrases if phrase.number not in inner]
    spans = [text[graph.tokens[each.start].start : graph.tokens[each.end - 1].end] for each in whole]
    assert wanted == spans


def test_what_completes_a_noun_is_its_owner(engine: Engine) -> None:
    (graph,) = engine.parse("رحبت الحكومة بنتائج مؤتمر الحوار")
    results = next(phrase for phrase in graph.phrases if phrase.preposition == "ب")
    assert results.owner is not None
    conference = graph.phrases[results.owner]
    assert conference.owner is not None
    assert "الحوار" == graph.tokens[graph.phrases[conference.owner].head].word.form


def test_joined_nouns_are_one_phrase(engine: Engine) -> None:
    (graph,) = engine.parse("حضر المندوب والخبير أو المستشار")
    assert 2 == len(graph.phrases[0].joined)


def test_a_rough_number_with_a_conjunction_goes_on_with_the_phrase(engine: Engine) -> None:
    (graph,) = engine.parse("غادر ثلاثة خبراء ونحو عشرين مندوبا")
    first, second = graph.phrases
    assert first.joined == (second.number,)


def test_toward_before_no_number_governs(engine: Engine) -> None:
    (graph,) = engine.parse("سار الخبير نحو المندوب")
    assert graph.phrases[1].preposition == "نحو"


def test_a_row_of_nouns_without_end_is_read_all_the_same(engine: Engine) -> None:
    graphs = engine.parse("قصف " * 3000)
    assert 3000 == sum(len(graph.predicates) for graph in graphs)


def test_a_country_that_is_spelled_like_its_adjective_tells_whose_a_definite_act_is(engine: Engine) -> None:
    (graph,) = engine.parse("أدانت إيران الغارات السعودية")
    (raids,) = [phrase for phrase in graph.phrases if phrase.nationalities]
    assert (2, 4) == (raids.start, raids.end)
    for no_act in ("غادر الوفد السعودية", "غادرت الطائرة السعودية"):
        (graph,) = engine.parse(no_act)
        assert [()] * len(graph.phrases) == [phrase.nationalities for phrase in graph.phrases]


def test_nationalities_with_a_conjunction_are_joined(engine: Engine) -> None:
    (graph,) = engine.parse("إدانة سعودية وإماراتية للهجوم")
    first, second = graph.phrases[0].nationalities
    assert (second,) == graph.phrases[first].joined


def test_what_a_number_counts_heads_the_name_of_some(engine: Engine) -> None:
    (graph,) = engine.parse("أرسلت بولندا آلاف الجنود إلى الحدود")
    soldiers = next(phrase for phrase in graph.phrases if phrase.human)
    assert "الجنود" == graph.tokens[soldiers.head].word.form


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("انتهت غارات الجيش وغارات الشرطة", ["الشرطة"]),
        ("انتهت غارات كينية وغارات غانية", ["غانية"]),
        ("انتهت غارات كينية وأخرى غانية", ["غانية"]),
        ("انتهت غارات كينية وتدريبات غانية", []),
        ("انتهت غارات الجيش وأخرى", []),
    ],
)
def test_a_noun_said_again_joins_whose_it_is(text: str, wanted: list[str], engine: Engine) -> None:
    (graph,) = engine.parse(text)
    first = next(phrase for phrase in graph.phrases if phrase.joined)
    inner = next(iter(first.nationalities), first.owner)
    assert inner is not None
    assert wanted == [graph.tokens[graph.phrases[each].head].word.form for each in graph.phrases[inner].joined]


@pytest.mark.parametrize(
    ("text", "governor"),
    [
        pytest.param("قصفت الطائرات مخزنا شرق حلب", "شرق", id="behind an object by its case"),
        pytest.param("دمرت الطائرات سيارة مدنية جنوب لبنان", "جنوب", id="behind what stands behind the subject"),
        pytest.param("سقطت الطائرة غرب كييف", "غرب", id="behind a verb that takes no object"),
        pytest.param("قصفت الطائرات شمال حلب", None, id="is the object itself"),
        pytest.param("قصفت شمال حلب", None, id="right behind the verb"),
        pytest.param("قصفت الطائرات سيارة شرق حلب", None, id="completes the noun before it"),
    ],
)
def test_a_side_of_a_place_behind_a_noun_says_where(text: str, governor: str | None, engine: Engine) -> None:
    (graph,) = engine.parse(text)
    assert governor == graph.phrases[-1].preposition


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("أصيب جندي بنيران تركية", ["TUR"]),
        ("أصيب جندي برصاص إسرائيلي قرب نابلس", ["ISR"]),
        ("أصيب جندي برصاص طائش", []),
    ],
)
def test_by_the_fire_of_a_nationality_is_by_that(text: str, codes: list[str], engine: Engine) -> None:
    (graph,) = engine.parse(text)
    fire = next(phrase for phrase in graph.phrases if "by" in phrase.under)
    assert codes == ([actor.code for actor in fire.mention.actors] if fire.mention else [])
