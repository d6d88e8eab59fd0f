"""When does a record say the same as a label: in its code, and in its actors?"""

from collections.abc import Iterable
from typing import Literal, TypeVar

from marsad.coding import Ontology
from marsad.workbench.labels import SIDES, CodedEvent, GoldEvent, Side

CodeLevel = Literal["root", "code"]
ActorLevel = Literal["dyad", "role"]
_Preference = TypeVar("_Preference", bound=tuple[int, ...])


class Agreement:
    """Compares by the yardstick of an ontology.

    Codes agree in their root, or exactly; actors agree by country or body ("dyad"), or by that and role ("role").
    """

    def __init__(self, ontology: Ontology) -> None:
        self.yardstick = ontology.yardstick
        self._events = ontology.events

    def root(self, code: str) -> str:
        """Return the code's root, of an unknown code the root that its first letters name."""
        known = self._events.get(code)
        return known.root if known else code[: self.yardstick.root_length]

    def row(self, code: str) -> str:
        """Return the row of the figures in which the code is counted."""
        known = self._events.get(code) or self._events.get(self.root(code))
        if known is None:
            return self.yardstick.other
        rows = self.yardstick.rows
        return rows.get(known.family, self.yardstick.other) if rows else known.family

    def codes_agree(self, gold: GoldEvent, record: CodedEvent, level: CodeLevel) -> bool:
        """Say whether the record's code is right: one of the label's, or at level "root" like one of them."""
        if level == "code":
            return record.code in gold.codes
        if self.root(record.code) in map(self.root, gold.codes):
            return True
        row = self.row(gold.code)
        return row in self.yardstick.interchangeable and self.row(record.code) == row

    def compared_sides(self, gold: GoldEvent, record: CodedEvent) -> tuple[Side, ...]:
        """Return the sides whose actors are compared: of a plain statement, told or labelled so, the source alone."""
        roots = {self.root(gold.code), self.root(record.code)}
        return SIDES if roots.isdisjoint(self.yardstick.without_target) else SIDES[:1]

    def actor_agrees(self, gold: GoldEvent, record: CodedEvent, side: Side, level: ActorLevel) -> bool:
        """Say whether the record's actor on that side is one that the label gives."""
        wanted = {self._actor_key(code, level) for code in gold.actors(side)}
        return self._actor_key(record.actor(side), level) in wanted

    def actors_agree(self, gold: GoldEvent, record: CodedEvent, level: ActorLevel) -> bool:
        """Say whether the actors of all compared sides agree."""
        return all(self.actor_agrees(gold, record, side, level) for side in self.compared_sides(gold, record))

    def _actor_key(self, code: str | None, level: ActorLevel) -> str | None:
        if not code:
            return None
        letters = self.yardstick.actors
        width = letters.country
        if letters.country is not None and code[: letters.country] in letters.prefixes:
            width = letters.prefixed
        if width is None or letters.role is None:
            return code
        return code[:width] if level == "dyad" else code[: width + letters.role]


def pair(options: Iterable[tuple[_Preference, int, int]]) -> list[tuple[int, int]]:
    """Pair labels with records one to one, the best options first.

    An option is a preference (the smallest is taken first) with the numbers of a label and a record; among equal ones
    the first label takes the first record.
    """
    labels: set[int] = set()
    records: set[int] = set()
    pairs = []
    for _, label, record in sorted(options):
        if label not in labels and record not in records:
            labels.add(label)
            records.add(record)
            pairs.append((label, record))
    return pairs
