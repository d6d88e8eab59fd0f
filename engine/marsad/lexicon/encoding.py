"""From raw pieces of text to words with their readings, each distinct piece analysed once and remembered."""

from collections.abc import Callable

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
    length: int
    is_wanted: bool


class _Pieces(dict[str, Piece]):
    """Pieces by how they are written, learnt when first met; one met before costs no call."""

    __slots__ = ("_learn",)

    def __init__(self, learn: Callable[[str], Piece]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, raw: str) -> Piece:
        return self._learn(raw)


class Encoder:
    """Knows every piece it has met; the memory is bounded and holds nothing of the texts but their words."""

    def __init__(self, analyse: Callable[[str], tuple[Reading, ...]], wanted: frozenset[str]) -> None:
        """`wanted` are the lexeme groups, and the marks, that make a text worth reading."""
        self._analyse = analyse
        self._wanted = wanted
        self._forget()

    def is_wanted(self, text: str) -> bool:
        """Whether any word of the text can be of a group that makes it worth reading."""
        pieces = self._pieces
        for raw in text.split():
            if pieces[raw].is_wanted:
                return True
        return False

    def tokens(self, text: str, offset: int) -> list[Token]:
        """Return the tokens of a sentence; `offset` is where the sentence begins in the document."""
        pieces = self._pieces
        found: list[Token] = []
        at = 0
        for raw in text.split():
            # Most pieces stand one blank apart: where the next one's first letter stands, it begins.
            if text[at] != raw[0]:
                at = text.index(raw, at)
            piece = pieces[raw]
            base = offset + at
            for word, start, end in piece.words:
                found.append(Token(word, base + start, base + end))
            at += piece.length + 1
        return found

    def words(self, text: str) -> list[Word]:
        """Return the text's words."""
        pieces = self._pieces
        return [word for raw in text.split() for word, _, _ in pieces[raw].words]

    def _learn(self, raw: str) -> Piece:
        words = []
        is_wanted = False
        for token in split_piece(raw):
            word = self._words.get(token.form)
            if word is None:
                readings = self._analyse(token.form) if token.kind == "word" else ()
                word = Word(token.form, token.kind, readings)
                if len(self._words) >= MOST_PIECES:
                    self._forget()
                if len(token.form) <= LONGEST_PIECE:
                    self._words[token.form] = word
            is_wanted = is_wanted or self._is_wanted(word)
            words.append((word, token.start, token.end))
        piece = Piece(tuple(words), len(raw), is_wanted)
        if len(raw) <= LONGEST_PIECE:
            if len(self._pieces) >= MOST_PIECES:
                self._forget()
            self._pieces[raw] = piece
        return piece

    def _is_wanted(self, word: Word) -> bool:
        wanted = self._wanted
        if word.form in wanted:
            return True
        for reading in word.readings:
            if reading.lexeme.groups & wanted:
                return True
        return False

    def _forget(self) -> None:
        """Begin with an empty memory; new tables, so that another thread keeps reading the old ones."""
        self._pieces = _Pieces(self._learn)
        self._words: dict[str, Word] = {}
