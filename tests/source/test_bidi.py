"""Are the lines that an editor would scramble found, and no others?"""

from itertools import pairwise

import pytest
from hypothesis import given

from marsad.source import lint_bidi
from marsad.source.bidi import mixed_lines, runs_right_to_left, turns, without_controls
from source.strategies import arabic_texts, texts

SAFE = [
    "- عقد",
    "  - 'عقد'",
    '- "قال: نعم (أمس)!"',
    'text: |\n  قال (أمس): "نعم" /انتهى/\n  روسية-صينية 50% من 1,5\nnext: a',
    "- |\n  عقد\n- b",
    "# ملاحظة",
    "# an ASCII comment (with | brackets]",
    "pattern: [lex=hold] | (a)",
    "- ميغ-29",
    "- «داعش»، نعم؟",
    "a: b\n \t# ملاحظة",
]
UNSAFE = {
    "key: عقد": "key",
    "عقد:": ":",
    "- [عقد, وقع]": "[",
    "- (عقد)": "(",
    "- عقد # hold": "#",
    "- عقد | وقع": "|",
    "- 'عقد': x": ":",
    "- شركة BP": "BP",
    "# the verb عقد": "the",
    "text: |\n  عقد [وقع]": "[",
    "text: >-\n  (lex=عقد)": "lex",
    "text: |\n  عقد\nkey: وقع": "key",
    "- text: |\n    عقد\n  key: وقع": "key",
    "text: |\nkey: (عقد)": "key",
}


@pytest.mark.parametrize("text", SAFE)
def test_a_safe_text_passes(text: str) -> None:
    assert [] == [str(found) for found in lint_bidi(text)]


@pytest.mark.parametrize(("text", "culprit"), UNSAFE.items())
def test_a_mixed_line_is_found_at_what_does_not_belong(text: str, culprit: str) -> None:
    (found,) = lint_bidi(text)
    span = found.span
    assert ("S202", culprit) == (found.code, span.source.line(span.line)[span.column - 1 : span.end_column - 1])


COMMAS = {
    "verb: [meet\u060c visit]": "verb: [meet, visit]",
    '- {code: "040"\u060c source: "a\u060cb"\u060c target: c}': '- {code: "040", source: "a\u060cb", target: c}',
    "verb: [meet\u060c\n  visit]": "verb: [meet,\n  visit]",
}


@pytest.mark.parametrize(("text", "meant"), COMMAS.items())
def test_an_arabic_comma_among_latin_names_is_found_with_the_comma_that_is_meant(text: str, meant: str) -> None:
    found = lint_bidi(text)
    assert {("S204", ",")} == {(each.code, each.fix) for each in found}
    mended = list(text)
    for each in found:
        mended[sum(map(len, text.splitlines(True)[: each.span.line - 1])) + each.span.column - 1] = ","
    assert meant == "".join(mended)
    assert () == mixed_lines(text)


DIGITS = {
    '- {cameo: "\u0661\u0667\u0662"}': ["172"],
    "from: \u0662\u0660\u0661\u0664-\u0660\u0662-15": ["2014", "02"],
    "code: \u06f1\u06f7": ["17"],
}


@pytest.mark.parametrize(("text", "meant"), DIGITS.items())
def test_arabic_digits_among_latin_names_are_found_with_those_that_are_meant(text: str, meant: list[str]) -> None:
    assert [("S205", digits) for digits in meant] == [(each.code, each.fix) for each in lint_bidi(text)]
    assert () == mixed_lines(text)


@pytest.mark.parametrize("text", ["- \u0661\u0667", "t: |\n  \u0661\u0667", "- عام \u0661\u0667"])
def test_arabic_digits_alone_or_in_arabic_are_safe(text: str) -> None:
    assert () == lint_bidi(text)


@pytest.mark.parametrize("text", ["- meet\u060c عقد", "# meet\u060c visit", "k: |\n  BP\u060c AP", '- "a\u060c b"'])
def test_an_arabic_comma_in_prose_mixes_directions_like_any_letter(text: str) -> None:
    assert ["S202"] == [each.code for each in lint_bidi(text)]


@pytest.mark.parametrize("control", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_an_invisible_control_is_found_anywhere(control: str) -> None:
    (found,) = lint_bidi(f"a: b\r\n# c{control}d\r\n")
    assert ("S201", 2, 4) == (found.code, found.span.line, found.span.column)


@given(arabic_texts)
def test_arabic_alone_on_its_line_is_safe(text: str) -> None:
    assert () == lint_bidi(f"forms:\n  - {text}\n  - '{text}'\ntext: |\n  {text}\n")


@given(texts, arabic_texts)
def test_no_text_without_arabic_is_mixed(text: str, arabic: str) -> None:
    if text.isascii():
        assert () == lint_bidi(text)
    assert ["S202"] == [found.code for found in lint_bidi(f"key: {arabic}")]


@pytest.mark.parametrize(
    ("prose", "pieces"),
    [
        ("شركة BP في لندن", ["شركة ", "BP ", "في لندن"]),
        ("the verb (عقد)", ["the verb ", "(عقد)"]),
        ("عقد[وقع", ["عقد", "[", "وقع"]),
        ("عقد 5% (أمس)، 2-3", ["عقد 5% (أمس)، 2-3"]),
        ("BP 5 x", ["BP 5 x"]),
        ("", [""]),
    ],
)
def test_prose_turns_where_a_line_would_have_to_end(prose: str, pieces: list[str]) -> None:
    ends = [0, *turns(prose), len(prose)]
    assert pieces == [prose[start:end] for start, end in pairwise(ends)]


@given(texts)
def test_between_two_turns_nothing_is_mixed(text: str) -> None:
    ends = [0, *turns(text), len(text)]
    pieces = "".join(f"\n  {text[start:end]}" for start, end in pairwise(ends))
    assert () == mixed_lines(f"text: |{pieces}\n")


def test_mixed_lines_are_whole_lines_without_their_ends() -> None:
    text = "a: b\nc: عقد\nd:\n  - عقد\ne: وقع"
    assert ["c: عقد", "e: وقع"] == [text[start:end] for start, end in mixed_lines(text)]


def test_controls_are_no_letters() -> None:
    assert ("ab", False) == (without_controls("a\u200f\u2067b"), runs_right_to_left("a\u200fb"))
