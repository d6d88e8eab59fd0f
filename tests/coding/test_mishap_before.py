"""Who dies in the sentence behind one that tells of a mishap was killed by nobody."""

import pytest

from marsad import Engine


def codes(engine: Engine, text: str) -> list[tuple[int, str]]:
    return [(record.sentence, record.root) for record in engine.code(text)]


@pytest.mark.parametrize(
    "text",
    [
        "ضرب زلزال قوي تركيا. وقتل مئة شخص.",
        "اجتاحت فيضانات السودان. وأصيب عشرون مدنيا بجروح.",
        "اصطدمت حافلتان قرب بغداد. وأصيب عشرة جنود بجروح.",
        "انفجر خزان وقود في ليبيا. وقتل خمسة عمال.",
        "تحطمت طائرة في إندونيسيا. ولم تعرف الأسباب. وتحطمت طائرة في كينيا. وقتل سبعة سياح.",
    ],
)
def test_a_mishap_in_the_sentence_before_leaves_nothing_to_tell(engine: Engine, text: str) -> None:
    assert codes(engine, text) == []


@pytest.mark.parametrize(
    "text",
    [
        # Somebody is named who did it.
        "اندلع حريق في بغداد. وقتل مسلحون خمسة جنود.",
        # The sentence itself tells of an attack.
        "اندلع حريق في بغداد. وقتل خمسة جنود في غارة.",
        # The sentence before tells of an attack too, by a noun or as a deed that somebody suffered.
        "اندلع حريق في بغداد بعد انفجار. وقتل خمسة جنود.",
        "هاجم مسلحون قاعدة في مالي واندلع حريق. وقتل خمسة جنود.",
        # What is beside the explosion is a bomb, or nothing that blows up by itself.
        "انفجرت عبوة قرب خزان وقود في ليبيا. وقتل خمسة جنود.",
        "وقع انفجار في ليبيا. وقتل خمسة جنود.",
        # It is not the sentence before.
        "اندلع حريق في بغداد. وزار الرئيس الفرنسي لبنان. وقتل خمسة جنود في الموصل.",
    ],
)
def test_an_attack_or_whoever_did_it_goes_first(engine: Engine, text: str) -> None:
    last = max(sentence for sentence, _ in codes(engine, text))
    assert text.count(".") == last + 1
    assert (last, "19") in codes(engine, text)
