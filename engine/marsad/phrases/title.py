"""Does a line open with an act and whose it is, rather than with a verb: an Egyptian refusal of the plan?"""

from typing import Final

from marsad.clauses.words import ClauseWords
from marsad.phrases.row import Row, preposition

_TO: Final = "for"
_AT: Final = frozenset({"against", "on"})
_BY: Final = "by"
"""Preposition groups under which stands, behind an act, to whom and at whose cost it is done, and who did it."""
_MOST_ADJECTIVES: Final = 2


def opens_title(number: int, row: Row, words: ClauseWords) -> bool:
    """Return whether a word is a verbal noun with an indefinite nationality and whom the act concerns, or one more."""
    if not any(reading.lexeme.derivation == "masdar" for reading in row.tokens[number].word.readings):
        return False
    at = number + 1
    while at < min(len(row.tokens), number + 1 + _MOST_ADJECTIVES) and at in row.nationalities:
        at += 1
    if at == number + 1 or at == len(row.tokens):
        return False
    if any(reading.proclitics[:1] == words.joining for reading in row.tokens[at].word.readings):
        return opens_title(at, row, words)
    _, groups = preposition(at, row)
    if not groups.isdisjoint(_AT):
        return _BY not in groups
    return any(_TO in under and row.carries(at, letter) for letter, under in words.attached_prepositions.items())
