"""In which order do the words of a line stand from right to left, when some of them run from left to right?"""

import unicodedata
from collections.abc import Sequence
from typing import Final, Literal

Direction = Literal["right-to-left", "left-to-right", "number", "neutral"]
_DIRECTIONS: Final[dict[str, Direction]] = {
    "R": "right-to-left",
    "AL": "right-to-left",
    "L": "left-to-right",
    "EN": "number",
    "AN": "number",
}


def direction_of(word: str) -> Direction:
    """Return the direction of the first letter that has one; a number has the direction of what stands before it."""
    found = [_DIRECTIONS[kind] for letter in word if (kind := unicodedata.bidirectional(letter)) in _DIRECTIONS]
    letters = [direction for direction in found if direction != "number"]
    return letters[0] if letters else found[0] if found else "neutral"


def from_the_right(words: Sequence[str]) -> list[int]:
    """Return the numbers of a line's words as they stand from right to left: Latin words together run the other way."""
    order: list[int] = []
    start = 0
    while start < len(words):
        end = _end_of_run(words, start)
        order += range(end - 1, start - 1, -1)
        start = end
    return order


def _end_of_run(words: Sequence[str], start: int) -> int:
    """Return where what begins at a word and runs from left to right ends; a word by itself is a run."""
    end = start + 1
    if direction_of(words[start]) != "left-to-right":
        return end
    for at in range(start + 1, len(words)):
        direction = direction_of(words[at])
        if direction == "right-to-left":
            break
        if direction != "neutral":
            end = at + 1
    return end
