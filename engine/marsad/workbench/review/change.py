"""How do two records differ, and which of one coding goes with which of another?"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from marsad.workbench.marks import found_by

ChangeKind = Literal["gained", "lost", "changed"]
Columns = Mapping[str, Any]
"""A record as it lies flat in a row; one of another version may lack columns."""

ASPECTS: Final[Mapping[str, tuple[str, ...]]] = {
    "code": ("code", "name", "root", "family", "quad", "goldstein"),
    "source": ("source",),
    "target": ("target",),
    "source words": ("source_text", "source_start", "source_end"),
    "target words": ("target_text", "target_start", "target_end"),
    "source found by": ("source_how", "source_step", "source_entry"),
    "target found by": ("target_how", "target_step", "target_entry"),
    "trigger": ("start", "end", "text"),
    "status": ("status",),
    "speaker": ("speaker", "speaker_text", "speaker_start", "speaker_end", "depth"),
    "date": ("date", "date_precision", "date_how", "date_text"),
    "place": ("place", "place_country", "latitude", "longitude"),
    "rule": ("rule",),
    "construction": ("construction",),
    "normalisations": ("normalisations",),
}
"""In what two records may differ, and the columns that say it. The pack's revision is no difference, nor is the id,
which follows from the rest."""
_SIDES: Final = ("source", "target")


@dataclass(frozen=True, slots=True)
class Change:
    """A record that only one of two codings has (gained, lost), or that both have and read otherwise (changed).

    `sentence` counts from 1, `text` is the sentence and `start` its place in the document. `because` says of a lost
    record what became of its trigger in the new coding, and of a gained one, in the old.
    """

    doc: str
    sentence: int
    text: str
    start: int
    old: Columns | None
    new: Columns | None
    because: str = ""

    @property
    def kind(self) -> ChangeKind:
        """Whether the record was gained, lost or changed."""
        if self.old is None:
            return "gained"
        return "lost" if self.new is None else "changed"

    @property
    def record(self) -> Columns:
        """The record as it is now, or as it was if it is lost."""
        found = self.new if self.new is not None else self.old
        assert found is not None
        return found

    @property
    def what(self) -> tuple[str, ...]:
        """In what a changed record differs."""
        return () if self.old is None or self.new is None else differences(self.old, self.new)

    @property
    def rule(self) -> str:
        """The rule that made the record; `a -> b` where another one makes it now."""
        rules = dict.fromkeys(str(row.get("rule") or "-") for row in (self.old, self.new) if row is not None)
        return " -> ".join(rules)

    @property
    def step(self) -> str:
        """How the parties were found: both of a record gained or lost, those that changed of one that did.

        Where no party changed it is what else did.
        """
        if self.old is None or self.new is None:
            return ", ".join(f"{side} {found_by(self.record, side)}" for side in _SIDES)
        sides = [side for side in _SIDES if any(what.split()[0] == side for what in self.what)]
        if not sides:
            return ", ".join(self.what)
        return ", ".join(f"{side} {_way(found_by(self.old, side), found_by(self.new, side))}" for side in sides)


def differences(old: Columns, new: Columns) -> tuple[str, ...]:
    """Return in what two records differ, as far as both have the columns."""
    return tuple(
        aspect
        for aspect, columns in ASPECTS.items()
        if any(column in old and column in new and old[column] != new[column] for column in columns)
    )


def paired(old: Sequence[Columns], new: Sequence[Columns]) -> Iterator[tuple[Columns | None, Columns | None]]:
    """Yield what differs between two codings of a document; records that are the same in both are left out.

    Records at one trigger go together, those that are more alike first; then those of one sentence with the same code
    and parties, whose trigger is another. What is left has nothing on the other side.
    """
    before, after = _without_common(old, new)
    pairs: list[tuple[Columns | None, Columns | None]] = []
    for key in (_at_trigger, _same_event):
        found, before, after = _joined(before, after, key)
        pairs += found
    pairs += [(row, None) for row in before]
    pairs += [(None, row) for row in after]
    yield from sorted(pairs, key=lambda pair: _place(pair[0] or pair[1]))


def _joined(
    old: Sequence[Columns], new: Sequence[Columns], key: Callable[[Columns], Hashable]
) -> tuple[list[tuple[Columns | None, Columns | None]], list[Columns], list[Columns]]:
    """Return pairs of records with equal keys, the most alike first, and what is left of either side."""
    likeness = sorted(
        (len(differences(first, second)), n, m)
        for n, first in enumerate(old)
        for m, second in enumerate(new)
        if key(first) == key(second)
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, n, m in likeness:
        if n not in partner and m not in taken:
            partner[n] = m
            taken.add(m)
    pairs: list[tuple[Columns | None, Columns | None]] = [(old[n], new[m]) for n, m in partner.items()]
    return (
        pairs,
        [row for n, row in enumerate(old) if n not in partner],
        [row for m, row in enumerate(new) if m not in taken],
    )


def _without_common(old: Sequence[Columns], new: Sequence[Columns]) -> tuple[list[Columns], list[Columns]]:
    """Leave out what both have, as often as both have it, by the columns that both have."""
    if not old or not new:
        return list(old), list(new)
    columns = [name for names in ASPECTS.values() for name in names if name in old[0] and name in new[0]]

    def key(row: Columns) -> Hashable:
        return tuple(tuple(cell) if isinstance(cell := row.get(name), list) else cell for name in columns)

    common = Counter(map(key, old)) & Counter(map(key, new))
    return _rest(old, key, common.copy()), _rest(new, key, common)


def _rest(rows: Sequence[Columns], key: Callable[[Columns], Hashable], common: Counter[Hashable]) -> list[Columns]:
    rest = []
    for row in rows:
        if common[key(row)] > 0:
            common[key(row)] -= 1
        else:
            rest.append(row)
    return rest


def _at_trigger(row: Columns) -> Hashable:
    return row["start"], row["end"]


def _same_event(row: Columns) -> Hashable:
    return row.get("sentence"), row["code"], row.get("source"), row.get("target")


def _place(row: Columns | None) -> int:
    return row["start"] if row is not None else 0


def _way(old: str, new: str) -> str:
    return old if old == new else f"{old} -> {new}"
