"""What does cleaning remove, unify and keep?"""

import unicodedata

import pytest
from hypothesis import given

from marsad.text import clean
from text.strategies import LETTERS, any_text, vowelled_words, words


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("كَتَبَ", "كتب", id="vowel marks"),
        pytest.param("تمّ", "تم", id="shadda"),
        pytest.param("هٰذا", "هذا", id="superscript alef"),
        pytest.param("العـــراق", "العراق", id="tatweel"),
        pytest.param("\u200fقال\u200c\u202c", "قال", id="invisible controls"),
        pytest.param("\ufeffقال", "قال", id="byte order mark"),
        pytest.param("ﺍﻟﺴﻼﻡ", "السلام", id="presentation forms"),
        pytest.param("ﻷﻥ ﻹﻥ ﻵﻥ", "لأن لإن لآن", id="lam-alef ligatures with hamza"),
        pytest.param("ﷲ", "الله", id="word ligature"),
        pytest.param("قلﹰ", "قل", id="isolated vowel mark"),
        pytest.param("٢٠١٦ ۱۴۰۰", "2016 1400", id="digits"),
        pytest.param("٣٫٥٪ ١٬٠٠٠", "3.5% 1,000", id="number marks"),
        pytest.param("کیف", "كيف", id="Persian letters"),
        pytest.param("\u0672كد \u0672ن \u0673لى", "أكد أن إلى", id="wavy hamza"),
        pytest.param("\u0675كد م\u0676تمر ر\u0678يس", "أكد مؤتمر رئيس", id="high hamza"),
        pytest.param("قال\u00a0إن\u202fذلك", "قال إن ذلك", id="spaces that do not break"),
        pytest.param("و\u06e5 ه\u06e6 ق\u08f0", "و ه ق", id="small letters and marks of the Quran"),
        pytest.param("و\u0653ن", "ون", id="a madda that makes no letter"),
        pytest.param("ا\u064e\u0654كد سي\u0654 ا\u0653ن", "أكد سئ آن", id="hamza and madda as combining marks"),
        pytest.param("أإآٱؤئءىة", "أإآٱؤئءىة", id="hamzas, alef maqsura and ta marbuta stay"),
        pytest.param("Élysée U.S.", "Élysée U.S.", id="Latin stays"),
    ],
)
def test_cleaning_gives_the_usual_spelling(raw: str, expected: str) -> None:
    assert expected == clean(raw)


@given(any_text)
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    assert clean(raw) == clean(clean(raw))


@given(words)
def test_a_clean_word_comes_back_as_it_is(word: str) -> None:
    assert word == clean(word)


@given(vowelled_words)
def test_only_letters_are_left_of_a_vowelled_word(word: str) -> None:
    assert "".join(letter for letter in word if letter in LETTERS) == clean(word)


@given(words)
def test_decomposed_text_is_cleaned_like_composed_text(word: str) -> None:
    assert word == clean(unicodedata.normalize("NFD", word))
