"""A pack that is loaded again and again while its files are edited: what an edit leaves alone stays in memory."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from marsad.coding.cache import kept_shelf, load_kept_ground
from marsad.coding.knowledge import Ground, Knowledge, content_hash, ground_files, with_rules
from marsad.coding.making import load_rules
from marsad.language import ReadFile
from marsad.source import Diagnostics


class Keeper:
    """Loads packs as `load_kept` does; not for several threads at once."""

    def __init__(self) -> None:
        self._key = ""
        self._ground: tuple[Ground, Diagnostics] | None = None
        self._shelf: dict[Path, ReadFile] = {}

    def load(self, files: Mapping[str, Sequence[Path]]) -> tuple[Knowledge, Diagnostics]:
        """Load a pack with all findings. Raises SourceError as `load_ground` does."""
        ground, found = self.ground(files)
        diagnostics = Diagnostics(found)
        if not self._shelf:
            with kept_shelf(files["events"], ground.clause_words.preposition_groups) as shelf:
                self._shelf.update(shelf)
        return with_rules(ground, load_rules(files, ground, diagnostics, self._shelf)), diagnostics

    def ground(self, files: Mapping[str, Sequence[Path]]) -> tuple[Ground, Diagnostics]:
        """Load the rooms that rules stand on, with their findings."""
        below = ground_files(files)
        key = "\n".join((content_hash(below), *(str(path) for paths in below.values() for path in paths)))
        if self._ground is None or key != self._key:
            self._ground = load_kept_ground(files)
            self._key = key
            self._shelf.clear()
        return self._ground
