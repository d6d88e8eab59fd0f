"""Where does each sentence of a text begin and end?

A line end always ends a sentence; so does a full stop, question or exclamation mark with the closing quotation marks
and brackets after it, a full stop inside an open quotation included. These stops end nothing:
- inside a number, an address or a dotted abbreviation
- before a comma, or before another stop (the last of a row decides)
- after an abbreviation, an initial or a list number, and before a small Latin letter
- an ellipsis inside a line, for Arabic has no capitals to tell a pause from an end
- inside a quotation of at most SHORT_QUOTATION characters
- in a question, exclamation or parenthesis that closes inside a sentence that goes on
A word that surely opens a sentence (TextRules.sentence_starts) overrules the last four.

An end marker at the end of a line is a sentence of its own. A sentence of more than SOFT_LIMIT whitespace pieces is cut
after the next clause mark, or hard at HARD_LIMIT. Time is linear in the text: every look around a stop is bounded.
"""

from collections.abc import Iterator
from typing import Final

import regex

from marsad.model import Sentence
from marsad.text.orthography import clean
from marsad.text.rules import TextRules

SHORT_QUOTATION: Final = 30
SOFT_LIMIT: Final = 400
HARD_LIMIT: Final = 600

_WINDOW: Final = 24
_STOP: Final = r"[\p{Sentence_Terminal}…]"
_LINE_END: Final = r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"
_SPACE: Final = rf"[\s--{_LINE_END}]"
_CLOSER: Final = "[\"'“\\p{Pe}\\p{Pf}]"
_BOUNDARY: Final = regex.compile(rf"(?P<stops>{_STOP}++)|{_LINE_END}", regex.V1)
_AFTER_STOP: Final = regex.compile(
    rf"""\p{{Cf}}*(?P<closers>{_CLOSER}*)\p{{Cf}}*(?P<space>{_SPACE}*)(?P<late>["'\p{{Pe}}\p{{Pf}}](?=\s|\Z|[.،,]))?""",
    regex.V1,
)
_NEXT_WORD: Final = regex.compile(rf"""[\s\p{{Cf}}"'\p{{Pi}}\p{{Ps}}”]*([^\s.،,:]{{0,{_WINDOW}}})""")
_ENDS_LINE: Final = regex.compile(rf"{_SPACE}*(?:{_LINE_END}|\Z)", regex.V1)
_GOES_ON: Final = regex.compile(rf"{_STOP}|[،,؛;:/-]")
_CLAUSE_ENDS: Final = ("،", "؛", ",", ";", ":")
_OPENING: Final = regex.compile(r"""["'”\p{Pi}\p{Ps}\p{Cf}]*+""")
_ARABIC_LETTER: Final = regex.compile(r"[\p{L}&&\p{Script=Arabic}]", regex.V1)
_OPEN_TO_CLOSE: Final = {'"': '"', "«": "»", "‹": "›", "“": "”"}
# The only proclitic that a bare initial takes and that makes no word of two letters with it.
_CONJUNCTION: Final = "و"
_PIECE: Final = regex.compile(r"\S++")
_MARKER_STARTS: Final = '/\\([{*#«"|–—-'
_MARKER_ENDS: Final = '/\\)]}*#»"|–—-'


