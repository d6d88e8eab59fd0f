"""Which pack's folder does a file belong to?"""

from collections.abc import Iterable
from pathlib import Path

MANIFEST = "pack.yaml"
"""The file in a folder that makes it a pack."""


def home_of(file: Path) -> Path | None:
    """Return the folder of the pack that a file belongs to, None if no folder above it is one."""
    return next((folder for folder in file.parents if (folder / MANIFEST).is_file()), None)


def homes_of(files: Iterable[Path]) -> list[Path | None]:
    """Return the home of each file; each folder is looked at once."""
    known: dict[Path, Path | None] = {}
    homes = []
    for file in files:
        folder = file.parent
        if folder not in known:
            known[folder] = home_of(file)
        homes.append(known[folder])
    return homes
