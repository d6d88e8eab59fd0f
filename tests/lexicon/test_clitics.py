"""Are clitics found in every legal order, and in no other?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.strategies import sample
from marsad.lexicon import cliticised, without_proclitics
from marsad.lexicon.cells import ALONE, ARTICLE, BARE, PREPOSITION
from marsad.text import fold

Clitics = tuple[str, ...]


def found(surface: str) -> set[tuple[str, Clitics, Clitics]]:
    return {(reading.lexeme.lemma, reading.proclitics, reading.enclitics) for reading in sample().analyse(surface)}


@pytest.mark.parametrize(
    ("surface", "lemma", "proclitics", "enclitics"),
    [
        ("وللقاء", "لقاء", ("و", "ل"), ()),
        ("باللقاءات", "لقاء", ("ب",), ()),
        ("وباللقاءات", "لقاء", ("و", "ب"), ()),
        ("للجنة", "لجنة", ("ل",), ()),
        ("فسيكتبونها", "كتب", ("ف", "س"), ("ها",)),
        ("ليكتبوا", "كتب", ("ل",), ()),
        ("اتفاقهما", "اتفاق", (), ("هما",)),
        ("بلقائه", "لقاء", ("ب",), ("ه",)),
        ("لجنتهم", "لجنة", (), ("هم",)),
        ("كمسؤول", "مسؤول", ("ك",), ()),
        ("مستشفاها", "مستشفى", (), ("ها",)),
        ("وإلى", "إلى", ("و",), ()),
    ],
)
def test_legal_clitics(surface: str, lemma: str, proclitics: Clitics, enclitics: Clitics) -> None:
    assert (lemma, proclitics, enclitics) in found(surface)


@pytest.mark.parametrize(
    "surface",
    [
        pytest.param("الوزيره", id="article and possessive"),
        pytest.param("الوزيري", id="article and construct"),
        pytest.param("بكتبوا", id="preposition and verb"),
        pytest.param("سكتب", id="future and perfect"),
        pytest.param("الكتبوا", id="article and verb"),
        pytest.param("بوزيران", id="preposition and nominative"),
        pytest.param("بوزيرا", id="preposition and indefinite accusative"),
        pytest.param("ستكتبوا", id="future and subjunctive"),
        pytest.param("بسيكتب", id="preposition and future"),
        pytest.param("لجنةهم", id="ta marbuta before a pronoun"),
        pytest.param("التقىه", id="alef maqsura before a pronoun"),
        pytest.param("كتبواه", id="mute alef before a pronoun"),
    ],
)
def test_illegal_combinations(surface: str) -> None:
    assert set() == found(surface)


def test_nobody_acts_on_himself_with_a_pronoun() -> None:
    assert not any(reading.features.person == 1 for reading in sample().analyse("كتبتني"))


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        pytest.param("سرايفو", [((), "سرايفو")], id="none"),
        pytest.param("بسرايفو", [((), "بسرايفو"), (("ب",), "سرايفو")], id="a preposition, or the letter of a word"),
        pytest.param(
            "وبسرايفو",
            [((), "وبسرايفو"), (("و",), "بسرايفو"), (("و", "ب"), "سرايفو")],
            id="a conjunction before a preposition",
        ),
        pytest.param("بالفلوجة", [((), "بالفلوجة"), (("ب",), "الفلوجة")], id="the article stays"),
        pytest.param(
            "للفلوجة",
            [((), "للفلوجة"), (("ل",), "لفلوجة"), (("ل",), "الفلوجة"), (("ل",), "اللفلوجة")],
            id="the article comes back",
        ),
        pytest.param("و", [((), "و")], id="nothing left"),
        pytest.param("سيناء", [((), "سيناء")], id="no letter of verbs"),
    ],
)
def test_a_word_that_nobody_knows_is_split_too(form: str, expected: list[tuple[Clitics, str]]) -> None:
    assert expected == list(without_proclitics(form))


@given(st.text("ابلفكوهي", min_size=2, max_size=6))
def test_every_spelling_of_a_noun_under_proclitics_is_split_back(noun: str) -> None:
    for article in (False, True):
        room = ALONE | PREPOSITION | (ARTICLE if article else BARE)
        for spelling, before, _ in cliticised(noun, room):
            assert (before.clitics, "ال" * article + noun) in set(without_proclitics(spelling))
            assert fold(spelling) == spelling
