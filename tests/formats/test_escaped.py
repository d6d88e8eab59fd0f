import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.formats import Problem, escaped, make_writer
from marsad.model import Document

CONTROLS = "\x1b\x07\x9b\n\r\u202e\u2066\u200f\u2028\ufeff\ud800"


@given(st.text())
def test_nothing_steers_a_terminal_and_ordinary_text_stays(text: str) -> None:
    shown = escaped(text)
    assert not set(shown) & set(CONTROLS)
    assert escaped(shown) == shown
    assert text.isprintable() is False or shown == text


@pytest.mark.parametrize("name", ["\x1b[31mred", "a\u202etxt", "\x9b2J", "خبر\n-->"])
def test_names_are_shown_escaped(name: str) -> None:
    said = str(Problem("error", "input-empty", name, f"{name} is empty", name))
    stream = io.StringIO()
    make_writer("table", stream).write(Document(name, "text"), [])
    for shown in (said, stream.getvalue()):
        assert not set(shown.replace("\n", "")) & set(CONTROLS)
        assert escaped(name) in shown


def test_joiners_of_arabic_script_stay() -> None:
    assert "می\u200cشود" == escaped("می\u200cشود")
