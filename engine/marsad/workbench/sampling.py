"""Which of many finds are shown, when some drawn by chance are enough?"""

import random
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def sampled(items: Sequence[Item], size: int | None, seed: int) -> list[Item]:
    """Return so many of the items in their order, the same ones for the same seed; all of them for None."""
    if size is None or size >= len(items):
        return list(items)
    drawn = random.Random(seed).sample(range(len(items)), size)
    return [items[number] for number in sorted(drawn)]
