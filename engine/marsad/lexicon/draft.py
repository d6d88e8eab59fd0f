"""What is known of a lexeme while it is made?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Final, cast

from marsad.lexicon.valency_schema import Claim, Slot
from marsad.model import Derivation, Gender, PartOfSpeech

Key = tuple[str, PartOfSpeech, str]


@dataclass(slots=True)
class Draft:
    """A lexeme in the making, by its number; `marked` is its lemma with shaddas, `claims` what is said of itself.

    `file` and `line` are where it was entered first, `entered` what it governs by its entries alone.
    """

    number: int
    lemma: str
    marked: str
    part_of_speech: PartOfSpeech
    file: str
    line: int
    groups: set[str] = field(default_factory=set)
    derivation: Derivation | None = None
    base: "Draft | None" = None
    governs: tuple[str, ...] = ()
    entered: tuple[str, ...] = ()
    claims: dict[Slot, Claim] = field(default_factory=dict)
    gender: Gender | None = None
    human: bool = False


_FIELDS: Final = tuple(field.name for field in fields(Draft))


def as_rows(drafts: Iterable[Draft]) -> list[tuple[Any, ...]]:
    """Return drafts as rows, which are quicker to read back; a derived one names its verb by the number."""
    return [
        tuple(draft.base.number if name == "base" and draft.base else getattr(draft, name) for name in _FIELDS)
        for draft in drafts
    ]


def of_rows(rows: Sequence[tuple[Any, ...]]) -> list[Draft]:
    """Return the drafts that rows were made of."""
    drafts = [Draft(*row) for row in rows]
    for draft in drafts:
        if draft.base is not None:
            draft.base = drafts[cast(int, draft.base)]
    return drafts
