"""Where do sentences begin and end?"""

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.source import Diagnostics
from marsad.text import Segmenter, TextRules, load_text_rules
from marsad.text.sentences import HARD_LIMIT, SOFT_LIMIT
from text.strategies import any_text, plain_sentences

RULES = load_text_rules(Path(__file__).parents[2] / "rules" / "text" / "text.yaml", Diagnostics())
SEGMENTER = Segmenter(RULES)


def cut(text: str, segmenter: Segmenter = SEGMENTER) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in segmenter.sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["وصل الوزير.", "ثم غادر!", "متى يعود؟", "لا نعلم"], id="stops"),
        pytest.param(["عاد الوفد؛ ثم اجتمع، وقرر: نعم."], id="clause marks do not split"),
        pytest.param(["نقلت أ.ف.ب. عن مصدر أن U.S. Army هناك."], id="dotted abbreviations"),
        pytest.param(["حضر د. محمد وم. علي من ص.ب. 15 إلخ. في القاعة."], id="initials and abbreviations"),
        pytest.param(["ذكرت أ ش أ ذلك.", "ثم نفته."], id="spaced abbreviation"),
        pytest.param(["حدث ذلك سنة 1437 هـ.", "وقال الوزير ذلك."], id="a sure start after an era"),
        pytest.param(["بلغ 3.5 و1.250.000 و٣٫٥ بالمئة.", "ثم زاد."], id="numbers"),
        pytest.param(["حدث ذلك في 2016.", "ثم تكرر."], id="a year ends a sentence"),
        pytest.param(["1. قال كذا.", "2. قال ذلك."], id="list numbers"),
        pytest.param(["كان ينتظر... ثم غادر… وحده.."], id="ellipses inside"),
        pytest.param(["كان ينتظر...", "وأضاف الوزير ذلك."], id="ellipsis before a sure start"),
        pytest.param(['قال: "سنبقى هنا دائما."', "وأضاف ذلك."], id="closing mark after the stop"),
        pytest.param(["قال: «سنبقى هنا دائما.»", "ثم غادر."], id="guillemet after the stop"),
        pytest.param(['قال: "سنبقى هنا. "', "ثم غادر."], id="closing mark set apart"),
        pytest.param(['قال "سنبقى".', '"لن نعود" قال.'], id="an opening mark begins the next"),
        pytest.param(['قال: "لن يكون هناك أي اتفاق جديد.', 'سنبقى هنا دائما".'], id="sentences of a quotation"),
        pytest.param(['أجاب "نعم. لا" ثم غادر.'], id="stop in a very short quotation"),
        pytest.param(['سأل "متى نعود؟" مضيفا أنه ينتظر.'], id="quoted question inside"),
        pytest.param(["قالت (نقلا عن مصدر.) في بيان."], id="stop in brackets inside"),
        pytest.param(['اتهم "ش. ت."، المشتبه به.'], id="comma after the stop"),
        pytest.param(["قال الوزير ذلك.", "/انتهى/"], id="end marker"),
        pytest.param(["قال الوزير ذلك", "(انتهى)."], id="end marker without a stop before"),
    ],
)
def test_sentences_are_cut_as_a_reader_would(sentences: list[str]) -> None:
    assert sentences == cut(" ".join(sentences))


def test_a_headline_is_a_sentence_and_a_dateline_is_none() -> None:
    expected = ["عنوان بلا نقطة", "القاهرة - رويترز - قال الوزير ذلك."]
    assert expected == cut("\n".join(expected))


def test_a_closing_mark_without_a_space_after_it_ends_a_sentence() -> None:
    expected = ['قال "لن نقبل بذلك."', "وافق الآخرون."]
    assert expected == cut("".join(expected))


def test_a_missing_space_between_two_words_still_ends_a_sentence() -> None:
    expected = ["غادر الوزير تونس.", "وصل الوفد"]
    assert expected == cut("غادر الوزير تونس.وصل الوفد")


def test_a_damaged_letter_ends_nothing() -> None:
    expected = ["القرار العر?ي المستقل"]
    assert expected == cut("القرار العر?ي المستقل")


def test_offsets_point_into_the_text_as_given() -> None:
    text = "\u00a0\n كَتَبَ. \u200f قال"
    expected = ["كَتَبَ.", "\u200f قال"]
    assert expected == cut(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\t"])
def test_a_text_of_spaces_has_no_sentence(text: str) -> None:
    assert not cut(text)


@pytest.mark.parametrize("marker", ["/انتهى/", "(انتهى).", "- انتهى -", "[انتهى الخبر]", "/ انتهى /"])
def test_an_end_marker_is_a_sentence_of_its_own(marker: str) -> None:
    assert ["قال ذلك", marker] == cut(f"قال ذلك {marker}")


@pytest.mark.parametrize("text", ["انتهى الاجتماع", "قال ذلك /قال/", "قال إنه انتهى"])
def test_other_words_are_no_end_markers(text: str) -> None:
    assert [text] == cut(text)


def test_without_word_lists_there_are_no_end_markers() -> None:
    expected = ["قال /انتهى/"]
    assert expected == cut("قال /انتهى/", Segmenter(TextRules()))


def test_an_endless_sentence_is_cut_at_the_next_clause_mark() -> None:
    pieces = ["كلمة"] * SOFT_LIMIT + ["فاصلة،"] + ["كلمة"] * 10
    expected = [SOFT_LIMIT + 1, 10]
    assert expected == [len(sentence.split()) for sentence in cut(" ".join(pieces))]


def test_an_endless_sentence_without_clause_marks_is_cut_hard() -> None:
    expected = [HARD_LIMIT, HARD_LIMIT, 1]
    assert expected == [len(sentence.split()) for sentence in cut("كلمة " * (2 * HARD_LIMIT + 1))]


def test_a_pickled_segmenter_cuts_alike() -> None:
    text = "حضر د. محمد. /انتهى/"
    assert cut(text) == cut(text, pickle.loads(pickle.dumps(SEGMENTER)))


@given(any_text)
def test_sentences_are_ordered_trimmed_and_cover_what_is_no_space(text: str) -> None:
    sentences = SEGMENTER.sentences(text)
    assert list(range(len(sentences))) == [sentence.index for sentence in sentences]
    place = 0
    for sentence in sentences:
        assert place <= sentence.start < sentence.end <= len(text)
        assert not text[place : sentence.start].strip()
        stretch = text[sentence.start : sentence.end]
        assert stretch.strip() == stretch
        place = sentence.end
    assert not text[place:].strip()


@given(any_text)
def test_no_sentence_crosses_a_line_end(text: str) -> None:
    assert all(len(sentence.splitlines()) == 1 for sentence in cut(text))


@given(st.lists(plain_sentences, min_size=1, max_size=5), st.sampled_from([".\n", "\n", "\n\n", "؟ \n"]))
def test_lines_are_cut_alike_alone_and_together(sentences: list[str], end: str) -> None:
    together = "".join(sentence + end for sentence in sentences)
    assert [part for sentence in sentences for part in cut(sentence + end)] == cut(together)
