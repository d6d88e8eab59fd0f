"""Which diagnostics exist, and what does each code mean?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from marsad.source.diagnostic import Diagnostic, Severity
from marsad.source.location import Span

ROOMS: dict[str, str] = {
    "S": "source files",
    "L": "lexicon",
    "A": "actors",
    "T": "time and place",
    "R": "rules",
}

WaitsFor = Literal["ground", "rules"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of diagnostic: its code, what it means in a sentence, and an example of mending it.

    `code` is a room's letter (see `ROOMS`) and three digits. `mending` shows the wrong form and the right one. A kind
    that may only say that a name leads nowhere `waits_for` files that may define it while one of them cannot be read:
    files of rules, or those that rules stand on.
    """

    code: str
    title: str
    explanation: str
    mending: str
    severity: Severity = "error"
    waits_for: WaitsFor | None = None

    def at(self, span: Span, message: str, hint: str = "", fix: str | None = None) -> Diagnostic:
        """Return a diagnostic of this kind at that place."""
        return Diagnostic(self.code, self.severity, message, span, hint, fix)


class Catalogue:
    """The kinds of diagnostics by code; every room adds its own when it is imported."""

    def __init__(self) -> None:
        self._kinds: dict[str, Kind] = {}

    def add(self, kind: Kind) -> Kind:
        """Register a kind and return it. Raises ValueError for a malformed code or one that is taken."""
        code = kind.code
        if code[:1] not in ROOMS or len(code) != 4 or not code[1:].isdecimal():
            raise ValueError(f"{code!r} is not a letter of {', '.join(ROOMS)} with three digits")
        if self._kinds.setdefault(code, kind) != kind:
            raise ValueError(f"{code} already means: {self._kinds[code].title}")
        return kind

    def __getitem__(self, code: str) -> Kind:
        return self._kinds[code]

    def __contains__(self, code: object) -> bool:
        return code in self._kinds

    def __iter__(self) -> Iterator[Kind]:
        """Yield the kinds in the order of rooms, then of numbers."""
        rooms = list(ROOMS)
        return iter(sorted(self._kinds.values(), key=lambda kind: (rooms.index(kind.code[0]), kind.code)))

    def __len__(self) -> int:
        return len(self._kinds)


catalogue = Catalogue()
