"""Which spellings count as one word, and how is their difference named?"""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from marsad.text import VARIATIONS, Variation, fold, variations
from text.strategies import LETTERS, words


@pytest.mark.parametrize(
    ("form", "other", "expected"),
    [
        pytest.param("أكد", "أكد", (), id="same"),
        pytest.param("أكد", "اكد", ("hamza",), id="hamza on alef"),
        pytest.param("آن", "أن", ("hamza",), id="madda for hamza"),
        pytest.param("مسؤول", "مسوول", ("hamza",), id="hamza on waw"),
        pytest.param("رئيس", "رييس", ("hamza",), id="hamza on yeh"),
        pytest.param("على", "علي", ("alef-maqsura",), id="alef maqsura"),
        pytest.param("شئ", "شى", ("hamza", "alef-maqsura"), id="hamza on alef maqsura"),
        pytest.param("مدينة", "مدينه", ("ta-marbuta",), id="ta marbuta"),
        pytest.param("إمارة", "اماره", ("hamza", "ta-marbuta"), id="two at once"),
    ],
)
def test_licensed_differences_are_named(form: str, other: str, expected: tuple[Variation, ...]) -> None:
    assert expected == variations(form, other)


@pytest.mark.parametrize(("form", "other"), [("قال", "قام"), ("قال", "قالت"), ("سماء", "سما")])
def test_spellings_of_different_keys_are_refused(form: str, other: str) -> None:
    with pytest.raises(ValueError, match="not spellings of the same key"):
        variations(form, other)


@given(words)
def test_folding_keeps_the_length_and_folds_once(word: str) -> None:
    assert len(word) == len(fold(word))
    assert fold(word) == fold(fold(word))


@given(words, st.data())
def test_differences_do_not_depend_on_the_direction(word: str, data: st.DataObject) -> None:
    spellings = [[letter for letter in LETTERS if fold(letter) == fold(written)] for written in word]
    other = "".join(data.draw(st.sampled_from(choices)) for choices in spellings)
    assume(other != word)
    found = variations(word, other)
    assert found
    assert found == variations(other, word)
    assert found == tuple(name for name in VARIATIONS if name in found)
