"""How is somebody else's name shown, so that it can neither steer a terminal nor turn a line around?"""

import unicodedata
from typing import Final

_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
JOINERS: Final = "\u200c\u200d"
"""What Arabic and Persian words are written with."""


def escaped(text: str) -> str:
    """Return the text on one line, with escapes (`\\x1b`, `\\u202e`) for terminal and direction controls."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        _escape(letter) if unicodedata.category(letter) in _INVISIBLE and letter not in JOINERS else letter
        for letter in text
    )


def _escape(letter: str) -> str:
    return letter.encode("unicode_escape", "surrogatepass").decode("ascii")
