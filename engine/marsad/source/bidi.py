"""Is every line shown in the order in which it is read, although Arabic runs from right to left?"""

import re
import unicodedata
from collections.abc import Iterator

from marsad.source import kinds
from marsad.source.diagnostic import Diagnostic
from marsad.source.location import Source

RIGHT_TO_LEFT = "\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
INVISIBLE_CONTROLS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"

_CONTROL = re.compile(f"[{INVISIBLE_CONTROLS}]")
_RIGHT_TO_LEFT = re.compile(f"[{RIGHT_TO_LEFT}]")
_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u024f"
# Prose may hold sentence punctuation; a bare list item may not even hold what YAML could take for structure.
_ALIEN_IN_PROSE = re.compile(rf"[{_LATIN}][{_LATIN}0-9_.-]*|[\[\]{{}}<>=|&*+^$~\\`@#_]+")
_ALIEN_IN_ITEM = re.compile(rf"[{_LATIN}][{_LATIN}0-9_.-]*|[\[\]{{}}<>=|&*+^$~\\`@#_()!?%]+|:(?=\s|$)|;")
_LEADING = re.compile(r"\s*(?:- +|# *)*")
_BLOCK_HEADER = re.compile(r"(?:^|[\s:-])[|>][-+0-9]*\s*(?:#.*)?$")


def lint_bidi(text: str, file: str = "<text>") -> tuple[Diagnostic, ...]:
    """Return what is unsafe in a text that mixes directions: invisible controls, and mixed lines."""
    return lint_source(Source(file, text))


def lint_source(source: Source) -> tuple[Diagnostic, ...]:
    """Return what is unsafe in the source."""
    return (*_controls(source), *_mixed_lines(source))


def _controls(source: Source) -> Iterator[Diagnostic]:
    for found in _CONTROL.finditer(source.text):
        code = ord(found.group())
        name = unicodedata.name(found.group()).lower()
        message = f"the invisible character U+{code:04X} ({name}) changes the direction of the text"
        yield kinds.INVISIBLE_CONTROL.at(source.span(found.start(), found.end()), message, "delete it")


def _mixed_lines(source: Source) -> Iterator[Diagnostic]:
    block_indent: int | None = None
    start = 0
    for line in source.text.split("\n"):
        content = line.strip()
        indent = len(line) - len(line.lstrip())
        if block_indent is not None and content and indent <= block_indent:
            block_indent = None
        if content and not line.isascii() and _RIGHT_TO_LEFT.search(line):
            alien = _alien(line, in_block=block_indent is not None)
            if alien is not None:
                message = f"{alien.group()!r} shares its line with Arabic, which scrambles what editors show"
                span = source.span(start + alien.start(), start + alien.end())
                yield kinds.MIXED_LINE.at(span, message, "put the Arabic alone on a line below, after `- ` or `|`")
        if block_indent is None and content and _BLOCK_HEADER.search(line):
            block_indent = indent
        start += len(line) + 1


def _alien(line: str, *, in_block: bool) -> re.Match[str] | None:
    """Return the first thing on the line that may not stand beside Arabic."""
    if in_block:
        return _ALIEN_IN_PROSE.search(line)
    leading = _LEADING.match(line)
    begin = leading.end() if leading else 0
    is_comment = line.lstrip().startswith("#")
    is_quoted = line[begin : begin + 1] in ('"', "'")
    return (_ALIEN_IN_PROSE if is_comment or is_quoted else _ALIEN_IN_ITEM).search(line, begin)
