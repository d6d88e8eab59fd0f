"""Which words count what follows them: where does a number end, and which noun does it count?"""

from collections.abc import Sequence

from marsad.phrases.words import PlacedWord

NUMERAL, ROUGHLY = "numeral", "roughly"
"""The lexeme groups of cardinal numbers as words, and of what makes a number a rough one."""


def is_numeral(word: PlacedWord) -> bool:
    """Return whether a word outside every name is a cardinal number, in digits or as a word."""
    if word.mention >= 0 or word.word_class not in ("noun", "small"):
        return False
    return word.token.word.kind == "number" or _is_of(word, NUMERAL)


def is_roughly(placed: Sequence[PlacedWord], at: int) -> bool:
    """Return whether a word before a number says only that it is a rough one: around (twenty)."""
    return at + 1 < len(placed) and is_numeral(placed[at + 1]) and _is_of(placed[at], ROUGHLY)


def end_of_number(placed: Sequence[PlacedWord], at: int) -> int:
    """Return the token after the numerals that begin there: 39 thousand and 962."""
    at += 1
    while at < len(placed) and is_numeral(placed[at]) and not placed[at].definite:
        at += 1
    return at


def counts(placed: Sequence[PlacedWord], at: int) -> bool:
    """Return whether the noun at a token can be what the number before it counts."""
    if at >= len(placed) or placed[at].word_class != "noun" or is_numeral(placed[at]):
        return False
    word = placed[at]
    return word.preposition is None and not word.joined and not word.definite and word.mention < 0


def _is_of(word: PlacedWord, group: str) -> bool:
    return any(group in reading.lexeme.groups for reading in word.token.word.readings)
