"""Which known name was probably meant by one that nobody knows?"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from marsad.source.location import Span

_SURE = 0.8
_HALF = 0.5
_LONGEST = 80
_COMPARED = 5
"""Of that many near names those are said that also begin most like what was written."""
_GUESSED = 3
"""Near names that are said of codes, which all look alike."""


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
    # A slip of the finger is less like what was written than much that is not meant.
    found += [name for name in names if name not in found and _is_swapped(written, name)]
    if not found:
        return Near(written, otherwise)
    sure = difflib.get_close_matches(written, names, n=2, cutoff=_SURE)
    most = max(_likeness(written, name) for name in found)
    meant = " or ".join(repr(name) for name in sorted(found) if _likeness(written, name) == most)
    return Near(written, f"did you mean {meant}?", sure[0] if len(sure) == 1 else None)


def guessed(written: str, known: Iterable[str], otherwise: str = "") -> Near:
    """Return several codes of which one was perhaps meant, most likely first, and none that can stand in its place."""
    near = sorted((_likeness(written, name), name) for name in known)
    # Of those that are equally near, the first by name.
    near.sort(key=lambda found: found[0], reverse=True)
    names = [repr(name) for likeness, name in near if likeness[1] > _HALF][:_GUESSED]
    if not names or len(written) > _LONGEST:
        return Near(written, otherwise)
    *others, last = names
    choice = f"{', '.join(others)} or {last}" if others else last
    return Near(written, f"did you mean {choice}?")


def _likeness(written: str, name: str) -> tuple[bool, float, int]:
    """How near two names are: first of all where two neighbours changed places, then by what they have in common."""
    ratio = difflib.SequenceMatcher(None, name, written).ratio()
    return (
        _is_swapped(written, name),
        ratio,
        sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(written, name, strict=False))),
    )


def _is_swapped(one: str, other: str) -> bool:
    """Whether two neighbours changed places, and nothing else."""
    differing = [at for at, (here, there) in enumerate(zip(one, other, strict=False)) if here != there]
    if len(one) != len(other) or len(differing) != 2 or differing[1] != differing[0] + 1:
        return False
    first, second = differing
    return one[first] == other[second] and one[second] == other[first]
