"""Texts of the tests' pack, and the same texts with marks in them that say nothing."""

from dataclasses import dataclass

from hypothesis import strategies as st

from coding.behaviours import behaviours

SENTENCES = tuple(behaviour.text for behaviour in behaviours())
HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
TATWEEL = "\u0640"
CONTROLS = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u061c"
MARKS = HARAKAT + TATWEEL + CONTROLS


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the same text with marks after some of its letters."""

    plain: str
    marked: str


def articles(most: int = 4) -> st.SearchStrategy[str]:
    """Several sentences, a line each."""
    return st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=most).map("\n".join)


def _is_letter(character: str) -> bool:
    return "\u0621" <= character <= "\u064a"


@st.composite
def marked_texts(draw: st.DrawFn, marks: str = MARKS) -> Marked:
    plain = draw(st.sampled_from(SENTENCES))
    places = [number for number, character in enumerate(plain) if _is_letter(character)]
    chosen = draw(st.dictionaries(st.sampled_from(places), st.text(marks, min_size=1, max_size=2), max_size=12))
    return Marked(plain, "".join(character + chosen.get(number, "") for number, character in enumerate(plain)))


def without_marks(text: str) -> str:
    return "".join(character for character in text if character not in MARKS)
