"""Is every character of a value found again in the file, whatever the style of the scalar?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.source import Diagnostics, Scalar, parse_yaml


def scalar(text: str) -> Scalar:
    node = parse_yaml(text, Diagnostics(), lint=False)
    assert node is not None
    found = node.at("p")
    assert isinstance(found, Scalar)
    return found


def located(found: Scalar, start: int, end: int) -> str:
    """Return the text of the file at the place of the value's characters."""
    span = found.locate(start, end)
    source = span.source
    return source.text[source.offset(span.line, span.column) : source.offset(span.end_line, span.end_column)]


@pytest.mark.parametrize(
    "text",
    [
        "p: one two three\n",
        "p: one\n  two\n  three\n",
        "p: 'one two three'\n",
        'p: "one\n  two three"\n',
        "p: >-\n  one\n    two\n  three\n",
        "p: |\n  one\n  two three\n",
        "q: x\np: >-   # a comment\n\n    one two\n    three\n\nr: y\n",
    ],
)
@pytest.mark.parametrize("word", ["one", "two", "three"])
def test_a_word_of_a_value_is_found_in_the_file(text: str, word: str) -> None:
    found = scalar(text)
    start = found.value.index(word)
    assert word == located(found, start, start + len(word))


def test_escapes_fall_back_to_the_whole_scalar() -> None:
    found = scalar('p: "a\\tb"\n')
    assert found.span == found.locate(2, 3)


def test_the_end_of_a_value_is_located_behind_it() -> None:
    span = scalar("p: one two\n").locate(7, 7)
    assert (1, 11, 11) == (span.line, span.column, span.end_column)


@given(st.lists(st.text("abcعقد[]|.", min_size=1, max_size=5), min_size=1, max_size=6), st.data())
def test_every_stretch_of_a_folded_text_is_located(words: list[str], data: st.DataObject) -> None:
    found = scalar("p: >-\n" + "".join(f"  {word}\n" for word in words))
    number = data.draw(st.integers(0, len(words) - 1))
    start = sum(len(word) + 1 for word in words[:number])
    assert words[number] == located(found, start, start + len(words[number]))
