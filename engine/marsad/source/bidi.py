"""Is every line shown in the order in which it is read, although Arabic runs from right to left?"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

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
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"")
_SOLID = re.compile(r"\S+")
_BLOCK_HEADER = re.compile(r"(?:^|[\s:-])[|>][-+0-9]*\s*(?:#.*)?$")
_COMMA = "\u060c"
_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9]+")
_MIXED_HINT = "put the Arabic alone on a line below, after `- ` or `|`; `marsad fmt` does so"


def runs_right_to_left(text: str) -> bool:
    """Say whether any letter of the text runs from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def without_controls(text: str) -> str:
    """Return the text without the invisible characters that change its direction."""
    return text if text.isascii() else _CONTROL.sub("", text)


def turns(prose: str) -> tuple[int, ...]:
    """Return the offsets where prose turns from Arabic to what may not stand beside it, or back.

    An offset is that of the word that begins there, or of a character where no blank comes before.
    """
    marks = [(found.start(), found.end(), True) for found in _RIGHT_TO_LEFT.finditer(prose)]
    marks += [(found.start(), found.end(), False) for found in _ALIEN_IN_PROSE.finditer(prose)]
    offsets = []
    for (_, end, was_arabic), (start, _, is_arabic) in pairwise(sorted(marks)):
        if was_arabic != is_arabic:
            blank = prose.rfind(" ", end, start)
            offsets.append(start if blank < 0 else blank + 1)
    return tuple(offsets)


def lint_bidi(text: str, file: str = "<text>") -> tuple[Diagnostic, ...]:
    """Return what is unsafe in a text that mixes directions: invisible controls, and mixed lines."""
    return lint_source(Source(file, text))


def lint_source(source: Source) -> tuple[Diagnostic, ...]:
    """Return what is unsafe in the source."""
    return (*_controls(source), *_commas(source), *_digits(source), *_mixed_lines(source))


def _controls(source: Source) -> Iterator[Diagnostic]:
    for found in _CONTROL.finditer(source.text):
        code = ord(found.group())
        name = unicodedata.name(found.group()).lower()
        message = f"the invisible character U+{code:04X} ({name}) changes the direction of the text"
        span = source.span(found.start(), found.end())
        yield kinds.INVISIBLE_CONTROL.at(span, message, "delete it; `marsad fmt` does so")


def _commas(source: Source) -> Iterator[Diagnostic]:
    start = 0
    for line, in_block in _lines(source.text):
        for place in () if in_block else _foreign_commas(line):
            span = source.span(start + place, start + place + 1)
            message = "an Arabic comma stands among Latin names, and YAML parts nothing there"
            yield kinds.ARABIC_COMMA.at(span, message, "write ,", ",")
        start += len(line) + 1


def _digits(source: Source) -> Iterator[Diagnostic]:
    start = 0
    for line, in_block in _lines(source.text):
        for found in () if in_block else _foreign_digits(line):
            span = source.span(start + found.start(), start + found.end())
            meant = "".join(str(unicodedata.decimal(digit)) for digit in found.group())
            message = f"the digits {found.group()} are Arabic, among Latin names"
            yield kinds.ARABIC_DIGITS.at(span, message, f"write {meant}", meant)
        start += len(line) + 1


def mixed_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of start and end, without the line feed, of every line that mixes directions."""
    return tuple((start, end) for start, end, _ in _mixed(text))


def _mixed_lines(source: Source) -> Iterator[Diagnostic]:
    for start, _, alien in _mixed(source.text):
        message = f"{alien.group()!r} shares its line with Arabic, which scrambles what editors show"
        span = source.span(start + alien.start(), start + alien.end())
        yield kinds.MIXED_LINE.at(span, message, _MIXED_HINT)


def _mixed(text: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Yield start and end of every mixed line, with what stands beside the Arabic."""
    start = 0
    for line, in_block in _lines(text):
        if runs_right_to_left(line) and (in_block or not (_foreign_commas(line) or _foreign_digits(line))):
            alien = _alien(line, in_block=in_block)
            if alien is not None:
                yield start, start + len(line), alien
        start += len(line) + 1


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each line and whether it lies in block text, judged by indentation so that broken YAML is linted too."""
    header_indent: int | None = None
    block_indent: int | None = None
    for line in text.split("\n"):
        content = line.lstrip()
        if content:
            indent = len(line) - len(content)
            if header_indent is not None:
                block_indent = indent if indent > header_indent else None
                header_indent = None
            elif block_indent is not None and indent < block_indent:
                block_indent = None
            if block_indent is None and _BLOCK_HEADER.search(line):
                header_indent = indent
        yield line, block_indent is not None


def _foreign_commas(line: str) -> tuple[int, ...]:
    """Return the offsets of Arabic commas between Latin names: nothing else on such a line is Arabic."""
    if _COMMA not in line or line.lstrip().startswith("#") or runs_right_to_left(line.replace(_COMMA, "")):
        return ()
    quoted = [found.span() for found in _QUOTED.finditer(line)]
    places = (found.start() for found in re.finditer(_COMMA, line))
    return tuple(place for place in places if not any(start < place < end for start, end in quoted))


def _foreign_digits(line: str) -> tuple[re.Match[str], ...]:
    """Return the Arabic digits between Latin names: nothing else on such a line is Arabic."""
    digits = tuple(_DIGITS.finditer(line))
    if not digits or line.lstrip().startswith("#") or runs_right_to_left(_DIGITS.sub("", line)):
        return ()
    return digits if _alien(line, in_block=False) else ()


def _alien(line: str, *, in_block: bool) -> re.Match[str] | None:
    """Return the first thing on the line that may not stand beside Arabic."""
    if in_block or line.lstrip().startswith("#"):
        return _ALIEN_IN_PROSE.search(line, len(line) - len(line.lstrip("# \t")))
    begin = len(line) - len(line.lstrip("- "))
    quoted = _QUOTED.match(line, begin)
    if quoted is not None:
        return _ALIEN_IN_PROSE.search(line, begin, quoted.end()) or _SOLID.search(line, quoted.end())
    return _ALIEN_IN_ITEM.search(line, begin)
