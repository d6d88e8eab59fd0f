"""Which files of a pack are those of the pack at the bottom, and which were added to them?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from marsad.language import homes_of

Files = Mapping[str, Sequence[Path]]
"""The files of each room, in the order of loading."""


@dataclass(frozen=True, slots=True)
class Layers:
    """The files of each room of the pack at the bottom, and those of all packs that stand on it."""

    below: Files
    above: Files


def layers_of(files: Files) -> Layers:
    """Take the files of rooms apart; all are below where none stand on another pack, or come before its own."""
    homes = {room: homes_of(paths) for room, paths in files.items()}
    bottom = next((found[0] for found in homes.values() if found), None)
    below: dict[str, Sequence[Path]] = {}
    above: dict[str, Sequence[Path]] = {}
    for room, paths in files.items():
        number = next((at for at, home in enumerate(homes[room]) if home != bottom), len(paths))
        if bottom is None or bottom in homes[room][number:] or (paths and not number):
            return Layers(files, dict.fromkeys(files, ()))
        below[room], above[room] = tuple(paths[:number]), tuple(paths[number:])
    return Layers(below, above)
