"""Which known name was probably meant by one that nobody knows?"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from marsad.source.location import Span

_SURE = 0.8
_LONGEST = 80
_COMPARED = 5
"""Of that many near names those are said that also begin most like what was written."""


@dataclass(frozen=True, slots=True)
class Near:
    """What to say of an unknown name, and the one name that alone comes so near that it can stand in its place."""

    written: str
    hint: str
    name: str | None = None

    @property
    def only_said(self) -> "Near":
        """The same hint where a near name is a guess, as among codes, which all look alike."""
        return Near(self.written, self.hint)

    def within(self, span: Span) -> str | None:
        """Return the span's text with the right name in it; None if that is not certain."""
        text = span.text
        return text.replace(self.written, self.name) if self.name and text.count(self.written) == 1 else None


def nearest(written: str, known: Iterable[str], otherwise: str = "") -> Near:
    """Return which of the known names was probably meant; `otherwise` is the hint where none is near."""
    names = sorted(known)
    found = difflib.get_close_matches(written, names, n=_COMPARED) if len(written) <= _LONGEST else []
    if not found:
        return Near(written, otherwise)
    sure = difflib.get_close_matches(written, names, n=2, cutoff=_SURE)
    most = max(_likeness(written, name) for name in found)
    meant = " or ".join(repr(name) for name in sorted(found) if _likeness(written, name) == most)
    return Near(written, f"did you mean {meant}?", sure[0] if len(sure) == 1 else None)


def _likeness(written: str, name: str) -> tuple[float, int]:
    ratio = difflib.SequenceMatcher(None, name, written).ratio()
    return ratio, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(written, name, strict=False)))
