"""From raw pieces of text to words with their readings, each distinct piece analysed once and remembered."""

from collections.abc import Callable, Sequence
from itertools import chain

from marsad.model import Reading, Token, Word, value
from marsad.text import split_piece

LONGEST_PIECE = 200
"""Characters up to which a piece is worth remembering; longer ones are hashes, addresses or noise."""
MOST_PIECES = 200_000
"""Pieces remembered before the memory is cleared and begun anew."""


@value
class Piece:
    """A whitespace-delimited piece of text: its words with their offsets in it, and whether one of them is wanted."""

    words: tuple[tuple[Word, int, int], ...]
    is_wanted: bool


class Encoder:
    """Knows every piece it has met; the memory is bounded and holds nothing of the texts but their words."""

    def __init__(self, analyse: Callable[[str], tuple[Reading, ...]], wanted: frozenset[str]) -> None:
        """`wanted` are the lexeme groups, and the marks, that make a text worth reading."""
        self._analyse = analyse
        self._wanted = wanted
        self._pieces: dict[str, Piece] = {}
        self._words: dict[str, Word] = {}
        self._narrowed: dict[tuple[str, tuple[Reading, ...]], Word] = {}

    def is_wanted(self, text: str) -> bool:
        """Whether any word of the text can be of a group that makes it worth reading."""
        return any((self._pieces.get(raw) or self._learn(raw)).is_wanted for raw in text.split())

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
        is_wanted = False
        for token in split_piece(raw):
            word = self._words.get(token.form)
            if word is None:
                readings = tuple(self._analyse(token.form)) if token.kind == "word" else ()
                word = Word(token.form, token.kind, readings)
                if len(self._words) >= MOST_PIECES:
                    self._forget()
                if len(token.form) <= LONGEST_PIECE:
                    self._words[token.form] = word
            groups = (each.lexeme.groups for each in word.readings)
            is_wanted = (
                is_wanted or word.form in self._wanted or not self._wanted.isdisjoint(chain.from_iterable(groups))
            )
            words.append((word, token.start, token.end))
        piece = Piece(tuple(words), is_wanted)
        if len(raw) <= LONGEST_PIECE:
            if len(self._pieces) >= MOST_PIECES:
                self._forget()
            self._pieces[raw] = piece
        return piece

    def _forget(self) -> None:
        """Begin with an empty memory; new tables, so that another thread keeps reading the old ones."""
        self._pieces, self._words, self._narrowed = {}, {}, {}


def narrow(encoder: Encoder, tokens: Sequence[Token], kept: Sequence[tuple[Reading, ...]]) -> list[Token]:
    """Return the tokens with their words narrowed to the readings that the sentence leaves."""
    return [
        token
        if len(readings) == len(token.word.readings)
        else Token(encoder.narrowed(token.word, readings), token.start, token.end)
        for token, readings in zip(tokens, kept, strict=True)
    ]
