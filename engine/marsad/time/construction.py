"""What is a construction of time words, and what does reading one give?"""

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import field
from typing import Literal

from marsad.model import value
from marsad.time.calendar import Period
from marsad.time.vocabulary import Item, Vocabulary


@value
class Meaning:
    """What an expression stands for: a period, the same for clauses about the future and the past, and how it is known.

    No period means that it would take a publication date, or the text before.
    """

    how: Literal["explicit", "relative", "unresolved"]
    period: Period | None = None
    ahead: Period | None = None
    behind: Period | None = None

    def each(self, change: Callable[[Period], Period | None]) -> "Meaning | None":
        """Return the meaning with each of its periods changed; None if its first one has nothing to become."""
        period, ahead, behind = (change(known) if known else None for known in (self.period, self.ahead, self.behind))
        return Meaning(self.how, period, ahead, behind) if period or self.period is None else None


UNRESOLVED = Meaning("unresolved")


@value
class Found:
    """A construction at its place in a sentence, with all that reading it needs."""

    match: re.Match[str]
    items: Sequence[Item]
    vocabulary: Vocabulary
    publication: datetime.date | None

    def item(self, group: str) -> Item | None:
        """Return the item that a group caught; None if the group is absent or caught nothing."""
        if group not in self.match.re.groupindex or self.match[group] is None:
            return None
        return self.items[self.match.start(group)]

    def value(self, group: str) -> int | None:
        """Return the value of the item that a group caught."""
        item = self.item(group)
        return None if item is None else item.value

    @property
    def before(self) -> str:
        """The kind of the item before the construction; empty at the beginning."""
        start = self.match.start()
        return self.items[start - 1].kind if start else ""

    @property
    def is_completed(self) -> bool:
        """Whether a definite noun or an upheaval follows the construction: the years of the war."""
        end = self.match.end()
        return end < len(self.items) and (self.items[end].is_definite or self.items[end].kind == "~")


Reader = Callable[[Found], Meaning | None]


@value
class Construction:
    """A pattern over the letters of item kinds, and its reading.

    `begins` are the kinds with which the pattern can begin. A reader returns None to refuse what was caught.
    """

    begins: str
    pattern: str
    read: Reader
    compiled: re.Pattern[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", re.compile(self.pattern))


def explicit(period: Period | None) -> Meaning | None:
    """Return the meaning of what the calendar alone settles; None if there is no such period."""
    return Meaning("explicit", period) if period else None


def relative(period: Period | None, ahead: Period | None = None) -> Meaning | None:
    """Return the meaning of what counts from the publication; None beyond the calendar."""
    return None if period is None and ahead is None else Meaning("relative", period, ahead)
