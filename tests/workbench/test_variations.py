"""Is each variation right Arabic, and does it state what must follow?"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from marsad import Engine
from marsad.engine import shipped_pack
from marsad.language.rule import Example, ExpectedRecord, Origin
from marsad.source import Diagnostics
from marsad.workbench.comparison import party_code
from marsad.workbench.variations import (
    VARIATIONS,
    VariationResult,
    VariationWords,
    Varied,
    Varier,
    Wanted,
    load_variation_words,
)

Vary = Callable[[str, str], VariationResult]

ACCUSED = "اتهم وزير الدفاع البولندي اليونان بالتصعيد."
ARRESTED = "اعتقل الجنود البولنديون صحفيين يونانيين قرب الميناء."
BOMBED = "قصف الطيران البولندي مواقع في اليونان."
BOTH = "انتقدت بولندا واليونان كوبا."
CONDEMNED = "أدانت بولندا كوبا."
FINANCE = "اتهم وزير المالية البولندي اليونان بالتصعيد."
KILLED = "اغتال مسلح بولندي الوزير اليوناني."
KING = "زار ملك المغرب كوبا."
MET = "التقت الوزيرة البولندية نظيرها اليوناني."
OFFERED = "قدمت الحكومة البولندية مساعدات طبية إلى كوبا."
RAIDED = "شنت طائرات بولندية غارات على اليونان."
TOGETHER = "انتقدت الحكومتان البولندية واليونانية كوبا."
TWO = "طرد مسؤولان بولنديان السفير الكوبي."
VISITED = "زار الرئيس البولندي اليونان."
WILL_VISIT = "ستزور الوزيرة البولندية كوبا."


@pytest.fixture(scope="module")
def words(engine: Engine) -> VariationWords:
    words = load_variation_words([shipped_pack() / "variations" / "variations.yaml"], engine.knowledge, Diagnostics())
    assert words is not None
    # One of each, so that no sentence here depends on which of several is picked for it.
    return replace(
        words,
        days=words.days[:1],
        adverbs=words.adverbs[:1],
        brackets=words.brackets[:1],
        descriptions=words.descriptions[:1],
        names={gender: names[:1] for gender, names in words.names.items()},
        happening=words.happening[:1],
        occasions=words.occasions[:1],
        wishes=words.wishes[:1],
        future=words.future[:1],
    )


@pytest.fixture(scope="module")
def vary(engine: Engine, words: VariationWords) -> Vary:
    """Vary a sentence of one's own, as the only example of the rule that codes it."""

    def run(variation: str, text: str) -> VariationResult:
        records = engine.code(text)
        expected = tuple(
            ExpectedRecord(each.code, party_code(each, "source"), party_code(each, "target"), each.status)
            for each in records
        )
        example = Example(text, expected, because=None, todo=False, origin=Origin("", 0, 0))
        rule = replace(engine.knowledge.rules.rule(records[0].rule), examples=(example,))
        kinds = [each for each in VARIATIONS if each.name == variation]
        (result,) = Varier(engine.coder, words).results([rule], kinds)
        return result

    return run


def varied(result: VariationResult) -> Varied:
    assert result.varied is not None, result.because
    return result.varied


