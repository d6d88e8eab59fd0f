"""Are words narrowed as their sentence asks, and is what is remembered of it bounded and shared?"""

import pytest

from marsad.lexicon import Narrower, narrowing
from marsad.model import Features, Lexeme, Reading, Token, Word

PREPOSITION = Reading(Lexeme("في", "particle", frozenset({"preposition"})), Features())
VERB = Reading(Lexeme("كتب", "verb"), Features(aspect="perfect"))
NOUN = Reading(Lexeme("كتب", "noun"), Features(number="plural"))
UNDER = Word("في", "word", (PREPOSITION,))
EITHER = Word("كتب", "word", (VERB, NOUN))


def sentence(*words: Word) -> list[Token]:
    return [Token(word, 10 * number, 10 * number + len(word.form)) for number, word in enumerate(words)]


def test_no_verb_is_left_behind_a_preposition() -> None:
    under, narrowed = Narrower().narrow(sentence(UNDER, EITHER))
    assert (PREPOSITION,) == under.word.readings
    assert ("كتب", "word", (NOUN,)) == (narrowed.word.form, narrowed.word.kind, narrowed.word.readings)
    assert (10, 13) == (narrowed.start, narrowed.end)


def test_a_token_that_keeps_its_readings_stays_itself() -> None:
    tokens = sentence(EITHER, UNDER, EITHER)
    narrowed = Narrower().narrow(tokens)
    assert narrowed[0] is tokens[0]
    assert EITHER is tokens[2].word


def test_a_narrowed_word_is_one_object_for_the_same_readings() -> None:
    narrower = Narrower()
    joined = Word("وفي", "word", (Reading(PREPOSITION.lexeme, Features(), ("و",)),))
    found = [narrower.narrow(sentence(before, EITHER))[1].word for before in (UNDER, joined, UNDER)]
    assert found[0] is found[1] is found[2]


def test_memory_stays_bounded_however_many_words_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrowing, "MOST_WORDS", 5)
    narrower = Narrower()
    for _ in range(3):
        for _ in range(20):
            fresh = Word("كتب", "word", (VERB, NOUN))
            assert (NOUN,) == narrower.narrow(sentence(UNDER, fresh))[1].word.readings
    left, state = narrower._start[UNDER]
    assert left is UNDER
    assert len(state) <= 5 >= len(narrower._narrowed)
