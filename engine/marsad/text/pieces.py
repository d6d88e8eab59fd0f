"""Which tokens stand in one whitespace-delimited piece of text?

Text is cut at whitespace first, because distinct pieces are few and their tokens can be remembered. Inside a piece:
- a word is letters with their vowel marks (so a vowelled word is one token); a proclitic stays on its word
- a dotted abbreviation of letter names is one word, without the stop that follows it
- a number keeps its decimal, thousands, date and time marks and its percent sign; letters beside it are their own word
- an address, e-mail address or account name is one token of kind other, and so is a row of emoji
- the words of a hashtag are words: its sign and its underscores are passed over, like what cannot be seen
- every punctuation mark is a token; a run of the same mark is one, save for straight double quotes
- invisible controls that belong to no word or number are passed over
"""

from typing import Final

import regex

from marsad.model import Sentence, WordKind, value
from marsad.text.orthography import CONTROL, MARK, TATWEEL, clean


@value
class PieceToken:
    """A token by its place in the raw piece. `form` is clean; a punctuation mark's is its Arabic counterpart."""

    form: str
    kind: WordKind
    start: int
    end: int


# One mark, one form: rules then name a comma or a dash once.
_PUNCTUATION_FORMS: Final = {",": "،", ";": "؛", "?": "؟", "۔": ".", "–": "-", "—": "-", "−": "-", TATWEEL: "-"}

_KINDS: Final[dict[str | None, WordKind]] = {
    "word": "word",
    "number": "number",
    "mark": "punctuation",
    "address": "other",
    "emoji": "other",
    "sign": "other",
}

_LETTER: Final = rf"[\p{{L}}--{TATWEEL}]"
_ANY_MARK: Final = rf"(?:{MARK}|[\u0300-\u036f])"
_IN_WORD: Final = rf"(?:[\p{{L}}\p{{No}}]|{_ANY_MARK})"
_SHORT: Final = rf"{_LETTER}{_ANY_MARK}*+(?:{_LETTER}{_ANY_MARK}*+)?"
_PICTURE: Final = r"(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)\p{Emoji_Modifier}?\ufe0f?"
# Repetitions are bounded wherever a failure would make the scanner read the same stretch again from the next token.
_TOKEN: Final = regex.compile(
    rf"""
      (?P<address>
          (?:https?://|www\.)[^\s"'«»“”،؛<>]*(?<![.,:!?؟)\]])
        | [\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}+
        | @\w(?:\w|{_ANY_MARK})*+
        | [A-Za-z][A-Za-z0-9-]{{0,62}}(?:\.[A-Za-z0-9-]{{2,63}}){{1,8}}+
      )
    | (?P<emoji> (?: \p{{Regional_Indicator}}{{2}} | [0-9\#*]\ufe0f?\u20e3 | {_PICTURE}(?:\u200d{_PICTURE})*+ )++ )
    | (?P<number> \p{{Nd}}++(?:{CONTROL}*[.,،٫٬/:]{CONTROL}*\p{{Nd}}++)*+(?:{CONTROL}*[%٪])? | [\p{{Nl}}\p{{No}}]++ )
    | (?P<word>
          {_SHORT}(?:\.{_SHORT}){{1,8}}+(?!{_IN_WORD})
        | [A-Za-z][A-Za-z0-9]*+(?:['’][A-Za-z]++)*+(?!{_IN_WORD})
        | {_LETTER}(?:{_IN_WORD}|{CONTROL}++(?={_IN_WORD}))*+
      )
    | \#(?={CONTROL}*+{_LETTER}) | (?<=(?:{_IN_WORD}|\p{{N}}){CONTROL}*)_(?={CONTROL}*+(?:{_LETTER}|\p{{N}}))
    | (?P<mark> " | (?P<same>[[\p{{P}}\p{{Sm}}\p{{Sk}}{TATWEEL}]--{CONTROL}])(?P=same)*+ )
    | (?P<sign> (?P<other>[^\s\p{{P}}\p{{N}}\p{{L}}{MARK}{CONTROL}])(?P=other)*+ )
    """,
    regex.VERBOSE | regex.V1,
)


def split_piece(piece: str) -> tuple[PieceToken, ...]:
    """Return the tokens of a piece, in order and without overlap; none if nothing in it can be seen."""
    if piece.isalpha() and piece[0] != TATWEEL:
        form = clean(piece)
        return (PieceToken(form, "word", 0, len(piece)),) if form else ()
    found = []
    for match in _TOKEN.finditer(piece):
        kind = _KINDS.get(match.lastgroup)
        if kind is None:
            continue
        raw = match.group()
        mark = _PUNCTUATION_FORMS.get(raw[0])
        form = mark * len(raw) if mark else clean(raw)
        if form:
            found.append(PieceToken(form, kind, match.start(), match.end()))
    return tuple(found)


def is_row_of_words(name: str) -> bool:
    """Say whether a text that holds the name is cut into just the words of it, as their blanks part them."""
    return clean(name).split() == [token.form for piece in name.split() for token in split_piece(piece)]


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