class Segmenter:
    """Cuts texts into sentences by the word lists of one TextRules; holds no other state."""

    __slots__ = ("_longest_abbreviation", "_marker_at_end", "_rules")

    def __init__(self, rules: TextRules) -> None:
        self._rules = rules
        self._longest_abbreviation = max([2, *map(len, rules.abbreviations)])
        longest_first = sorted(rules.end_markers, key=len, reverse=True)
        words = "|".join(r"\s+".join(map(regex.escape, marker.split())) for marker in longest_first) or "(?!)"
        edged = rf"[{regex.escape(_MARKER_STARTS)}]+\s*(?:{words})\s*[{regex.escape(_MARKER_ENDS)}]+\s*\.?"
        self._marker_at_end = regex.compile(rf"{edged}\Z")

    def sentences(self, text: str) -> tuple[Sentence, ...]:
        """Return the sentences in order, trimmed of whitespace; every other character belongs to just one."""
        spans: list[tuple[int, int]] = []
        for start, end in self._stretches(text):
            self._finish(text, start, end, spans)
        return tuple([Sentence(index, start, end) for index, (start, end) in enumerate(spans)])

    def _stretches(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield what lies between boundaries, untrimmed."""
        start = 0
        beyond = 0
        quotes = _StraightQuotes(text)
        for match in _BOUNDARY.finditer(text):
            at = match.start()
            if at < beyond:
                continue
            beyond = match.end()
            if match["stops"] is None:
                yield start, at
                start = beyond
                quotes.restart(beyond)
                continue
            end = self._sentence_end(text, start, at, beyond, quotes)
            if end:
                yield start, end
                start = beyond = end
        yield start, len(text)

    def _sentence_end(self, text: str, start: int, at: int, after: int, quotes: "_StraightQuotes") -> int | None:
        """Return where the sentence that began at `start` ends if the stops from `at` to `after` end it."""
        if after == len(text):
            return after
        if text[after] == "\n":
            return after
        if text[after].isalnum():
            return after if _parts_long_words(text, start, at, after) else None
        look = _AFTER_STOP.match(text, after)
        assert look is not None
        closers, closed = look["closers"], look.start("space")
        if '"' in closers and not quotes.is_open(at):
            # An opening mark: the stop stands before a quotation, not inside one.
            closers = closers[: closers.index('"')]
            closed = look.start("closers") + len(closers)
        elif look["late"] and (look["late"] != '"' or quotes.is_open(at)):
            closed = look.end("late")
            closers += look["late"]
        if _ENDS_LINE.match(text, closed):
            return closed
        if _GOES_ON.match(text, closed):
            return None
        if at - start < _WINDOW and not any(map(str.isalnum, text[start:at])):
            return None
        return None if self._goes_on(text, start, at, text[at:after], closers, closed) else closed

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
                return not word.startswith(_CONJUNCTION)
            return False
        if run[-1] == "…" or run.endswith(".."):
            return True
        if "a" <= word[:1] <= "z":
            return True
        return (run == "." and self._abbreviated(text, start, at)) or _in_short_quotation(text, start, at, closed)

    def _abbreviated(self, text: str, start: int, at: int) -> bool:
        """Say whether the piece before a full stop is an abbreviation, an initial or a list number."""
        tail = text[max(start, at - self._longest_abbreviation - 1) : at]
        if len(tail) > self._longest_abbreviation and tail.isalpha():
            return False
        low = max(start, at - _WINDOW)
        before = text[low:at]
        if not before or before[-1].isspace():
            return False
        piece = _OPENING.sub("", before.split()[-1], count=1)
        if piece.isdecimal():
            return low == start and before.strip() == piece
        form = clean(piece)
        if form in self._rules.abbreviations:
            return True
        parts = form.removeprefix(_CONJUNCTION).split(".")
        longest = 1 if len(parts) == 1 else 2
        return all(part.isalpha() and len(part) <= longest for part in parts)

    def _finish(self, text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
        """Add a stretch to the spans: trimmed, with its end marker and its excessive length cut off."""
        stretch = text[start:end]
        trimmed = stretch.strip()
        if not trimmed:
            return
        if len(trimmed) != len(stretch):
            start += len(stretch) - len(stretch.lstrip())
            end = start + len(trimmed)
        if trimmed[-1] in _MARKER_ENDS or trimmed[-2:-1] in _MARKER_ENDS:
            marker = self._marker_at_end.search(text, max(start, end - 2 * _WINDOW), end)
            if marker and marker.start() > start:
                spans += _within_limits(text, start, start + len(text[start : marker.start()].rstrip()))
                start = marker.start()
        if end - start < 2 * SOFT_LIMIT:
            spans.append((start, end))
        else:
            spans += _within_limits(text, start, end)


class _StraightQuotes:
    """Knows, going forward through a text, whether a straight quotation mark is open on the line so far."""

    __slots__ = ("_counted", "_open", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self.restart(0)

    def restart(self, at: int) -> None:
        """Begin a new line: a mark left open on the last one is forgotten."""
        self._counted = at
        self._open = False

    def is_open(self, at: int) -> bool:
        """Say whether a mark is open at a place, none before the last one asked for."""
        if self._text.count('"', self._counted, at) % 2:
            self._open = not self._open
        self._counted = at
        return self._open


def _parts_long_words(text: str, start: int, at: int, after: int) -> bool:
    """Say whether one stop without a space stands between two Arabic words, both too long for initials."""
    if after - at > 1 or text[at] == "…":
        return False
    before = text[max(start, at - 3) : at]
    follows = text[after : after + 3]
    return (
        _ARABIC_LETTER.match(follows) is not None
        and len(before) == len(follows) == 3
        and before.strip("\"»”'").isalnum()
        and follows.isalpha()
    )


def _in_short_quotation(text: str, start: int, at: int, closed: int) -> bool:
    """Say whether a stop stands between quotation marks that are too close together to hold sentences."""
    low = max(start, at - SHORT_QUOTATION)
    for mark, close in _OPEN_TO_CLOSE.items():
        opened = text.rfind(mark, low, at)
        if opened < 0 or (opened > 0 and not text[opened - 1].isspace()):
            continue
        if text.find(close, opened + 1, at) < 0 <= text.find(close, closed, opened + SHORT_QUOTATION):
            return True
    return False


def _within_limits(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a trimmed sentence whole, or cut where it grows beyond the limits."""
    begin = last = start
    pieces = 0
    for match in _PIECE.finditer(text, start, end):
        if not pieces:
            begin = match.start()
        pieces += 1
        last = match.end()
        if pieces == HARD_LIMIT or (pieces >= SOFT_LIMIT and text[last - 1] in _CLAUSE_ENDS):
            yield begin, last
            pieces = 0
    if pieces:
        yield begin, last
