"""Where does each sentence of a text begin and end?

A line end always ends a sentence; so does a full stop, question or exclamation mark with the closing quotation marks
and brackets after it, a full stop inside an open quotation included. These stops end nothing:
- inside a number, an address or a dotted abbreviation, and after an abbreviation or initial
- before a comma, or before another stop (the last of a row decides)
- an ellipsis, for Arabic has no capitals to tell a pause from an end; it ends a sentence at the line's end only
- inside a quotation of at most SHORT_QUOTATION characters
- in a question, exclamation or parenthesis that closes inside a sentence that goes on
A word that surely opens a sentence (TextRules.sentence_starts) overrules the last three and abbreviations.

An end marker at the end of a line is a sentence of its own. A sentence of more than SOFT_LIMIT whitespace pieces is cut
after the next clause mark, or hard at HARD_LIMIT. Time is linear in the text: every look around a stop is bounded.
"""

import re
from collections.abc import Iterator
from typing import Final

from marsad.model import Sentence
from marsad.text.orthography import clean
from marsad.text.rules import TextRules

SHORT_QUOTATION: Final = 40
SOFT_LIMIT: Final = 400
HARD_LIMIT: Final = 600

_WINDOW: Final = 24
_LINE_ENDS: Final = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_BOUNDARY: Final = re.compile(rf"[.!?؟۔…]+|[{_LINE_ENDS}]\s*")
_INVISIBLE: Final = "\u200b-\u200f\u202a-\u202e\u2066-\u2069"
_AFTER_STOP: Final = re.compile(
    rf"""(?P<closers>[{_INVISIBLE}"'”“’»›)\]}}]*)
         (?P<space>[^\S{_LINE_ENDS}]*)
         (?P<late>["'”»›)\]](?=\s|\Z|[.،,]))?""",
    re.VERBOSE,
)
_NEXT_WORD: Final = re.compile(rf"[\s{_INVISIBLE}\"'“”«‹‘(\[]*([^\s.،,:]{{0,{_WINDOW}}})")
_LINE_END: Final = re.compile(rf"[^\S{_LINE_ENDS}]*(?:[{_LINE_ENDS}]|\Z)")
_OPENING_MARKS: Final = "\"'“”«‹‘([{" + "\u200e\u200f\u202a\u202b\u202d\u202e"
_OPEN_TO_CLOSE: Final = {"«": "»", "‹": "›", "“": "”", "(": ")", "[": "]"}
_PIECE: Final = re.compile(r"\S+")
_CLAUSE_MARKS: Final = ("،", "؛", ",", ";", ":")
_MARKER_EDGE: Final = r"[/\\(\[{*#«\"|–—-]+"
_MARKER_CLOSE: Final = r"[/\\)\]}*#»\"|–—-]+"


