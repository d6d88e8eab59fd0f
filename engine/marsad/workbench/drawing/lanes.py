"""On which of several parallel lines may each of these stretches lie, so that no two lie on each other?"""

from collections.abc import Sequence

Stretch = tuple[float, float]
APART = 5.0
"""What must be free between two stretches of one line."""


def nested(stretches: Sequence[Stretch]) -> list[int]:
    """Return a lane for each: above all shorter ones that it touches, so that what it encloses lies inside it."""
    lanes = [0] * len(stretches)
    done: list[int] = []
    for at in sorted(range(len(stretches)), key=lambda each: (_length(stretches[each]), each)):
        lanes[at] = max((lanes[other] + 1 for other in done if _touch(stretches[at], stretches[other])), default=0)
        done.append(at)
    return lanes


def packed(stretches: Sequence[Stretch]) -> list[int]:
    """Return the first free lane for each, in the order given."""
    lanes: list[list[Stretch]] = []
    found = []
    for stretch in stretches:
        free = next((n for n, lane in enumerate(lanes) if not any(_touch(stretch, each) for each in lane)), len(lanes))
        if free == len(lanes):
            lanes.append([])
        lanes[free].append(stretch)
        found.append(free)
    return found


def _length(stretch: Stretch) -> float:
    return stretch[1] - stretch[0]


def _touch(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] + APART and other[0] < one[1] + APART
