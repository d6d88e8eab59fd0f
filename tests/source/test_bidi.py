"""Are the lines that an editor would scramble found, and no others?"""

import pytest
from hypothesis import given

from marsad.source import lint_bidi
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
