"""Does a verb before a word still wait for its object?"""

from collections.abc import Sequence

from marsad.phrases.placed_word import PlacedWord
from marsad.phrases.valency import OPTIONAL

RELATIVE = "relative"
"""The kind of words that open a clause about something definite."""
_LONGEST_SUBJECT = 4
"""Words of a subject behind which an object is still awaited."""
_LONGEST_CLAUSE = 8
"""Words of a relative clause behind which an object is still awaited."""


def awaits_object(placed: Sequence[PlacedWord]) -> bool:
    """Return whether a verb that needs an object has only a few nouns behind it, which can be its subject."""
    return awaiting_object(placed) is not None


def awaiting_object(placed: Sequence[PlacedWord]) -> PlacedWord | None:
    """Return the verb that needs an object and has only a few nouns behind it, which can be its subject, if any."""
    for number in range(len(placed) - 1, max(-1, len(placed) - _LONGEST_SUBJECT - 2), -1):
        word = placed[number]
        if word.word_class == "verb":
            needs = all(r.lexeme.transitive and OPTIONAL not in r.lexeme.groups for r in word.readings)
            is_active = any(each.features.voice != "passive" for each in word.readings)
            return word if needs and is_active and word.pronoun is None else None
        is_added = word.joined and not (word.is_named or word.pronoun is not None)
        if word.word_class != "noun" or word.preposition is not None or is_added:
            return None
    return None


def awaits_object_above(placed: Sequence[PlacedWord]) -> bool:
    """Return whether a verb waits for its object that stands before a relative clause which lacks nothing.

    That clause's verb takes no object, and has something under a preposition: A, who was in the way of B, rejected.
    """
    if not placed or placed[-1].word_class != "noun":
        return False
    has_governed = False
    for number in range(len(placed) - 1, max(-1, len(placed) - _LONGEST_CLAUSE - 1), -1):
        word = placed[number]
        if word.mark is not None or word.word_class == "opener":
            return False
        if word.word_class == "verb":
            opener = placed[number - 1] if number else None
            takes_none = any(not reading.lexeme.transitive for reading in word.readings)
            is_described = opener is not None and opener.syntax.opener == RELATIVE
            return has_governed and takes_none and is_described and awaits_object(placed[: number - 1])
        has_governed = has_governed or word.preposition is not None
    return False
