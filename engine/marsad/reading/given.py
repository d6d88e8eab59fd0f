"""What is known of a file before it is read: its names, its encoding, and which of its fields say what?"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from marsad.reading.seen import Seen

Role = Literal["text", "id", "date", "title"]
_USUAL: dict[Role, tuple[str, ...]] = {"text": ("text",), "id": ("id", "doc"), "date": ("date",), "title": ("title",)}


@dataclass(frozen=True, slots=True)
class Fields:
    """Which field of a row holds what; None means the usual name.

    `keep` are fields handed on beside the records. With `headline` the title is the first line of the text.
    """

    text: str | None = None
    id: str | None = None
    date: str | None = None
    title: str | None = None
    keep: tuple[str, ...] = ()
    headline: bool = False

    def names(self, role: Role) -> tuple[str, ...]:
        """Return the names under which the role is looked for, in their order."""
        given: str | None = getattr(self, role)
        return _USUAL[role] if given is None else (given,)

    def missing(self, there: Iterable[str]) -> list[str]:
        """Return the names that were asked for, or are needed, and are not among those of a table."""
        known = set(there)
        asked = [name for role in _USUAL for name in (getattr(self, role),) if name is not None]
        wanted = [*(asked if self.text else [*self.names("text"), *asked]), *self.keep]
        return [name for name in dict.fromkeys(wanted) if name not in known]


@dataclass(frozen=True, slots=True)
class Given:
    """A file as somebody named it; `stem` names documents that have no name of their own.

    `seen` has the names of the documents before, of all files that are read together.
    """

    file: str
    stem: str
    encoding: str = "utf-8"
    fields: Fields = Fields()
    seen: Seen = field(default_factory=Seen)
