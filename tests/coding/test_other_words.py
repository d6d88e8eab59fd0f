"""Does a frame find the parties of its event, however the sentence says it, and nothing where nothing is told?"""

import pytest

from marsad import Engine

CONDEMNED = [("111", "POL", "GRC")]

TOLD = [
    ("أدانت على نحو مفاجئ بولندا اليونان", CONDEMNED),
    ("أدانت (بعد طول تردد) بولندا اليونان", CONDEMNED),
    ("أدانت بولندا التي تعاني من الجفاف اليونان", CONDEMNED),
    ("جرت إدانة بولندا لليونان", CONDEMNED),
    ("أعلن مسؤول كوبي إدانة بولندا لليونان", [("010", "CUBGOV", None), *CONDEMNED]),
    ("ارتفعت الأسعار بعد إدانة بولندية لليونان", CONDEMNED),
    ("أدينت اليونان من قبل بولندا", CONDEMNED),
    ("طرد مهاجرون كوبيون من قبل اليونان", [("174", "GRC", "CUBREF")]),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[text for text, _ in TOLD])
def test_the_same_event_is_found_in_other_words(
    text: str, wanted: list[tuple[str, str, str | None]], engine: Engine
) -> None:
    found = [
        (record.code, record.source and record.source.code, record.target and record.target.code)
        for record in engine.code(f"{text}.")
    ]
    assert wanted == found


def test_a_verbal_noun_that_nothing_tells_of_is_no_event(engine: Engine) -> None:
    assert () == tuple(engine.code("درس الخبراء احتمال إدانة بولندا لليونان."))
