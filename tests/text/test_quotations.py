"""Which stretches stand in quotation marks?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text import Quotation, quotations
from text.strategies import QUOTES, any_text, plain_sentences

PAIRS = ['""', "“”", "”“", "„“", "«»", "‹›", "‘’", "''", "﴿﴾"]


def inner(text: str) -> list[str]:
    return [text[found.inner_start : found.inner_end] for found in quotations(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قال ((نعم)) ثم", ["نعم"], id="double parentheses"),
        pytest.param("قال (نعم) ثم", [], id="a parenthesis is no quotation"),
        pytest.param('قال “نعم" ثم', ["نعم"], id="curly and straight mixed"),
        pytest.param('و"داعش" ب"كلام"', ["داعش", "كلام"], id="after a proclitic"),
        pytest.param('قال "إن "داعش" هنا" ثم', ['إن "داعش" هنا', "داعش"], id="nested straight marks"),
        pytest.param('قال "نعم "ثم "لا" ثم', ["نعم ", "لا"], id="a closing mark set apart"),
        pytest.param("قال «إن “داعش” هنا» ثم", ["إن “داعش” هنا", "داعش"], id="nested families"),
        pytest.param("dans l'Est 5' ثم", [], id="apostrophe and prime"),
        pytest.param('قال:"نعم"، ثم', ["نعم"], id="between punctuation"),
        pytest.param('قال "نعم ثم لا', ["نعم ثم لا"], id="never closed"),
        pytest.param('نعم ثم لا" قال', ["نعم ثم لا"], id="never opened"),
        pytest.param('قال «نعم "ثم» لا', ['نعم "ثم', "ثم"], id="never closed inside another"),
    ],
)
def test_quotations_are_found(text: str, expected: list[str]) -> None:
    assert expected == inner(text)


def test_an_unclosed_quotation_is_flagged() -> None:
    expected = (Quotation(4, 12, 5, 12, balanced=False, depth=0),)
    assert expected == quotations('قال "نعم لا!', 0, 12)


def test_only_the_range_is_read() -> None:
    text = '"أ" "ب" "ج"'
    expected = (Quotation(4, 7, 5, 6, balanced=True, depth=0),)
    assert expected == quotations(text, 4, 7)


@given(plain_sentences, plain_sentences, plain_sentences, st.sampled_from(PAIRS))
def test_a_pair_of_marks_makes_one_quotation(before: str, quoted: str, after: str, pair: str) -> None:
    text = f"{before} {pair[0]}{quoted}{pair[1]} {after}"
    start = len(before) + 1
    end = start + len(quoted) + 2
    expected = (Quotation(start, end, start + 1, end - 1, balanced=True, depth=0),)
    assert expected == quotations(text, 0, len(text))


@given(any_text | st.text(alphabet=QUOTES + " اب"), st.data())
def test_quotations_lie_in_the_range_inside_one_another_or_apart(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    around: list[Quotation] = []
    for found in quotations(text, start, end):
        assert start <= found.start <= found.inner_start <= found.inner_end <= found.end <= end
        while around and around[-1].end <= found.start:
            around.pop()
        assert found.depth == len(around)
        if around:
            assert around[-1].inner_start <= found.start
            assert found.end <= around[-1].inner_end
        around.append(found)
