"""From raw pieces of text to words and their classes, each distinct piece analysed once and remembered."""

from collections.abc import Callable, Sequence

from marsad.compiler.tests import TestTable
from marsad.model import Reading, Token, Word, value
from marsad.text import split_piece

LONGEST_PIECE = 200
"""Characters up to which a piece is worth remembering; longer ones are hashes, addresses or noise."""
MOST_PIECES = 200_000
"""Pieces remembered before the memory is cleared and begun anew."""


@value
class Piece:
    """A whitespace-delimited piece of text: its words with their offsets in it, and all their classes together."""

    words: tuple[tuple[Word, int, int], ...]
    passed: int


class Encoder:
    """Knows every piece it has met; the memory is bounded and holds nothing of the texts but their words."""

    def __init__(self, analyse: Callable[[str], tuple[Reading, ...]], tests: TestTable) -> None:
        self._analyse = analyse
        self._tests = tests
        self._pieces: dict[str, Piece] = {}
        self._words: dict[str, Word] = {}
        self._classes: dict[Word, int] = {}
        self._narrowed: dict[tuple[str, tuple[Reading, ...]], Word] = {}

    def passed(self, text: str) -> int:
        """Return all word tests that any word of the text passes, as bits."""
        pieces = self._pieces
        passed = 0
        for raw in text.split():
            piece = pieces.get(raw)
            passed |= piece.passed if piece is not None else self._learn(raw).passed
        return passed

    def tokens(self, text: str, offset: int) -> list[Token]:
        """Return the tokens of a sentence; `offset` is where the sentence begins in the document."""
        found: list[Token] = []
        at = 0
        for raw in text.split():
            at = text.index(raw, at)
            piece = self._pieces.get(raw) or self._learn(raw)
            base = offset + at
            found += [Token(word, base + start, base + end) for word, start, end in piece.words]
            at += len(raw)
        return found

    def words(self, text: str) -> list[Word]:
        """Return the text's words."""
        return [word for raw in text.split() for word, _, _ in (self._pieces.get(raw) or self._learn(raw)).words]

    def word_class(self, word: Word) -> int:
        """Return the tests that a word passes, as bits."""
        found = self._classes.get(word)
        if found is None:
            found = self._tests.word_class(word)
            if len(word.form) <= LONGEST_PIECE:
                self._classes[word] = found
        return found

    def narrowed(self, word: Word, readings: tuple[Reading, ...]) -> Word:
        """Return the word with only those of its readings; the same object for the same readings."""
        if len(readings) == len(word.readings):
            return word
        key = (word.form, readings)
        found = self._narrowed.get(key)
        if found is None:
            found = self._narrowed[key] = Word(word.form, word.kind, readings)
        return found

    def _learn(self, raw: str) -> Piece:
        words = []
        passed = 0
        for token in split_piece(raw):
            word = self._words.get(token.form)
            if word is None:
                readings = tuple(self._analyse(token.form)) if token.kind == "word" else ()
                word = Word(token.form, token.kind, readings)
                if len(self._words) >= MOST_PIECES:
                    self._forget()
                if len(token.form) <= LONGEST_PIECE:
                    self._words[token.form] = word
            passed |= self.word_class(word)
            words.append((word, token.start, token.end))
        piece = Piece(tuple(words), passed)
        if len(raw) <= LONGEST_PIECE:
            if len(self._pieces) >= MOST_PIECES:
                self._forget()
            self._pieces[raw] = piece
        return piece

    def _forget(self) -> None:
        """Begin with an empty memory; new tables, so that another thread keeps reading the old ones."""
        self._pieces, self._words, self._classes, self._narrowed = {}, {}, {}, {}


def narrow(encoder: Encoder, tokens: Sequence[Token], kept: Sequence[tuple[Reading, ...]]) -> list[Token]:
    """Return the tokens with their words narrowed to the readings that the sentence leaves."""
    return [
        token
        if len(readings) == len(token.word.readings)
        else Token(encoder.narrowed(token.word, readings), token.start, token.end)
        for token, readings in zip(tokens, kept, strict=True)
    ]
