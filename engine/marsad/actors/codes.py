"""What are the codes of actors made of?"""

from collections.abc import Iterable
from dataclasses import dataclass

_PART = 3
"""Letters of a country, and of each role behind it."""


@dataclass(frozen=True, slots=True)
class ActorCodes:
    """The countries and roles that actors have, and all that may stand behind a country."""

    parts: frozenset[str]

    @classmethod
    def of(cls, codes: Iterable[str]) -> "ActorCodes":
        """Take whole codes apart: USAMIL is a code, and USA and MIL are its parts."""
        parts = {part for code in codes for part in (code, code[:_PART], code[_PART:], code[_PART : 2 * _PART])}
        return cls(frozenset(parts - {""}))

    def unknown_part(self, code: str) -> str:
        """Return the first part of a code that no actor has; empty if actors have them all."""
        if code in self.parts:
            return ""
        pieces = (code[start : start + _PART] for start in range(0, len(code), _PART))
        return next((piece for piece in pieces if piece not in self.parts), "")
