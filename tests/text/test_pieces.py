"""Which tokens does a piece hold, and where?"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.model import Sentence, WordKind
from marsad.text import Segmenter, TextRules, clean, split_piece, tokens
from text.strategies import any_text, pieces, vowelled_words, words


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        pytest.param("الرئيس", "الرئيس", id="word"),
        pytest.param("الرئيس،", "الرئيس ،", id="comma"),
        pytest.param("روسية-صينية", "روسية - صينية", id="hyphen"),
        pytest.param('"الرئيس".', '" الرئيس " .', id="marks on both sides"),
        pytest.param("ﻻ", "لا", id="ligature"),
        pytest.param("و", "و", id="conjunction on its own"),
        pytest.param("3.5", "3.5", id="decimal"),
        pytest.param("٣٫٥", "3.5", id="Arabic decimal"),
        pytest.param("1,200", "1,200", id="thousands"),
        pytest.param("3،5", "3،5", id="comma as a decimal mark"),
        pytest.param("20%", "20%", id="percent"),
        pytest.param("12/5/2016", "12/5/2016", id="date"),
        pytest.param("2016.", "2016 .", id="stop after a number"),
        pytest.param("و20", "و 20", id="proclitic on a number"),
        pytest.param("1437هـ", "1437 ه", id="era on a number"),
        pytest.param("أ.ف.ب.", "أ.ف.ب .", id="dotted abbreviation"),
        pytest.param("د.محمد", "د . محمد", id="title without space"),
        pytest.param("l'Est", "l'Est", id="apostrophe"),
        pytest.param("F16", "F16", id="letters and digits"),
        pytest.param("#تونس_اليوم،", "تونس اليوم ،", id="words of a hashtag"),
        pytest.param("#\u200fتونس\u061c_\u061cاليوم", "تونس اليوم", id="unseen marks inside a hashtag"),
        pytest.param("بـ#العراق", "ب العراق", id="proclitic before a hashtag"),
        pytest.param("تونس#", "تونس #", id="a sign that begins no hashtag"),
        pytest.param("@amn_tn:", "@amn_tn :", id="account name"),
        pytest.param("🔴عاجل", "🔴 عاجل", id="emoji on a word"),
        pytest.param("⚠️🔴عاجل", "⚠🔴 عاجل", id="row of emoji"),
        pytest.param("👨‍👩‍👧عائلة", "👨👩👧 عائلة", id="joined emoji"),
        pytest.param("🇹🇳تونس", "🇹🇳 تونس", id="flag"),
        pytest.param("1️⃣أولا", "1⃣ أولا", id="keycap"),
        pytest.param("•عاجل", "• عاجل", id="bullet"),
        pytest.param("▪️عاجل", "▪ عاجل", id="square bullet"),
        pytest.param("①عاجل", "① عاجل", id="circled number"),
        pytest.param("كم²", "كم²", id="superscript"),
        pytest.param("12\u202a/\u202c08\u202a/\u202c2014", "12/08/2014", id="direction marks in a date"),
        pytest.param("20\u200f%", "20%", id="direction mark before a percent sign"),
        pytest.param("https://a.tn/b?c=1.", "https://a.tn/b?c=1 .", id="address"),
        pytest.param("a.b@c.tn", "a.b@c.tn", id="e-mail"),
        pytest.param("ـــ", "---", id="tatweel as a dash"),
        pytest.param("ـقال", "- قال", id="tatweel before a word"),
        pytest.param("قالـ", "قال", id="tatweel after a letter"),
        pytest.param("قال...", "قال ...", id="ellipsis"),
        pytest.param("((قال))", "(( قال ))", id="double brackets"),
        pytest.param('""', '" "', id="two straight marks"),
        pytest.param("حقا?", "حقا ؟", id="one form for a mark"),
        pytest.param("100$", "100 $", id="currency"),
        pytest.param("\u200f", "", id="nothing to see"),
    ],
)
def test_a_piece_is_split(piece: str, expected: str) -> None:
    assert expected == " ".join(token.form for token in split_piece(piece))


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("قال", "word"),
        ("USA", "word"),
        ("20%", "number"),
        ("،", "punctuation"),
        ("ـ", "punctuation"),
        ("+", "punctuation"),
        ("#وسم", "word"),
        ("#", "punctuation"),
        ("•", "punctuation"),
        ("🔴", "other"),
        ("▪", "other"),
        ("½", "number"),
        ("www.a.tn", "other"),
        ("$", "other"),
        ("☺", "other"),
    ],
)
def test_kinds_are_told_apart(piece: str, expected: WordKind) -> None:
    assert [expected] == [token.kind for token in split_piece(piece)]


def test_controls_around_a_word_are_not_part_of_it() -> None:
    expected = [("قال", 1, 4)]
    assert expected == [(token.form, token.start, token.end) for token in split_piece("\u200fقال\u202c")]


@given(vowelled_words)
def test_a_vowelled_word_is_one_token(word: str) -> None:
    expected = [(clean(word), 0, len(word))]
    assert expected == [(token.form, token.start, token.end) for token in split_piece(word)]


@given(words, words, st.sampled_from("-/،؛:!؟«»()\"'–"))
def test_a_mark_between_words_parts_them(left: str, right: str, mark: str) -> None:
    expected = [left, right]
    found = split_piece(left + mark + right)
    assert expected == [token.form for token in found if token.kind == "word"]
    assert len(left) == found[1].start


@given(pieces)
def test_tokens_are_ordered_and_lie_in_the_piece(piece: str) -> None:
    place = 0
    for token in split_piece(piece):
        assert place <= token.start < token.end <= len(piece)
        assert token.form
        assert token.form == clean(token.form)
        place = token.end


@given(pieces)
def test_what_no_token_holds_cannot_be_seen(piece: str) -> None:
    seen: set[int] = set()
    for token in split_piece(piece):
        seen.update(range(token.start, token.end))
    left = "".join(sign for place, sign in enumerate(piece) if place not in seen)
    assert not re.search(r"[^\W_]", clean(left))


@given(pieces)
def test_a_word_or_number_is_spelled_as_its_place_is(piece: str) -> None:
    for token in split_piece(piece):
        if token.kind != "punctuation":
            assert token.form == clean(piece[token.start : token.end])


@given(any_text)
def test_tokens_of_a_sentence_are_those_of_its_pieces(text: str) -> None:
    for sentence in Segmenter(TextRules()).sentences(text):
        found = tokens(text, sentence)
        inside = text[sentence.start : sentence.end]
        assert [token.form for piece in inside.split() for token in split_piece(piece)] == [
            token.form for token in found
        ]
        assert all(sentence.start <= token.start < token.end <= sentence.end for token in found)
        assert all(token.form == clean(text[token.start : token.end]) for token in found if token.kind != "punctuation")


def test_tokens_carry_offsets_of_the_document() -> None:
    text = "قال. وَصَلَ الرئيس،"
    expected = [("وصل", 5, 11), ("الرئيس", 12, 18), ("،", 18, 19)]
    assert expected == [(token.form, token.start, token.end) for token in tokens(text, Sentence(1, 5, len(text)))]
