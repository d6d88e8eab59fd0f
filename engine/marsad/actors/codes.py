"""What are the codes of actors made of, and in which order?"""

from collections.abc import Iterable
from dataclasses import dataclass

_PART = 3
"""Letters of a country, and of each role behind it."""


@dataclass(frozen=True, slots=True)
class ActorCodes:
    """The countries and roles that actors have, and all that may stand behind a country.

    `roles` are the parts that stand behind a country, and `countries` those of the dictionary.
    """

    parts: frozenset[str]
    countries: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()

    @classmethod
    def of(cls, codes: Iterable[str], countries: Iterable[str]) -> "ActorCodes":
        """Take whole codes apart: USAMIL is a code, and USA and MIL are its parts."""
        whole, known = tuple(codes), frozenset(countries)
        parts = {part for code in whole for part in (code, code[:_PART], code[_PART:], code[_PART : 2 * _PART])}
        roles = {code[_PART : 2 * _PART] for code in whole if code[:_PART] in known}
        return cls(frozenset(parts - {""}), known, frozenset(roles - known - {""}))

    def joined(self, other: "ActorCodes") -> "ActorCodes":
        """Return the codes of both."""
        return ActorCodes(self.parts | other.parts, self.countries | other.countries, self.roles | other.roles)

    def unknown_part(self, code: str) -> str:
        """Return the first part of a code that no actor has; empty if actors have them all."""
        if code in self.parts:
            return ""
        pieces = (code[start : start + _PART] for start in range(0, len(code), _PART))
        return next((piece for piece in pieces if piece not in self.parts), "")

    def in_order(self, code: str) -> str:
        """Return the code with its country in front, if it stands behind a role; else the code as it is."""
        pieces = [code[start : start + _PART] for start in range(0, len(code), _PART)]
        behind = [piece for piece in pieces[1:] if piece in self.countries]
        if not behind or pieces[0] not in self.roles:
            return code
        pieces.remove(behind[0])
        return "".join([behind[0], *pieces])
