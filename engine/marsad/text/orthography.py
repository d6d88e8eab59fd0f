"""Which characters of Arabic script say the same thing, and what is the clean spelling of a word?

Cleaning removes what is optional (vowel marks, tatweel, Quranic marks, invisible controls) and unifies what is only
encoded differently (presentation forms, digits, Persian and Kashmiri letters, spaces, hamza as a combining mark). It
keeps every distinction that a careful writer makes: hamza seats, ta marbuta, alef maqsura.
"""

import unicodedata
from typing import Final

import regex

TATWEEL: Final = "\u0640"
# The small waw and yeh of the Quran are vowel marks that Unicode counts as letters.
MARK: Final = r"[[\p{Mn}&&\p{scx=Arabic}]\u06e5\u06e6]"
# The marks of the quarters and prostrations of the Quran stand between words, and belong to none.
CONTROL: Final = r"[\p{Cf}\p{Variation_Selector}\u06de\u06e9]"

_UNIFIED: Final = {
    "ک": "ك",
    "ڪ": "ك",
    "ی": "ي",
    "ې": "ي",
    "ھ": "ه",
    "ہ": "ه",
    "ە": "ه",
    "\u0672": "أ",
    "\u0673": "إ",
    "\u0675": "أ",
    "\u0676": "ؤ",
    "\u0678": "ئ",
    "٪": "%",
    "٫": ".",
    "٬": ",",
}

_REMOVED: Final = regex.compile(rf"{TATWEEL}|{MARK}|{CONTROL}", regex.V1)
_SPACE: Final = regex.compile(r"\p{Zs}")
_ARABIC_DIGIT: Final = regex.compile(r"[\p{Nd}&&\p{scx=Arabic}]", regex.V1)
_PRESENTATION_FORM: Final = regex.compile(
    r"\p{Block=Arabic_Presentation_Forms_A}|\p{Block=Arabic_Presentation_Forms_B}"
)

_HAMZAS: Final = frozenset("\u0653\u0654\u0655")
_PLAIN: Final = regex.compile(r"[ء-غف-يٱ\p{ASCII}،؛؟]*+")
# The hamza may follow its seat after vowel marks: canonical order puts them first.
_SEATED: Final = regex.compile(rf"(?P<seat>[اويىی])(?:{TATWEEL}|{MARK})*?(?P<hamza>[\u0653-\u0655])", regex.V1)
_COMPOSED: Final = {
    "ا\u0653": "آ",
    "ا\u0654": "أ",
    "ا\u0655": "إ",
    "و\u0654": "ؤ",
    "ي\u0654": "ئ",
    "ى\u0654": "ئ",
    "ی\u0654": "ئ",
}


class _Spellings(dict[int, str]):
    """Clean spellings of single characters by their code points, worked out when first met."""

    def __missing__(self, point: int) -> str:
        spelling = self[point] = _spelling(chr(point))
        return spelling


_SPELLINGS: Final = _Spellings()


def clean(raw: str) -> str:
    """Return the clean spelling of a word or text; one that is clean already comes back as it is."""
    if _PLAIN.fullmatch(raw):
        return raw
    if _HAMZAS.isdisjoint(raw):
        return raw.translate(_SPELLINGS)
    return _SEATED.sub(_composed, raw).translate(_SPELLINGS)


def _composed(match: regex.Match[str]) -> str:
    return _COMPOSED.get(match["seat"] + match["hamza"], match["seat"])


def _spelling(character: str) -> str:
    """Return the clean spelling of one character that stands alone."""
    if _REMOVED.match(character):
        return ""
    if _SPACE.match(character):
        return " "
    if _ARABIC_DIGIT.match(character):
        return str(unicodedata.decimal(character))
    if _PRESENTATION_FORM.match(character):
        decomposed = unicodedata.normalize("NFKC", character)
        if decomposed != character:
            # A vowel mark drawn on its own decomposes to a space (its carrier) and the mark.
            return clean(decomposed if any(map(str.isalpha, decomposed)) else decomposed.strip())
    return _UNIFIED.get(character, character)