@pytest.mark.parametrize(
    ("variation", "text", "wanted"),
    [
        ("subject-first", ACCUSED, "وزير الدفاع البولندي اتهم اليونان بالتصعيد."),
        ("subject-first", ARRESTED, "الجنود البولنديون اعتقلوا صحفيين يونانيين قرب الميناء."),
        ("subject-first", TWO, "مسؤولان بولنديان طردا السفير الكوبي."),
        ("subject-first", TOGETHER, "الحكومتان البولندية واليونانية انتقدتا كوبا."),
        ("subject-first", BOTH, "بولندا واليونان انتقدتا كوبا."),
        ("subject-first", RAIDED, "طائرات بولندية شنت غارات على اليونان."),
        ("subject-first", WILL_VISIT, "الوزيرة البولندية ستزور كوبا."),
        ("pluperfect", ACCUSED, "كان وزير الدفاع البولندي قد اتهم اليونان بالتصعيد."),
        ("pluperfect", MET, "كانت الوزيرة البولندية قد التقت نظيرها اليوناني."),
        ("pluperfect", ARRESTED, "كان الجنود البولنديون قد اعتقلوا صحفيين يونانيين قرب الميناء."),
        ("day-between", VISITED, "زار يوم الثلاثاء الرئيس البولندي اليونان."),
        ("adverb-between", VISITED, "زار على نحو مفاجئ الرئيس البولندي اليونان."),
        ("bracket-between", VISITED, "زار (بعد طول انتظار) الرئيس البولندي اليونان."),
        ("relative-clause", VISITED, "زار الرئيس البولندي الذي يحظى باهتمام واسع اليونان."),
        ("relative-clause", MET, "التقت الوزيرة البولندية التي تحظى باهتمام واسع نظيرها اليوناني."),
        (
            "relative-clause",
            ARRESTED,
            "اعتقل الجنود البولنديون الذين يحظون باهتمام واسع صحفيين يونانيين قرب الميناء.",
        ),
        ("relative-clause", KING, "زار ملك المغرب الذي يحظى باهتمام واسع كوبا."),
        ("relative-clause", KILLED, "اغتال مسلح بولندي يحظى باهتمام واسع الوزير اليوناني."),
        ("unknown-name", VISITED, "زار الرئيس البولندي شهاب القرنفلي اليونان."),
        ("unknown-name", MET, "التقت الوزيرة البولندية ميسون القرنفلي نظيرها اليوناني."),
        ("subject-joined", ACCUSED, "اتهم وزير الدفاع البولندي ووزير الدفاع النرويجي اليونان بالتصعيد."),
        ("subject-joined", FINANCE, "اتهم وزير المالية البولندي ووزير المالية النرويجي اليونان بالتصعيد."),
        ("subject-joined", CONDEMNED, "أدانت بولندا والنرويج كوبا."),
        ("target-joined", MET, "التقت الوزيرة البولندية نظيرها اليوناني ونظيرها النرويجي."),
        ("target-joined", ARRESTED, "اعتقل الجنود البولنديون صحفيين يونانيين وصحفيين نرويجيين قرب الميناء."),
        ("passive", CONDEMNED, "أدينت كوبا من قبل بولندا."),
        ("passive", ARRESTED, "اعتقل صحفيون يونانيون من قبل الجنود البولنديين قرب الميناء."),
        ("passive", BOMBED, "قصفت مواقع في اليونان من قبل الطيران البولندي."),
        ("passive", RAIDED, "شنت غارات على اليونان من قبل طائرات بولندية."),
        ("happening", CONDEMNED, "جرت إدانة بولندا لكوبا."),
        ("happening", VISITED, "جرت زيارة الرئيس البولندي لليونان."),
        ("happening", ARRESTED, "جرى اعتقال الجنود البولنديين صحفيين يونانيين قرب الميناء."),
        ("announced", CONDEMNED, "أعلن مسؤول نرويجي إدانة بولندا لكوبا."),
        ("nationality", CONDEMNED, "جاء ذلك بعد إدانة بولندية لكوبا."),
        ("reported", ACCUSED, "قال مسؤول نرويجي إن وزير الدفاع البولندي اتهم اليونان بالتصعيد."),
        ("reported", ARRESTED, "قال مسؤول نرويجي إن الجنود البولنديين اعتقلوا صحفيين يونانيين قرب الميناء."),
        ("reported", KILLED, "قال مسؤول نرويجي إن مسلحا بولنديا اغتال الوزير اليوناني."),
        ("reported", KING, "قال مسؤول نرويجي إن ملك المغرب زار كوبا."),
        ("reported", TWO, "قال مسؤول نرويجي إن مسؤولين بولنديين طردا السفير الكوبي."),
        ("negated", VISITED, "لم يزر الرئيس البولندي اليونان."),
        ("negated", MET, "لم تلتق الوزيرة البولندية نظيرها اليوناني."),
        ("negated", WILL_VISIT, "لن تزور الوزيرة البولندية كوبا."),
        ("wished", CONDEMNED, "تأمل بولندا أن تدين كوبا."),
        ("wished", ARRESTED, "يأمل الجنود البولنديون أن يعتقلوا صحفيين يونانيين قرب الميناء."),
        ("planned", VISITED, "سيزور الرئيس البولندي اليونان."),
        ("asked", VISITED, "هل زار الرئيس البولندي اليونان؟"),
    ],
)
def test_a_variation_is_right_arabic(variation: str, text: str, wanted: str, vary: Vary) -> None:
    assert wanted == varied(vary(variation, text)).text


