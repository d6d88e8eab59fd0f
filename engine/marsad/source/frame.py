"""How is a diagnostic shown: the offending line with carets under it?"""

import re
import unicodedata

from marsad.source.bidi import INVISIBLE_CONTROLS, RIGHT_TO_LEFT
from marsad.source.diagnostic import Diagnostic
from marsad.source.location import Span, display_path

_WIDEST = 120
_TAB = "    "
_RIGHT_TO_LEFT_RUN = re.compile(rf"[{RIGHT_TO_LEFT}](?:[^A-Za-z\u00c0-\u024f]*[{RIGHT_TO_LEFT}0-9])?")
_HIDDEN = re.compile(f"[{INVISIBLE_CONTROLS}\ufeff]")


def render(diagnostic: Diagnostic) -> str:
    """Return the diagnostic as plain text: message, place, the line with carets under it, hint.

    A terminal may show Arabic from right to left or from left to right, so the caret line spans the whole stretch of
    Arabic that is touched: it fills the same cells either way. A note then quotes the exact part.
    """
    span = diagnostic.span
    lines = [f"{diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}", f"  --> {_place(span)}"]
    text = span.source.line(span.line)
    if text.strip():
        lines += _excerpt(text, span)
    if diagnostic.hint:
        lines.append(f"  = hint: {diagnostic.hint}")
    return "\n".join(lines)


def _place(span: Span) -> str:
    place = f"{display_path(span.file)}:{span.line}:{span.column}"
    if (span.end_line, span.end_column) <= (span.line, span.column + 1):
        return place
    end = f"{span.end_column - 1}" if span.end_line == span.line else f"{span.end_line}:{span.end_column - 1}"
    return f"{place}-{end}"


def _excerpt(text: str, span: Span) -> list[str]:
    start = min(span.column - 1, len(text))
    end = min(span.end_column - 1, len(text)) if span.end_line == span.line else len(text.rstrip())
    end = max(end, start)
    wide_start, wide_end = _widen(text, start, end)
    first, last = _window(text, wide_start)
    shown_before = "".join(map(_shown, text[first:wide_start]))
    shown_part = "".join(map(_shown, text[wide_start : min(wide_end, last)]))
    shown_after = "".join(map(_shown, text[wide_end:last]))
    cut_before, cut_after = ("…" if first else ""), ("…" if last < len(text) else "")
    gutter = " " * len(str(span.line))
    indent = " " * (len(cut_before) + _width(shown_before))
    lines = [
        f" {gutter} |",
        f" {span.line} | {cut_before}{shown_before}{shown_part}{shown_after}{cut_after}".rstrip(),
        f" {gutter} | {indent}{'^' * max(_width(shown_part), 1)}",
    ]
    if (wide_start, wide_end) != (start, end):
        columns = f"column {start + 1}" if end <= start + 1 else f"columns {start + 1} to {end}"
        lines.append(f"  = {columns}: {''.join(map(_shown, text[start:end])) or 'here'}")
    return lines


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch grown to whole runs of right-to-left text."""
    for run in _RIGHT_TO_LEFT_RUN.finditer(text):
        if run.start() < max(end, start + 1) and run.end() > start:
            start, end = min(start, run.start()), max(end, run.end())
    return start, end


def _window(text: str, start: int) -> tuple[int, int]:
    """Return the part of a long line that is shown: what surrounds the stretch that begins there."""
    if len(text) <= _WIDEST:
        return 0, len(text)
    first = max(0, min(start - _WIDEST // 3, len(text) - _WIDEST))
    return first, min(len(text), first + _WIDEST)


def _shown(character: str) -> str:
    """Return what stands for the character: tabs become blanks, the invisible becomes visible."""
    if character == "\t":
        return _TAB
    if _HIDDEN.match(character) or unicodedata.category(character) in ("Cc", "Cs"):
        return f"<U+{ord(character):04X}>"
    return character


def _width(text: str) -> int:
    """Return the number of terminal cells."""
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
