"""Whom do pronouns, verbs of two and verbs that wait for their object mean, after a sentence that named them?"""

import pytest

from marsad import Engine

CASES = {
    "a verb that waits for its object goes on with who came": (
        "وصل الرئيس البرازيلي إلى الدوحة. والتقى أمير قطر.",
        ("040", "BRAGOV", "QATGOV"),
    ),
    "so it does behind a word that adds": (
        "وصل الرئيس البرازيلي إلى الدوحة. كما التقى أمير قطر.",
        ("040", "BRAGOV", "QATGOV"),
    ),
    "a crown prince is no conjunction": (
        "وصل الرئيس البرازيلي إلى المنامة. والتقى ولي العهد البحريني.",
        ("040", "BRAGOV", "BHRGOV"),
    ),
    "a pronoun under a preposition means the other one": (
        "استقبلت المستشارة الألمانية الرئيس الفرنسي. وبحثت معه الأزمة المالية.",
        ("040", "DEUGOV", "FRAGOV"),
    ),
    "a pronoun on the verb means who came": (
        "وصل وزير الدفاع الأمريكي إلى كابول. واستقبله الرئيس الأفغاني.",
        ("043", "AFGGOV", "USAGOV"),
    ),
    "a pronoun on the verb means the other one": (
        "استدعت وزارة الخارجية الأردنية السفير الإسرائيلي. وطالبته بوقف الاقتحامات.",
        ("100", "JORGOV", "ISRGOV"),
    ),
    "what is handed to the other one is no subject": (
        "استدعت وزارة الخارجية الأردنية السفير الإسرائيلي. وأبلغته رفض الاقتحامات.",
        ("010", "JORGOV", "ISRGOV"),
    ),
    "a verb of two is said of those who met": (
        "التقى الرئيس الكيني نظيره الأوغندي. وبحثا سبل التعاون.",
        ("040", "KENGOV", "UGAGOV"),
    ),
    "a verb of two is said of guest and host": (
        "استقبل الرئيس الكيني نظيره الأوغندي. واتفقا على فتح الحدود.",
        ("030", "UGAGOV", "KENGOV"),
    ),
    "both sides are guest and host": (
        "زار رئيس الوزراء الياباني نيودلهي. ووقع الجانبان اتفاقية تجارية.",
        ("057", "JPNGOV", "IND"),
    ),
    "the delegation is whose it was": (
        "زار وفد من حركة طالبان موسكو. والتقى الوفد وزير الخارجية الروسي.",
        ("040", "AFGREB", "RUSGOV"),
    ),
    "the kingdom is the one of whom somebody was named": (
        "زار وزير الخارجية الألماني عمان. والتقى ملك الأردن. وأشاد بجهود المملكة.",
        ("051", "DEUGOV", "JOR"),
    ),
    "the company is whose it was": (
        "اتهمت شركة صينية واشنطن بالتجسس. وطالبت الشركة الحكومة الأمريكية باعتذار.",
        ("100", "CHNBUS", "USAGOV"),
    ),
    "some of them are of those whom the sentence before names": (
        "تظاهر مئات الطلاب في بغداد. واعتقلت الشرطة بعضهم.",
        ("173", "IRQCOP", "IRQEDU"),
    ),
    "so is a number of them": (
        "تظاهر مئات الطلاب في بغداد. واعتقلت الشرطة عددا منهم.",
        ("173", "IRQCOP", "IRQEDU"),
    ),
    "so are as many as a figure says": (
        "تظاهر مئات الطلاب في بغداد. وقتلت الشرطة 12 منهم.",
        ("190", "IRQCOP", "IRQEDU"),
    ),
    "what is his is of whom it cannot be who does something to it": (
        "انتقد المحتجون البيروفيون الرئيس. ثم اقتحموا قصره.",
        ("145", "PERCVL", "PERGOV"),
    ),
    "so is the release of those whom others arrested": (
        "اعتقلت الشرطة الكينية صحفيين أوغنديين، ثم أطلقت سراحهم.",
        ("0841", "KENCOP", "UGAMED"),
    ),
    "what could be of who does something about it is nobody else's": (
        "التقى الوزير الكيني نظيره الأوغندي. ورفض خطته.",
        ("120", "KENGOV", None),
    ),
    "whom a pronoun under a preposition means owns nothing": (
        "أصدرت الرئاسة البوليفية للاتحاد الأفريقي بيانا وزع أمس رحبت فيه بقرار الأمم المتحدة.",
        ("051", "BOLGOV", "IGOUNO"),
    ),
    "who condemns his arrest condemns who arrested him": (
        "اعتقلت بنما النائب الكوبي. ونددت غانا باعتقاله.",
        ("111", "GHA", "PAN"),
    ),
    "nobody is arrested by condemning an arrest": (
        "اعتقلت بنما الصحفي الكوبي. وانتقد الرئيس الغاني اعتقاله.",
        ("173", "PANCOP", "CUBMED"),
    ),
    "whom a verb accuses needs to be its object": (
        "نددت كينيا بالقرار. كما اتهمت غانا بدعم المهربين.",
        ("112", "KEN", "GHA"),
    ),
    "who demands something needs nobody of whom": (
        "نددت كينيا بالقرار. كما طالبت غانا بوقف التهريب.",
        ("100", "GHA", None),
    ),
    "a meeting takes up what those do who met": (
        "التقى الرئيس الكيني نظيره الأوغندي. وتناول اللقاء أزمة المياه.",
        ("040", "UGAGOV", "KENGOV"),
    ),
    "a call touches on what those speak of who made it": (
        "هاتف الرئيس الكيني نظيره الأوغندي. وتطرق الاتصال إلى أزمة المياه.",
        ("040", "UGAGOV", "KENGOV"),
    ),
    "both sides go through a matter with one another": (
        "استقبل الرئيس الكيني نظيره الأوغندي. واستعرض الجانبان أزمة المياه.",
        ("040", "UGAGOV", "KENGOV"),
    ),
    "both sides are those of whom one acted against the other": (
        "فرضت كندا عقوبات على إيران. وأجرى الطرفان محادثات.",
        ("040", "IRN", "CAN"),
    ),
    "somebody else may call on both": (
        "هاجم الجيش الإثيوبي القوات الإريترية. ودعت غانا الجانبين إلى الحوار.",
        ("026", "GHA", "ERIMIL"),
    ),
    "those whom police disperse are of the sentence before": (
        "تظاهر مئات الطلاب في نيروبي. واستخدمت الشرطة الهراوات لتفريقهم.",
        ("175", "KENCOP", "KENEDU"),
    ),
    "whom somebody receives who is there is of the sentence before": (
        "وصل الرئيس الكيني إلى أكرا. وكان في استقباله وزير الخارجية الغاني.",
        ("043", "GHAGOV", "KENGOV"),
    ),
    "what was agreed upon behind a meeting is agreed by those who met": (
        "التقى الرئيس الكيني نظيره الأوغندي. وتم الاتفاق على فتح الحدود.",
        ("030", "KENGOV", "UGAGOV"),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_who_is_not_named_again_is_found_in_the_sentence_before(
    case: tuple[str, tuple[str, str, str]], engine: Engine
) -> None:
    text, wanted = case
    assert wanted in _records(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "التقى الرئيس الكيني نظيره الأوغندي. وعقدت جلسة عامة في البرلمان.",
        "تناول الرئيس الكيني طعام الغداء.",
        "زار الرئيس الكيني غانا. واستعرض الرئيس الكيني الأوضاع ببلاده.",
        "زار الرئيس الكيني غانا. وغادر الرئيس الكيني عائدا إلى بلاده.",
        "دعت غانا إيران إلى الحوار. وأجرى الطرفان محادثات.",
        "التقى الرئيس الكيني نظيره الغاني. وقال إن المنطقة بحاجة إلى تشاطر الرأي وإجراء المزيد من المشاورات.",
        "وصل الرئيس الكيني إلى أكرا. ولم يكن في استقباله وزير الخارجية الغاني.",
    ],
)
def test_those_who_met_do_not_do_what_is_told_of_others(text: str, engine: Engine) -> None:
    later = [record for record in engine.code(text) if record.sentence > 0 or "الغداء" in text]
    assert all(record.code not in ("040", "042", "043", "030", "057") for record in later)


def test_who_met_stay_both_sides_when_one_acts_against_another(engine: Engine) -> None:
    text = "التقى الرئيس الكيني نظيره الغاني. وفرضت كندا عقوبات على إيران. ودعت مالي الجانبين إلى الحوار."
    assert {"KENGOV", "GHAGOV"} == {target for code, _, target in _records(engine, text) if code == "026"}


def test_whoever_stands_alone_behind_a_verb_with_its_complement_does_it(engine: Engine) -> None:
    text = "وصل الرئيس البرازيلي إلى الدوحة. ودعا أمير قطر إلى الحوار."
    assert [source for code, source, _ in _records(engine, text) if code == "026"] == ["QATGOV"]


def test_a_pronoun_means_nobody_of_the_sentence_before_where_its_own_names_something(engine: Engine) -> None:
    text = "التقى الرئيس الكيني نظيره الأوغندي. وقدم مشروع الاتفاق وأشاد به."
    assert all(code != "051" for code, *_ in _records(engine, text))


def _records(engine: Engine, text: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (record.code, record.source.code if record.source else None, record.target.code if record.target else None)
        for record in engine.code(text)
    ]
