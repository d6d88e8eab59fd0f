"""Is a word understood once, and the memory of it bounded?"""

import pickle

import pytest

from marsad.lexicon import WordMemory, word_memory
from marsad.model import Word


def length(word: Word) -> int:
    return len(word.form)


def test_a_word_is_understood_when_it_is_first_met() -> None:
    asked: list[str] = []
    memory = WordMemory(lambda word: asked.append(word.form))
    word = Word("كلمة", "word")
    assert [memory[word], memory[word]] == [None, None]
    assert asked == ["كلمة"]


def test_words_of_one_spelling_with_other_readings_are_told_apart() -> None:
    memory = WordMemory(length)
    assert [4, 4] == [memory[Word("كلمة", "word")], memory[Word("كلمة", "word")]]
    assert len(memory) == 2


def test_a_full_memory_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_memory, "MOST_WORDS", 2)
    memory = WordMemory(length)
    assert [1, 2, 3] == [memory[Word("ك" * size, "word")] for size in (1, 2, 3)]
    assert len(memory) == 1


def test_a_memory_is_pickled_empty() -> None:
    memory = WordMemory(length)
    word = Word("كلمة", "word")
    assert memory[word] == 4
    copy = pickle.loads(pickle.dumps(memory))
    assert len(copy) == 0
    assert copy[word] == 4
