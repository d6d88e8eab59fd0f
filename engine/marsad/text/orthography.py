"""Which characters of Arabic script say the same thing, and what is the clean spelling of a word?

Cleaning removes what is optional (vowel marks, tatweel, Quranic marks, invisible controls) and unifies what is only
encoded differently (presentation forms, digits, Persian letters, spaces, hamza as a combining mark). It keeps every
distinction that a careful writer makes: hamza seats, ta marbuta, alef maqsura.
"""

import re
import unicodedata
from typing import Final

TATWEEL: Final = "\u0640"
COMBINING_HAMZA: Final = "\u0653-\u0655"
MARKS: Final = (
    "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
)
CONTROLS: Final = (
    "\u00ad\u061c\u06dd\u06de\u06e9\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
)
_SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_PRESENTATION_FORMS: Final = "\ufb50-\ufdff\ufe70-\ufefc"

_UNIFIED: Final = {
    "ک": "ك",
    "ڪ": "ك",
    "ی": "ي",
    "ې": "ي",
    "ھ": "ه",
    "ہ": "ه",
    "ە": "ه",
    "٪": "%",
    "٫": ".",
    "٬": ",",
    **{chr(zero + value): str(value) for zero in (0x0660, 0x06F0) for value in range(10)},
}

_COMPOSED: Final = {
    ("ا", "\u0653"): "آ",
    ("ا", "\u0654"): "أ",
    ("ا", "\u0655"): "إ",
    ("و", "\u0654"): "ؤ",
    ("ي", "\u0654"): "ئ",
    ("ى", "\u0654"): "ئ",
    ("ی", "\u0654"): "ئ",
}

_REMOVED: Final = re.compile(f"[{TATWEEL}{MARKS}{COMBINING_HAMZA}{CONTROLS}]")
_SPACE: Final = re.compile(f"[{_SPACES}]")
_DIRTY_CLASS: Final = f"{TATWEEL}{MARKS}{COMBINING_HAMZA}{CONTROLS}{_SPACES}{_PRESENTATION_FORMS}{''.join(_UNIFIED)}"
_DIRTY: Final = re.compile(f"[{_DIRTY_CLASS}]")
# The hamza may follow its seat after vowel marks: canonical order puts them first.
CLUSTER: Final = re.compile(f"ا[{MARKS}{TATWEEL}]*[{COMBINING_HAMZA}]|[ويىی][{MARKS}{TATWEEL}]*\u0654|[{_DIRTY_CLASS}]")


def _spelling(character: str) -> str:
    """Return the clean spelling of one character that stands alone."""
    if "\ufb50" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc":
        decomposed = unicodedata.normalize("NFKC", character)
        if decomposed != character:
            # A vowel mark drawn on its own decomposes to a space (its carrier) and the mark.
            carried = decomposed if any(map(str.isalpha, decomposed)) else decomposed.strip()
            return "".join(_SPELLINGS.get(part) or _spelling(part) for part in carried)
    if _REMOVED.match(character):
        return ""
    if _SPACE.match(character):
        return " "
    return _UNIFIED.get(character, character)


class _Spellings(dict[str, str]):
    """Clean spellings of single characters, worked out when first met."""

    def __missing__(self, character: str) -> str:
        spelling = self[character] = _spelling(character)
        return spelling


_SPELLINGS: Final = _Spellings()


def cluster_spelling(cluster: str) -> str:
    """Return the clean spelling of what CLUSTER matched: one character, or a seat, its marks and its hamza."""
    if len(cluster) == 1:
        return _SPELLINGS[cluster]
    return _COMPOSED[cluster[0], cluster[-1]]


def is_clean(raw: str) -> bool:
    """Say whether cleaning would change nothing."""
    return _DIRTY.search(raw) is None


def clean(raw: str) -> str:
    """Return the clean spelling of a word or text; a text that is clean already comes back as it is."""
    if _DIRTY.search(raw) is None:
        return raw
    return CLUSTER.sub(lambda match: cluster_spelling(match.group()), raw)
