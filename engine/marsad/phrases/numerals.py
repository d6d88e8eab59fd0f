"""Which words count what follows them: where does a number end, and which noun does it count?"""

from collections.abc import Sequence

from marsad.phrases.placed_word import PlacedWord, has_group

MANY = "numeral.many"
"""The lexeme group of round numbers in the plural, which count a definite noun too: dozens of the shells."""


def is_roughly(placed: Sequence[PlacedWord], at: int) -> bool:
    """Return whether a word before a number says only that it is a rough one: around (twenty)."""
    return at + 1 < len(placed) and placed[at].is_rough and placed[at + 1].is_counting


def end_of_number(placed: Sequence[PlacedWord], at: int) -> int:
    """Return the token after the numerals that begin there: 39 thousand and 962."""
    at += 1
    while at < len(placed) and placed[at].is_numeral and not placed[at].definite:
        at += 1
    return at


def counted_at(placed: Sequence[PlacedWord], at: int, end: int) -> int:
    """Return the token that the number counts with which a name begins that ends before `end`; `at` if none does."""
    for each in range(at, end):
        if not placed[each].is_counting:
            return each
    return at


def counts(placed: Sequence[PlacedWord], at: int) -> bool:
    """Return whether the noun at a token can be what the number before it counts."""
    if at >= len(placed) or placed[at].word_class != "noun" or placed[at].is_numeral:
        return False
    word = placed[at]
    if word.preposition is not None or word.joined or word.is_named:
        return False
    return not word.definite or has_group(placed[at - 1].readings, MANY)


def is_counted(placed: Sequence[PlacedWord], at: int) -> bool:
    """Return whether a number stands right before a noun, so that nothing definite completes it: seven states."""
    return at > 0 and placed[at - 1].is_numeral and not has_group(placed[at - 1].readings, MANY)
