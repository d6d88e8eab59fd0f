"""Which names were met before, told without keeping them?"""

from array import array
from typing import Final

_LEAST_SLOTS: Final = 1 << 12
_MOST_SLOTS: Final = 1 << 23
"""64 MB: so that an input of any size takes bounded memory."""
_LONGEST_WALK: Final = 32
"""Slots that are looked at before a name takes the place of another, where more than half are taken."""


class Seen:
    """Remembers some four million names exactly, by their hashes; of more, newer ones take the place of older ones."""

    def __init__(self, most_slots: int = _MOST_SLOTS) -> None:
        """`most_slots` is a power of two."""
        self._most_slots = most_slots
        self._slots = array("Q", bytes(8 * min(_LEAST_SLOTS, most_slots)))
        self._taken = 0

    def add(self, name: str) -> bool:
        """Remember a name; whether it was met before."""
        number = hash(name) & 0xFFFF_FFFF_FFFF_FFFF or 1
        if 2 * self._taken >= len(self._slots) < self._most_slots:
            self._grow()
        return self._put(number)

    def _put(self, number: int) -> bool:
        slots = self._slots
        last = len(slots) - 1
        first = number & last
        is_roomy = 2 * self._taken < len(slots)
        for step in range(len(slots) if is_roomy else _LONGEST_WALK):
            place = (first + step) & last
            found = slots[place]
            if found == number:
                return True
            if not found:
                slots[place] = number
                self._taken += 1
                return False
        slots[first] = number
        return False

    def _grow(self) -> None:
        known = self._slots
        self._slots = array("Q", bytes(16 * len(known)))
        self._taken = 0
        for number in filter(None, known):
            self._put(number)
