"""Which of many phrases that begin with one word stands here? Found by the second word, not by trying each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from typing import Generic, TypeVar

from marsad.model import PickledByFields, value

Item = TypeVar("Item")


@value
class Branch(PickledByFields, Generic[Item]):
    """What begins with one word: what that word is `alone`, and what is `longer` by its second word, longest first."""

    alone: tuple[Item, ...] = ()
    longer: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)

    def all(self) -> Iterator[Item]:
        """Yield all that begins with the word."""
        yield from self.alone
        for items in self.longer.values():
            yield from items


def branches(items: Iterable[tuple[str, Item]], rest_of: Callable[[Item], tuple[str, ...]]) -> dict[str, Branch[Item]]:
    """Return the branches of items given with their first words; `rest_of` gives an item's other words."""
    alone: dict[str, list[Item]] = {}
    longer: dict[str, dict[str, list[Item]]] = {}
    for first, item in items:
        rest = rest_of(item)
        if rest:
            longer.setdefault(first, {}).setdefault(rest[0], []).append(item)
        else:
            alone.setdefault(first, []).append(item)
    return {
        first: Branch(
            tuple(alone.get(first, ())),
            {
                second: tuple(sorted(found, key=lambda item: -len(rest_of(item))))
                for second, found in longer.get(first, {}).items()
            },
        )
        for first in [*alone, *(word for word in longer if word not in alone)]
    }


def with_branches(
    table: Mapping[str, Branch[Item]], more: Mapping[str, Branch[Item]], rest_of: Callable[[Item], tuple[str, ...]]
) -> dict[str, Branch[Item]]:
    """Return a table with the branches of another one; of phrases equally long its own come first."""
    joined = dict(table)
    for first, branch in more.items():
        known: Branch[Item] = joined.get(first) or Branch()
        longer = dict(known.longer)
        for second, found in branch.longer.items():
            longer[second] = tuple(sorted((*longer.get(second, ()), *found), key=lambda item: -len(rest_of(item))))
        joined[first] = Branch(known.alone + branch.alone, longer)
    return joined
