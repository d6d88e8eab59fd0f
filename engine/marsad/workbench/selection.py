"""Which files make the pack, and whose examples are meant, when someone names paths?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from marsad.coding.pack_files import pack_files
from marsad.language.rule import Rule


@dataclass(frozen=True, slots=True)
class Selection:
    """What to load in place of or above shipped files, the files of each room that follow, and the rule files meant."""

    load: tuple[Path, ...]
    files: Mapping[str, Sequence[Path]]
    chosen: frozenset[Path]

    def has(self, rule: Rule) -> bool:
        """Say whether the rule stands in one of the chosen files."""
        return Path(rule.origin.file).resolve() in self.chosen


def select(shipped: Path, paths: Sequence[Path], *, extended: bool = False) -> Selection:
    """Return what paths on a command line mean; with `extended`, the rules that a pack stands on are meant too.

    Parts of the shipped pack are seen among the rest of it, because their examples state what the whole pack gives.
    Other rule files come in place of the shipped ones, just as they do when articles are coded with them, unless they
    are of a pack that extends others. Raises SourceError for a pack whose manifest has an error.
    """
    inside = bool(paths) and all(path.resolve().is_relative_to(shipped.resolve()) for path in paths)
    load = () if inside else tuple(paths)
    files = pack_files(shipped, load)
    wanted = [path.resolve() for path in paths]
    chosen = frozenset(
        file
        for file in (path.resolve() for path in files["events"])
        if not paths or extended or any(file.is_relative_to(path) for path in wanted)
    )
    return Selection(load, files, chosen)