class Segmenter:
    """Cuts texts into sentences by the word lists of one TextRules; holds no other state."""

    __slots__ = ("_marker", "_marker_at_end", "_rules")

    def __init__(self, rules: TextRules) -> None:
        self._rules = rules
        words = "|".join(
            r"\s+".join(map(re.escape, marker.split())) for marker in sorted(rules.end_markers, key=len, reverse=True)
        )
        edged = rf"{_MARKER_EDGE}\s*(?:{words or '(?!)'})\s*{_MARKER_CLOSE}\s*\.?"
        self._marker_at_end = re.compile(rf"{edged}\Z")
        self._marker = re.compile(rf"(?:{edged}|(?:{words or '(?!)'})\s*\.?)\Z")

    def sentences(self, text: str) -> tuple[Sentence, ...]:
        """Return the sentences in order, trimmed of whitespace; every other character belongs to just one."""
        spans: list[tuple[int, int]] = []
        for start, end in self._stretches(text):
            spans += self._finished(text, start, end)
        return tuple(Sentence(index, start, end) for index, (start, end) in enumerate(spans))

    def is_end_marker(self, text: str) -> bool:
        """Say whether a sentence's text only tells that the report is over."""
        return len(text) <= 2 * _WINDOW and self._marker.match(clean(text).strip()) is not None

    def _stretches(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield what lies between boundaries, untrimmed."""
        start = 0
        counted = 0
        open_quote = False
        for match in _BOUNDARY.finditer(text):
            at = match.start()
            if at < start:
                continue
            stop = text[at]
            if stop not in ".!?؟۔…":
                yield start, at
                start = counted = match.end()
                open_quote = False
                continue
            if text.count('"', counted, at) % 2:
                open_quote = not open_quote
            counted = at
            end = self._sentence_end(text, start, match, open_quote)
            if end is not None:
                if text.count('"', at, end) % 2:
                    open_quote = not open_quote
                yield start, end
                start = counted = end
        yield start, len(text)

    def _sentence_end(self, text: str, start: int, match: re.Match[str], open_quote: bool) -> int | None:
        """Return where the sentence that began at `start` ends if this run of stops ends it."""
        at, after = match.span()
        if after == len(text):
            return after
        run = match.group()
        following = text[after]
        if following.isalnum() and not _ends_before_letter(text, start, at, after, run):
            return None
        look = _AFTER_STOP.match(text, after)
        assert look is not None
        closers = look["closers"]
        closed = look.end("closers")
        if '"' in closers and not open_quote:
            # An opening mark: the stop stands before a quotation, not inside one.
            closed = after + closers.index('"')
            closers = text[after:closed]
        elif look["late"] and (look["late"] != '"' or open_quote):
            closed = look.end("late")
            closers += look["late"]
        if _LINE_END.match(text, closed):
            return closed
        if text[closed] in ".!?؟۔…،,؛;:/-":
            return None
        if at - start < _WINDOW and not any(map(str.isalnum, text[start:at])):
            return None
        return closed if self._goes_on(text, start, at, run, closers, closed) is False else None

    def _goes_on(self, text: str, start: int, at: int, run: str, closers: str, closed: int) -> bool:
        """Say whether the sentence carries on after a stop that could end it."""
        found = _NEXT_WORD.match(text, closed)
        word = clean(found[1]) if found else ""
        if word in self._rules.sentence_starts:
            return False
        if closers:
            if word in self._rules.continuations:
                return True
            if run[-1] in "!?؟" or closers[0] in ")]}":
                return not word.startswith("و")
            return False
        if run[-1] == "…" or run.endswith(".."):
            return True
        if "a" <= text[closed : closed + 1].strip()[:1] <= "z" or "a" <= word[:1] <= "z":
            return True
        return (run == "." and self._abbreviated(text, start, at)) or _in_short_quotation(text, start, at, closed)

    def _abbreviated(self, text: str, start: int, at: int) -> bool:
        """Say whether the piece before a full stop is an abbreviation, an initial or a list number."""
        low = max(start, at - _WINDOW)
        before = text[low:at]
        if not before or before[-1].isspace():
            return False
        piece = before.split()[-1].lstrip(_OPENING_MARKS)
        if piece.isdecimal():
            return len(piece) <= 2 and not text[start : at - len(piece)].strip() if at - start < _WINDOW else False
        form = clean(piece)
        if form in self._rules.abbreviations:
            return True
        parts = form.split(".")
        return all(part.isalpha() for part in parts) and (
            len(form) == 1 or (len(parts) > 1 and all(len(part) <= 2 for part in parts))
        )

    def _finished(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield a stretch trimmed, with its end marker and its excessive length cut off."""
        stretch = text[start:end]
        trimmed = stretch.strip()
        if not trimmed:
            return
        start += len(stretch) - len(stretch.lstrip())
        end = start + len(trimmed)
        low = max(start, end - 2 * _WINDOW)
        marker = self._marker_at_end.search(text[low:end])
        if marker and low + marker.start() > start:
            cut = low + marker.start()
            yield from _within_limits(text, start, start + len(text[start:cut].rstrip()))
            yield cut, end
        else:
            yield from _within_limits(text, start, end)


def _ends_before_letter(text: str, start: int, at: int, after: int, run: str) -> bool:
    """Say whether a stop with no space after it ends a sentence: only between two words too long for initials."""
    if run not in (".", "!", "?", "؟") or not "\u0620" <= text[after] <= "\u064a":
        return False
    before = text[max(start, at - 3) : at]
    follows = text[after : after + 3]
    return len(before) == 3 and before.strip("\"»”'").isalnum() and len(follows) == 3 and follows.isalpha()


def _in_short_quotation(text: str, start: int, at: int, closed: int) -> bool:
    """Say whether a stop stands between quotation marks that are too close together to hold sentences."""
    low = max(start, at - SHORT_QUOTATION)
    for mark in '"“«‹':
        opened = text.rfind(mark, low, at)
        if opened < 0 or (opened > 0 and not text[opened - 1].isspace()):
            continue
        close = _OPEN_TO_CLOSE.get(mark, mark)
        if text.find(close, opened + 1, at) < 0 <= text.find(close, closed, opened + SHORT_QUOTATION):
            return True
    return False


def _within_limits(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence whole, or cut where it grows beyond the limits."""
    if end - start < 2 * SOFT_LIMIT:
        if start < end:
            yield start, end
        return
    pieces = 0
    begin = start
    last = start
    for match in _PIECE.finditer(text, start, end):
        if begin < 0:
            begin = match.start()
        pieces += 1
        last = match.end()
        if pieces >= HARD_LIMIT or (pieces >= SOFT_LIMIT and text[last - 1] in _CLAUSE_MARKS):
            yield begin, last
            begin, pieces = -1, 0
    if pieces:
        yield begin, last
