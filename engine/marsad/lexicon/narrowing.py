"""What is left of the words of a sentence once their neighbours have ruled readings out?"""

from collections.abc import Sequence
from typing import Final

from marsad.lexicon.context import START, State, decide
from marsad.model import Token, Word

MOST_WORDS: Final = 50_000
"""Words remembered behind each state of what stands to the left, before that memory is begun anew."""


class _Left(dict[Word, tuple[Word, "_Left"]]):
    """A state of what stands to the left: by a word, what is left of it there, and the state behind it."""

    __slots__ = ("_narrower", "_state")

    def __init__(self, narrower: "Narrower", state: State) -> None:
        super().__init__()
        self._narrower = narrower
        self._state = state

    def __missing__(self, word: Word) -> tuple[Word, "_Left"]:
        if len(self) >= MOST_WORDS:
            self.clear()
        found = self[word] = self._narrower.decide(word, self._state)
        return found


class Narrower:
    """Narrows words to the readings that their sentence leaves; one walk from state to state, each step remembered.

    Threads share it: a lost race repeats work.
    """

    def __init__(self) -> None:
        self._states: dict[State, _Left] = {}
        self._narrowed: dict[tuple[Word, tuple[int, ...]], Word] = {}
        self._start = self._after(START)

    def narrow(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the tokens with narrowed words; a token whose readings all stay is the same object."""
        found = list(tokens)
        left = self._start
        for number, token in enumerate(tokens):
            word, left = left[token.word]
            if word is not token.word:
                found[number] = Token(word, token.start, token.end)
        return found

    def decide(self, word: Word, state: State) -> tuple[Word, _Left]:
        """Return what is left of the word behind a state, the same object for the same readings, and the next state."""
        kept, after = decide(word.readings, state)
        if len(kept) == len(word.readings):
            return word, self._after(after)
        key = (word, tuple(map(id, kept)))
        found = self._narrowed.get(key)
        if found is None:
            if len(self._narrowed) >= MOST_WORDS:
                self._narrowed = {}
            found = self._narrowed[key] = Word(word.form, word.kind, kept)
        return found, self._after(after)

    def _after(self, state: State) -> _Left:
        known = self._states.get(state)
        return self._states.setdefault(state, _Left(self, state)) if known is None else known