def test_the_same_must_follow_from_another_order(vary: Vary) -> None:
    assert (
        Wanted(("042",), "POLGOV", "GRC", "actual"),
        Wanted(("043",), "GRC", "POLGOV", "actual"),
    ) == varied(vary("subject-first", VISITED)).wanted


def test_records_for_each_must_follow_from_a_joined_party(vary: Vary) -> None:
    assert (
        Wanted(("112",), "POLGOV", "GRC", "actual"),
        Wanted(("112",), "NORGOV", "GRC", "actual"),
    ) == varied(vary("subject-joined", ACCUSED)).wanted


def test_a_statement_and_the_reported_event_must_follow_from_a_report(vary: Vary) -> None:
    assert (
        Wanted(("010",), "NORGOV", None),
        Wanted(("112",), "POLGOV", "GRC", "reported", "NORGOV"),
    ) == varied(vary("reported", ACCUSED)).wanted


def test_the_country_must_follow_from_an_adjective(vary: Vary) -> None:
    result = varied(vary("nationality", OFFERED))
    assert ("جاء ذلك بعد مساعدات طبية بولندية إلى كوبا.", "POL") == (result.text, result.wanted[0].source)


def test_the_rule_s_code_for_plans_must_follow_from_the_future(vary: Vary) -> None:
    assert [(("036",), "planned"), (("036",), "planned")] == [
        (wish.codes, wish.status) for wish in varied(vary("planned", VISITED)).wanted
    ]


@pytest.mark.parametrize("variation", ["negated", "wished", "asked"])
def test_nothing_must_follow_from_what_is_not_so(variation: str, vary: Vary) -> None:
    assert () == varied(vary(variation, VISITED)).wanted


def test_records_of_the_wish_itself_do_not_count(vary: Vary) -> None:
    result = varied(vary("wished", CONDEMNED))
    assert "أن" == result.text[result.judged_from :].split()[0]


@pytest.mark.parametrize(
    ("variation", "text", "because"),
    [
        ("subject-first", "مقتل جندي بولندي في هجوم انتحاري.", "no verb stands first"),
        (
            "subject-first",
            "قال بيان للجيش البولندي إن الحدود آمنة.",
            "what completes the subject would be parted from it",
        ),
        ("pluperfect", WILL_VISIT, "the verb is no perfect"),
        ("planned", WILL_VISIT, "it is to come already"),
        ("subject-joined", MET, "a pronoun behind the subject would have to change"),
        ("passive", MET, "a pronoun points to the subject, which would come later"),
        (
            "happening",
            "طالبت بولندا بالتهدئة.",
            "the owner of the act could be whom it befalls",
        ),
        ("unknown-name", CONDEMNED, "no party is a person named by an office"),
        ("nationality", RAIDED, "the code depends on the role of a party, which an adjective does not tell"),
        ("nationality", TOGETHER, "the subject is not of one country"),
        ("subject-first", "التقى الرئيس البولندي نظيره اليوناني. وعاد إلى بلاده.", "the example is no single sentence"),
    ],
)
def test_a_variation_that_cannot_be_made_says_why(variation: str, text: str, because: str, vary: Vary) -> None:
    result = vary(variation, text)
    assert ("not applicable", because) == (result.verdict, result.because)


def test_an_example_that_fails_is_not_varied(engine: Engine, words: VariationWords) -> None:
    example = Example(VISITED, (ExpectedRecord("010", None, None),), None, False, Origin("", 0, 0))
    rule = replace(engine.knowledge.rules.rule("consult.visit"), examples=(example,))
    results = list(Varier(engine.coder, words).results([rule]))
    assert {("not applicable", "the example itself fails")} == {(each.verdict, each.because) for each in results}


def test_a_variation_that_gives_something_else_fails(vary: Vary) -> None:
    assert "kept" == vary("subject-first", VISITED).verdict
    # What two nations hold, they hold together.
    assert "failed" == vary("subject-joined", "أجرت بولندا مناورات عسكرية.").verdict
