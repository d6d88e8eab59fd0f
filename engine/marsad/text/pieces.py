"""Which tokens stand in one whitespace-delimited piece of text?

Text is cut at whitespace first, because distinct pieces are few and their tokens can be remembered. Inside a piece:
- a word is letters with their vowel marks (so a vowelled word is one token); a proclitic stays on its word
- a dotted abbreviation of letter names is one word, without the stop that follows it
- a number keeps its decimal, thousands, date and time marks and its percent sign; letters beside it are their own word
- an address, e-mail address, hashtag or account name is one token of kind other
- every punctuation mark is a token; a run of the same mark is one, save for straight double quotes
- invisible controls that belong to no word are passed over
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from marsad.model import Sentence, WordKind
from marsad.text.orthography import COMBINING_HAMZA, CONTROLS, MARKS, TATWEEL, clean


@dataclass(frozen=True, slots=True)
class PieceToken:
    """A token by its place in the raw piece. `form` is clean; a punctuation mark's is its Arabic counterpart."""

    form: str
    kind: WordKind
    start: int
    end: int


# One mark, one form: rules then name a comma or a dash once.
_PUNCTUATION_FORMS: Final = {",": "،", ";": "؛", "?": "؟", "۔": ".", "–": "-", "—": "-", "−": "-", TATWEEL: "-"}

_KINDS: Final[dict[str | None, WordKind]] = {"word": "word", "number": "number", "other": "other"}

_LETTER: Final = rf"[^\W\d_{TATWEEL}]"
_MARK: Final = rf"[{MARKS}{COMBINING_HAMZA}\u0300-\u036f]"
_IN_WORD: Final = rf"(?:[^\W\d_]|{_MARK})"
_SHORT: Final = rf"{_LETTER}{_MARK}*+(?:{_LETTER}{_MARK}*+)?"
# Repetitions are bounded wherever a failure would make the scanner read the same stretch again from the next token.
_TOKEN: Final = re.compile(
    rf"""
      (?P<other>
          (?:https?://|www\.)[^\s"'«»“”،؛<>]*(?<![.,:!?؟)\]])
        | [\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}+
        | [#@]\w(?:\w|{_MARK})*+
        | [A-Za-z][A-Za-z0-9-]{{0,62}}(?:\.[A-Za-z0-9-]{{2,63}}){{1,8}}+
      )
    | (?P<number> \d++(?:[.,،٫٬/:]\d++)*+[%٪]? )
    | (?P<word>
          {_SHORT}(?:\.{_SHORT}){{1,8}}+(?!{_IN_WORD})
        | [A-Za-z][A-Za-z0-9]*+(?:['’][A-Za-z]++)*+(?!{_IN_WORD})
        | {_LETTER}(?:{_IN_WORD}|[{CONTROLS}]++(?={_IN_WORD}))*+
      )
    | (?P<sign> "|(?P<repeated>[^\w\s{MARKS}{COMBINING_HAMZA}{CONTROLS}]|[_{TATWEEL}])(?P=repeated)*+ )
    """,
    re.VERBOSE,
)


def split_piece(piece: str) -> tuple[PieceToken, ...]:
    """Return the tokens of a piece, in order and without overlap; none if nothing in it can be seen."""
    if piece.isalpha() and piece[0] != TATWEEL:
        form = clean(piece)
        return (PieceToken(form, "word", 0, len(piece)),) if form else ()
    found = []
    for match in _TOKEN.finditer(piece):
        raw = match.group()
        form, kind = _sign(raw) if match["sign"] else (clean(raw), _KINDS[match.lastgroup])
        if form:
            found.append(PieceToken(form, kind, match.start(), match.end()))
    return tuple(found)


def _sign(raw: str) -> tuple[str, WordKind]:
    """Return the form and kind of a run of one sign, neither letter nor digit."""
    sign = raw[0]
    form = _PUNCTUATION_FORMS.get(sign)
    if form:
        return form * len(raw), "punctuation"
    category = unicodedata.category(sign)
    punctuates = category[0] == "P" or category in ("Sm", "Sk")
    return clean(raw), "punctuation" if punctuates else "other"


def tokens(text: str, sentence: Sentence) -> list[PieceToken]:
    """Return the tokens of a sentence, offsets counted in the text; for explanation and tests, uncached."""
    found = []
    place = sentence.start
    for piece in text[sentence.start : sentence.end].split():
        place = text.index(piece, place)
        found += [
            PieceToken(token.form, token.kind, place + token.start, place + token.end) for token in split_piece(piece)
        ]
        place += len(piece)
    return found
