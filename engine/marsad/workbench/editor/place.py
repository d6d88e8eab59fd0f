"""Under which keys and on which word does the cursor stand? Told from lines: half a rule is no YAML yet."""

import re
from dataclasses import dataclass

_STEP = re.compile(r"[\w@-]+")
_NAME = re.compile(r"[\w@-]+(?:\.[\w-]+)*\.?")
_KEY = re.compile(r"(?:^|[\s{,-])([\w-]+):(?=\s|$)")
_OPENED = re.compile(r"[\[\]{}]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line, with its columns from 0; empty where none stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: the keys above it, the innermost first; the name there, and the step between dots of it."""

    keys: tuple[str, ...]
    name: Word
    step: Word


def place_at(text: str, line: int, column: int) -> Place:
    """Return what stands at a line and column, both from 0."""
    lines = text.split("\n")
    written = lines[line] if line < len(lines) else ""
    name = _word(_NAME, written, column)
    keys = _keys_before(written[: name.start])
    indent = len(written) - len(written.lstrip(" -")) if written.strip(" -") else column
    for above in reversed(lines[:line]):
        depth = len(above) - len(above.lstrip(" -"))
        if above.strip() and not above.lstrip().startswith("#") and depth < indent:
            keys += _keys_before(above)
            indent = depth
    return Place(tuple(keys), name, _word(_STEP, written, column))


def _word(form: re.Pattern[str], written: str, column: int) -> Word:
    for found in form.finditer(written):
        if found.start() <= column <= found.end():
            return Word(found[0], found.start(), found.end())
    return Word("", column, column)


def _keys_before(written: str) -> list[str]:
    """Return the keys of a line that are still open at its end, the innermost first."""
    levels: list[list[str]] = [[]]
    at = 0
    for mark in _OPENED.finditer(written):
        levels[-1] += _KEY.findall(written[at : mark.start()])
        if mark.group() in "[{":
            levels.append([])
        elif len(levels) > 1:
            levels.pop()
        at = mark.end()
    levels[-1] += _KEY.findall(written[at:])
    # Of the keys of one mapping only the last is open.
    return [level[-1] for level in reversed(levels) if level]
