"""What did the YAML parser trip over, said so that an analyst can mend it?"""

import re
import unicodedata

from marsad.source import kinds
from marsad.source.diagnostic import Diagnostic
from marsad.source.location import Source

_KEY_EXPECTED = "did not find expected key"
_ITEM_EXPECTED = "did not find expected '-'"
# What the parser says (a part of it), what we say, and how it is usually mended.
_EXPLAINED = (
    (
        "mapping values are not allowed",
        "a second colon, or a key that is indented unlike its neighbours",
        "quote a value that holds a colon; start all keys of a mapping in the same column",
    ),
    (
        "could not find expected ':'",
        "a key without its colon",
        "write `key: value`, and indent the lines of a longer text",
    ),
    (_KEY_EXPECTED, "the indentation fits no mapping above it", "start all keys in the same column"),
    (
        _ITEM_EXPECTED,
        "the indentation fits no list above it",
        "start all dashes of a list in the same column",
    ),
    ("unexpected end of stream", "a quotation mark that is never closed", "close the quotation mark"),
    ("unknown escape character", "a backslash that is no escape", "use single quotes, where a backslash means itself"),
    ("did not find expected ',' or", "a bracket or brace that is never closed", "close it, or separate with a comma"),
    ("did not find expected node content", "a value is missing here", "write a value, or close the bracket"),
    ("cannot start any token", "a value cannot start with this character", "quote the value"),
    ("alphabetic or numeric character", "an asterisk or ampersand at the start of a value", "quote the value"),
    ("block end", "the indentation fits nothing above it", "start lines that belong together in the same column"),
)

_NO_BLANK = "[\u00a0\u200b\u202f\u2060\ufeff]"
_TAKEN_FOR_STRUCTURE = re.compile(f"[ -]*(?:(?:[a-z-]+:)?{_NO_BLANK}|[a-z-]+[\uff1a\u061b])")
"""The beginning of a line up to what only looks like a blank or a colon: it comes in by copying, or from a keyboard."""


def syntax_error(error: Exception, source: Source) -> Diagnostic:
    """Return the diagnostic for what the parser raised."""
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", None) or error)
    if opened is not None and "end of stream" in problem:
        mark = opened
    if mark is None:
        return kinds.SYNTAX.at(source.whole(), problem)
    # At the end of the text the parser may stand on a line that does not exist.
    end = len(source.text)
    offset = min(source.offset(mark.line + 1, mark.column + 1), end) if mark.line < len(source.line_starts) else end
    span = source.span(offset, min(offset + 1, end))
    blanks = source.line(span.line)[: span.column]
    if blanks.strip(" \t") == "" and "\t" in blanks:
        line = source.line(span.line)
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        start = source.line_starts[span.line - 1]
        tabs = source.span(start + indent.index("\t"), start + indent.rindex("\t") + 1)
        return kinds.TAB.at(tabs, "a tab stands in the indentation", "replace it by blanks", tabs.text.expandtabs(2))
    seeming = _seeming_structure(source, (opened or mark).line, mark.line)
    if seeming is not None:
        return seeming
    if _ITEM_EXPECTED in problem and blanks.strip() == span.text != "-":
        # A list goes on below with a key that belongs into one of its parts.
        problem = _KEY_EXPECTED
    said, hint = next(((said, hint) for part, said, hint in _EXPLAINED if part in problem), (problem, ""))
    if opened is not None and opened.line != mark.line:
        said = f"{said} (what is being read starts at line {opened.line + 1})"
    return kinds.SYNTAX.at(span, said, hint)


def _seeming_structure(source: Source, first: int, last: int) -> Diagnostic | None:
    """Return what to say of a character on these lines, from 0, that only looks like a blank or a colon."""
    for number in range(first, min(last + 1, len(source.line_starts))):
        found = _TAKEN_FOR_STRUCTURE.match(source.line(number + 1))
        if found is not None:
            character = found.group()[-1]
            wanted = "colon" if character in "\uff1a\u061b" else "blank"
            end = source.line_starts[number] + found.end()
            message = f"U+{ord(character):04X} ({unicodedata.name(character).lower()}) stands where a {wanted} should"
            return kinds.SYNTAX.at(source.span(end - 1, end), message, f"delete it, and type a {wanted}")
    return None
