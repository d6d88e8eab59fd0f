"""Which features does an inflected form have, and which clitics may stand around it?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from marsad.model import Features

# What may stand around a form, one bit each. A form needs the bits of the proclitics and enclitics it is found with.
BARE: Final = 1
ARTICLE: Final = 2
PREPOSITION: Final = 4
FUTURE: Final = 8
PURPOSE: Final = 16
ALONE: Final = 32
OBJECT_ME: Final = 64
POSSESSIVE_MY: Final = 128
US: Final = 256
YOU: Final = 512
HIM: Final = 1024

POSSESSIVES: Final = POSSESSIVE_MY | US | YOU | HIM
NOMINAL_OPEN: Final = BARE | PREPOSITION | ALONE
NOMINAL_DEFINITE: Final = ARTICLE | PREPOSITION | ALONE
NOMINAL_POSSESSED: Final = BARE | PREPOSITION | POSSESSIVES


@dataclass(frozen=True, slots=True)
class Cell:
    """One place in a paradigm: its features, and the bits of what may stand around it."""

    features: Features
    room: int


class CellTable:
    """Numbers for cells and for sets of cells, so that a form stores one small number."""

    def __init__(self) -> None:
        self._cells: dict[Cell, int] = {}
        self._sets: dict[tuple[int, ...], int] = {}
        self._merged: dict[tuple[int, ...], int] = {}
        self.cells: list[Cell] = []
        self.sets: list[tuple[int, ...]] = []

    def number(self, features: Features, room: int) -> int:
        """Return the number of a cell."""
        cell = Cell(features, room)
        found = self._cells.get(cell)
        if found is None:
            found = self._cells[cell] = len(self.cells)
            self.cells.append(cell)
        return found

    def set_number(self, numbers: Iterable[int]) -> int:
        """Return the number of a set of cells, those that differ in mood or voice only merged into an open one."""
        key = tuple(numbers)
        found = self._merged.get(key)
        if found is None:
            found = self._merged[key] = self._register(tuple(sorted(self._merge(set(key)))))
        return found

    def union(self, one: int, other: int) -> int:
        """Return the number of the set that holds the cells of both."""
        return self.set_number(sorted({*self.sets[one], *self.sets[other]}))

    def members(self, set_number: int) -> tuple[Cell, ...]:
        """Return the cells of a set."""
        return tuple(self.cells[number] for number in self.sets[set_number])

    def _register(self, key: tuple[int, ...]) -> int:
        found = self._sets.get(key)
        if found is None:
            found = self._sets[key] = len(self.sets)
            self.sets.append(key)
        return found

    def _merge(self, numbers: set[int]) -> set[int]:
        kept: set[int] = set()
        families: dict[tuple[object, ...], list[Cell]] = {}
        for number in numbers:
            cell = self.cells[number]
            features = cell.features
            if features.aspect is None:
                kept.add(number)
            else:
                key = (features.aspect, features.person, features.gender, features.number)
                families.setdefault(key, []).append(cell)
        for cells in families.values():
            kept.update(self._merge_family(cells))
        return kept

    def _merge_family(self, cells: list[Cell]) -> Iterable[int]:
        """A spelling that serves all voices says nothing of voice; one that serves the indicative, nothing of mood."""
        for alone in (True, False):
            here = [cell for cell in cells if bool(cell.room & ALONE) == alone]
            if not here:
                continue
            moods = {cell.features.mood for cell in here}
            if "indicative" in moods and len(moods) > 1:
                moods = {None}
            for mood in sorted(moods, key=str):
                same = [cell for cell in here if mood is None or cell.features.mood == mood]
                voices = {cell.features.voice for cell in same}
                first = same[0].features
                room = 0
                for cell in same:
                    room |= cell.room
                voice = first.voice if len(voices) == 1 else None
                yield self.number(Features(first.aspect, mood, voice, first.person, first.gender, first.number), room)
