"""Is what the encoder remembers bounded, and the same as what it would find anew?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.lexicon import encoding
from marsad.lexicon.encoding import LONGEST_PIECE, Encoder
from marsad.model import Features, Lexeme, Reading

GROUPS = ("short", "long", "initial")
WANTED = frozenset(("long", "initial"))
WORDS = st.text("ابتثجحخ،.؟«»ـَab12", min_size=1, max_size=12)


def analyse(form: str) -> tuple[Reading, ...]:
    """A lexicon that tells words apart by length and first letter, with a reading for each group."""
    groups = [GROUPS[len(form) > 3], *(["initial"] if form.startswith("ا") else [])]
    return tuple(Reading(Lexeme(form, "noun", frozenset((group,))), Features()) for group in groups)


def remembered(encoder: Encoder) -> int:
    return sum(len(memory) for memory in vars(encoder).values() if isinstance(memory, dict))


def described(encoder: Encoder, text: str) -> tuple[bool, list[str], list[tuple[str, int, int]]]:
    """All that an encoder says of a text."""
    tokens = encoder.tokens(text, 7)
    words = [(token.word.form, token.start, token.end) for token in tokens]
    return encoder.is_wanted(text), [word.form for word in encoder.words(text)], words


def test_a_word_is_analysed_once() -> None:
    asked: list[str] = []

    def asking(form: str) -> tuple[Reading, ...]:
        asked.append(form)
        return analyse(form)

    encoder = Encoder(asking, WANTED)
    for _ in range(3):
        encoder.is_wanted("باب بابا باب، بـاب")
        encoder.tokens("باب بابا باب، بـاب", 0)
    assert ["باب", "بابا"] == asked


@given(st.lists(st.lists(WORDS, max_size=8).map(" ".join), min_size=1, max_size=8))
def test_what_is_forgotten_is_found_again(texts: list[str]) -> None:
    keeping = Encoder(analyse, WANTED)
    with pytest.MonkeyPatch.context() as patch:
        expected = [described(keeping, text) for text in texts]
        patch.setattr(encoding, "MOST_PIECES", 3)
        forgetful = Encoder(analyse, WANTED)
        assert expected == [described(forgetful, text) for text in texts]


@given(st.lists(WORDS, min_size=1, max_size=8).map(" ".join))
def test_what_is_too_long_to_remember_is_read_alike(text: str) -> None:
    expected = described(Encoder(analyse, WANTED), text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoding, "LONGEST_PIECE", 2)
        assert expected == described(Encoder(analyse, WANTED), text)


def test_offsets_count_from_where_the_sentence_begins() -> None:
    tokens = Encoder(analyse, WANTED).tokens("باب  «بابا»", 10)
    assert [(10, 13), (15, 16), (16, 20), (20, 21)] == [(token.start, token.end) for token in tokens]


def test_memory_stays_bounded_however_many_pieces_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MOST_PIECES", 100)
    encoder = Encoder(analyse, WANTED)
    sizes = []
    for number in range(2000):
        encoder.is_wanted(f"a{number}")
        sizes.append(remembered(encoder))
    assert max(sizes) <= 3 * 100


def test_long_pieces_are_not_remembered() -> None:
    encoder = Encoder(analyse, WANTED)
    for number in range(50):
        encoder.is_wanted("a" * LONGEST_PIECE + str(number))
    assert 0 == remembered(encoder)


def test_words_of_long_pieces_are_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MOST_PIECES", 100)
    encoder = Encoder(analyse, WANTED)
    for number in range(50):
        encoder.is_wanted(",".join(f"a{number}b{count}" for count in range(100)))
    assert remembered(encoder) <= 3 * 100


@pytest.mark.parametrize(
    ("text", "expected"), [("باب تاج", False), ("باب تاجر", True), ("باب أب", False), ("باب، اب", True), ("", False)]
)
def test_a_text_is_wanted_for_one_word_of_the_groups(text: str, expected: bool) -> None:
    assert expected == Encoder(analyse, WANTED).is_wanted(text)
