"""With whom does a verb go on that names no subject, after a sentence that does?"""

import pytest

from marsad import Engine

CASES = {
    "what a minister does next is his doing": (
        "وصل وزير الخارجية السويدي إلى لبنان. والتقى بالرئيس اللبناني.",
        ("040", "SWEGOV", "LBNGOV"),
    ),
    "what he says that he will do is his doing": (
        "تحدث وزير الخارجية السويدي إلى الصحافيين. وأضاف أنه سيزور لبنان.",
        ("036", "SWEGOV", "LBN"),
    ),
    "what he says while he says something else is his doing": (
        "تحدث وزير الخارجية السويدي إلى الصحافيين. وقال إن الوضع خطير، داعيا إيران إلى ضبط النفس.",
        ("020", "SWEGOV", "IRN"),
    ),
    "what he carries out is his doing": (
        "وصل وزير الخارجية السويدي إلى بيروت. وأجرى محادثات مع نظيره اللبناني.",
        ("040", "SWEGOV", "LBNGOV"),
    ),
    "what he voices his refusal of he refuses": (
        "وصل وزير الخارجية السويدي إلى بيروت. وعبر عن رفضه للعقوبات على لبنان.",
        ("120", "SWEGOV", "LBN"),
    ),
    "a verb behind an opening goes on as well": (
        "وصل وزير الخارجية السويدي إلى بيروت. وفي سياق آخر انتقد إيران.",
        ("111", "SWEGOV", "IRN"),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_a_verb_without_a_subject_goes_on_with_that_of_the_sentence_before(
    case: tuple[str, tuple[str, str | None, str | None]], engine: Engine
) -> None:
    text, wanted = case
    assert wanted in _records(engine, text)


def test_an_expressed_speaker_whom_nobody_can_name_is_not_replaced_by_an_earlier_one(engine: Engine) -> None:
    text = "قال الرئيس الفرنسي إن الوضع خطير. وقال كاتب يدعى سليم الدرة إن الوضع هادئ. وأضاف أنه لا يخشى شيئا."
    assert [(code, source) for code, source, _ in _records(engine, text) if source] == [("010", "FRAGOV")]


@pytest.mark.parametrize(
    "text",
    [
        "قال الرئيس الفرنسي إن الوضع خطير. وأضافت أن القتال مستمر.",
        "أعلنت الحكومة الفرنسية انسحابها. وأكد في بيان أن القتال مستمر.",
    ],
)
def test_nobody_goes_on_speaking_who_does_not_agree(text: str, engine: Engine) -> None:
    assert len([code for code, source, _ in _records(engine, text) if code == "010" and source]) <= 1


def test_whoever_is_only_meant_by_what_they_said_does_not_go_on_speaking(engine: Engine) -> None:
    text = "وصف الوزير الفرنسي التصريحات التي انتقد فيها الرئيس المصري إسرائيل بالخطيرة. وأضاف أنه قلق."
    assert ("010", "FRAGOV", None) in _records(engine, text)


def test_who_is_quoted_goes_on_speaking_not_who_quotes(engine: Engine) -> None:
    text = "نقلت صحيفة محلية عن الرئيس الفرنسي قوله إن الوضع خطير. وأضاف أن القتال مستمر."
    assert {source for _, source, _ in _records(engine, text)} == {"FRAGOV"}


def _records(engine: Engine, text: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (
            record.code,
            None if record.source is None else record.source.code,
            None if record.target is None else record.target.code,
        )
        for record in engine.code(text)
    ]
