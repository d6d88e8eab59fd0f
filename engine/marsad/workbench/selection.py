"""Which files make the pack, and whose examples and which articles are meant, when someone names paths?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from marsad.coding import ROOMS, RULE_ENDINGS, pack_files
from marsad.language import MANIFEST, Rule, home_of
from marsad.workbench.sample_file import SUFFIX, sample_files

SEEDS = "seeds"
"""The folder of a pack in which its articles stand."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What to load in place of or above shipped files, the files of each room that follow, and what is meant of them:
    the rule files chosen, and the expected files of articles.

    `folders` are those in which articles were looked for.
    """

    load: tuple[Path, ...]
    files: Mapping[str, Sequence[Path]]
    chosen: frozenset[Path]
    samples: tuple[Path, ...]
    folders: tuple[Path, ...]

    def has(self, rule: Rule) -> bool:
        """Say whether the rule stands in one of the chosen files."""
        return Path(rule.origin.file).resolve() in self.chosen


def select(
    shipped: Path, paths: Sequence[Path], *, configured: Sequence[Path] = (), extended: bool = False
) -> Selection:
    """Return what paths on a command line mean; with `extended`, the rules that a pack stands on are meant too.

    A part of a pack is seen among the rest of it, because its examples state what the whole pack gives. Rule files of
    no pack come in place of the shipped ones, just as they do when articles are coded with them. An article, or the
    file beside it that says what is expected, is meant alone; if it is of no pack, those `configured` read it, as they
    do when no path is named. Raises SourceError for a pack whose manifest has an error.
    """
    paths = tuple(paths) or tuple(configured)
    of_rules = [path for path in paths if not is_article(path)]
    load = _load(shipped.resolve(), paths)
    if not load and all(_home(path) is None for path in paths):
        load = tuple(configured)
    files = pack_files(shipped, load)
    wanted = [path.resolve() for path in of_rules]
    chosen = frozenset(
        file
        for file in (path.resolve() for path in files["events"])
        if not paths or extended or any(file.is_relative_to(path) for path in wanted)
    )
    folders = tuple(_article_folders(shipped, paths))
    named = [expected_file(path) for path in paths if is_article(path) and not path.is_dir()]
    samples = dict.fromkeys((*(file for folder in folders for file in sample_files(folder)), *named))
    return Selection(load, files, chosen, tuple(samples), folders)


def is_article(path: Path) -> bool:
    """Say whether a path means articles rather than rules: a text, an expected file, or a folder of these."""
    if not path.is_dir():
        return path.name.endswith(SUFFIX) or path.suffix not in RULE_ENDINGS
    is_pack = (path / MANIFEST).is_file() or any((path / room).is_dir() for room in ROOMS)
    return not is_pack and (bool(sample_files(path)) or path.name == SEEDS)


def expected_file(path: Path) -> Path:
    """Return the file that says what is expected of an article; it need not be there."""
    return path if path.name.endswith(SUFFIX) else path.with_name(path.stem + SUFFIX)


def _load(shipped: Path, paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the packs that the paths are or stand in, and the paths that stand in none; nothing for the shipped pack.

    Beside others, what is named of the shipped pack is loaded as it is named.
    """
    found: dict[Path, None] = {}
    for path in paths:
        home = _home(path)
        if home is not None and home not in (shipped, path.resolve()):
            found[home] = None
        elif not is_article(path):
            found[path] = None
    return () if all(_home(path) == shipped for path in found) else tuple(found)


def _home(path: Path) -> Path | None:
    """Return the folder of the pack that a path is, or stands in."""
    return home_of(path.resolve() / MANIFEST)


def _article_folders(shipped: Path, paths: Sequence[Path]) -> list[Path]:
    if not paths:
        return [folder for folder in (shipped.parent / SEEDS,) if folder.is_dir()]
    folders = []
    for path in paths:
        if path.is_dir() and is_article(path):
            folders.append(path)
        elif path.resolve() == shipped.resolve():
            folders.append(shipped.parent / SEEDS)
        elif path.is_dir() and (path / SEEDS).is_dir():
            folders.append(path / SEEDS)
    return [folder for folder in folders if folder.is_dir()]
