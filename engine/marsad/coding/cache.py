"""A loaded pack kept between runs, under the hash of every file it was made from and of the code that made it."""

import contextlib
import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import platformdirs

from marsad.coding.knowledge import Ground, Knowledge, content_hash, ground_files, with_rules
from marsad.coding.layers import Files, Layers, layers_of
from marsad.coding.safe import read_safe, write_safe
from marsad.collector import collector_paused
from marsad.compiler import RuleSet
from marsad.source import Diagnostics

if TYPE_CHECKING:
    # Imported where it is needed: a pack that was kept is not made.
    from marsad.coding.making import Seams
    from marsad.language import ReadFile, Shelf

SWITCH = "MARSAD_CACHE"
"""Environment variable: a folder to use instead of the user's cache folder, or `off`."""
KEPT = 4
"""Files of each kind that stay; older ones make room."""


@dataclass(frozen=True, slots=True)
class RuleFiles:
    """The rule files of one folder, as they were read."""

    files: "Mapping[Path, ReadFile]"


_LARGEST_ADDITION = 100_000
"""Bytes of files that are added to the pack below at each load: that is quicker than to keep it all once more."""
SETTLED = 2
"""Loads without an edit after which what was added is kept too: until then its author is at work on it."""
Part = TypeVar("Part", Ground, "Seams", RuleSet, RuleFiles)


def _code_hash() -> str:
    """Hash the package's own source: another version of the code never reads this version's objects."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).resolve().parents[1].rglob("*.py")):
        status = path.stat()
        digest.update(f"{path.name} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()


# When this is imported and not when it is asked for, so that files changed meanwhile do not name what older code made.
_CODE = _code_hash()


def cache_folder() -> Path | None:
    """Return the folder of compiled packs, None if the user switched it off."""
    setting = os.environ.get(SWITCH, "")
    if setting == "off":
        return None
    folder = Path(setting) if setting else Path(platformdirs.user_cache_dir("marsad"))
    # Nobody's home: not below the working folder, which may be anybody's.
    return folder if setting or folder.is_absolute() else None


@collector_paused()
def load_kept(files: Files) -> tuple[Knowledge, Diagnostics]:
    """Load a pack with all findings; what exactly this code made of exactly these files before comes from the cache.

    The rooms that rules stand on are kept apart from the rules, and each rule file apart from the others, so that an
    edit of a rule reads its file and no other. What has errors is not kept. Raises SourceError as `load_ground` does.
    """
    ground, diagnostics = load_kept_ground(files)
    rule_files = {room: paths for room, paths in files.items() if room != "variations"}
    rules, found = _part(rule_files, RuleSet, lambda found: _load_rules(files, ground, found))
    diagnostics.extend(found)
    return with_rules(ground, rules), diagnostics


def load_kept_ground(files: Files) -> tuple[Ground, Diagnostics]:
    """Load the rooms that rules stand on, as `load_kept` does.

    The words and actors of a small pack are added to what was kept of the pack below; the whole is kept only once it is
    asked for again and again, since to write it takes longer than to make it.
    """
    rooms = ground_files(files)
    layers = layers_of(rooms)
    if not _is_small_addition(layers):
        return _part(rooms, Ground, partial(_load_ground, files))
    path = _path(rooms, Ground)
    kept = _read(path, Ground)
    if kept is not None:
        return kept
    grown = _grown(rooms, layers)
    if grown is None:
        return _part(rooms, Ground, partial(_load_ground, files))
    if path is not None and _is_settled(path) and path == _path(rooms, Ground):
        _write(path, *grown)
    return grown


def _load_ground(files: Files, diagnostics: Diagnostics) -> Ground:
    from marsad.coding.making import Seams, load_ground_with_seams

    path = _path(ground_files(files), Seams)
    ground, seams = load_ground_with_seams(files, diagnostics)
    if path is not None and not len(diagnostics) and path == _path(ground_files(files), Seams):
        _write(path, seams, Diagnostics())
    return ground


def _is_small_addition(layers: Layers) -> bool:
    sizes = [path.stat().st_size for paths in layers.above.values() for path in paths if path.is_file()]
    return cache_folder() is not None and len(sizes) > 0 and sum(sizes) <= _LARGEST_ADDITION


def _is_settled(path: Path) -> bool:
    """Say whether this was asked for often enough to be kept, and count that it was."""
    place = path.with_suffix(".asked")
    times = len(read_safe(place) or b"")
    _keep(place, bytes(times + 1))
    return times >= SETTLED


def _grown(files: Files, layers: Layers) -> tuple[Ground, Diagnostics] | None:
    """Return the ground of a small pack on that of the pack below it; None where it must be loaded as a whole."""
    from marsad.coding.growing import grown_ground
    from marsad.coding.making import Seams

    ground, found = load_kept_ground(layers.below)
    kept = None if len(found) else _read(_path(layers.below, Seams), Seams)
    if kept is None:
        return None
    diagnostics = Diagnostics()
    grown = grown_ground(ground, kept[0], files, layers.above, diagnostics)
    return None if grown is None else (grown, diagnostics)


def _load_rules(files: Files, ground: Ground, diagnostics: Diagnostics) -> RuleSet:
    from marsad.coding.making import load_rules

    with kept_shelf(files["events"], ground.clause_words.preposition_groups) as shelf:
        return load_rules(files, ground, diagnostics, shelf)


@contextlib.contextmanager
def kept_shelf(paths: Sequence[Path], preposition_groups: frozenset[str]) -> "Iterator[Shelf]":
    """Give the rule files that were kept, to load packs with; those that were read meanwhile are kept, by folder."""
    groups = "\n".join(sorted(preposition_groups))
    shelf: dict[Path, ReadFile] = {}
    before: dict[Path, dict[Path, ReadFile]] = {}
    for folder in dict.fromkeys(path.parent for path in paths):
        kept = _read(_place(f"{groups}\n\n{folder}", RuleFiles), RuleFiles)
        before[folder] = {} if kept is None else dict(kept[0].files)
        shelf |= before[folder]
    yield shelf
    for folder, known in before.items():
        now = {path: shelf[path] for path in paths if path.parent == folder and path in shelf}
        place = _place(f"{groups}\n\n{folder}", RuleFiles)
        if place is not None and any(known.get(path) is not read for path, read in now.items()):
            _write(place, RuleFiles(now), Diagnostics())


def kept_ground(files: Files) -> Ground | None:
    """Return what was kept of the rooms that rules stand on; None if nothing was, or what was added has errors."""
    rooms = ground_files(files)
    layers = layers_of(rooms)
    found = _read(_path(rooms, Ground), Ground)
    if found is None and _is_small_addition(layers):
        below = _path(layers.below, Ground)
        found = _grown(rooms, layers) if below is not None and below.is_file() else None
    return None if found is None or found[1].has_errors else found[0]


def _part(files: Files, kind: type[Part], load: Callable[[Diagnostics], Part]) -> tuple[Part, Diagnostics]:
    path = _path(files, kind)
    kept = _read(path, kind)
    if kept is not None:
        return kept
    diagnostics = Diagnostics()
    part = load(diagnostics)
    # A file that was edited meanwhile may have been read before or after: then what was made has no name.
    if path is not None and not diagnostics.has_errors and path == _path(files, kind):
        _write(path, part, diagnostics)
    return part, diagnostics


def _read(path: Path | None, kind: type[Part]) -> tuple[Part, Diagnostics] | None:
    data = None if path is None else read_safe(path)
    if path is None or data is None:
        return None
    try:
        with collector_paused():
            part, diagnostics = pickle.loads(data)
    except Exception:
        return None
    if not (isinstance(part, kind) and isinstance(diagnostics, Diagnostics)):
        return None
    with contextlib.suppress(OSError):
        # What is in use is not the oldest.
        os.utime(path)
    return part, diagnostics


def _write(path: Path, part: object, diagnostics: Diagnostics) -> None:
    """Keep a part."""
    _keep(path, pickle.dumps((part, diagnostics), pickle.HIGHEST_PROTOCOL))


def _keep(path: Path, data: bytes) -> None:
    """Keep bytes, and of their kind no more than the latest; a folder that cannot be written is no fault."""
    write_safe(path, data)
    with contextlib.suppress(OSError):
        same_kind = path.parent.glob(f"*{path.suffix}")
        for old in sorted(same_kind, key=lambda found: found.stat().st_mtime)[:-KEPT]:
            old.unlink()


def _path(files: Files, kind: type) -> Path | None:
    names = "\n".join(str(path) for paths in files.values() for path in paths)
    return _place(f"{content_hash(files)}{names}", kind)


def _place(key: str, kind: type) -> Path | None:
    folder = cache_folder()
    if folder is None:
        return None
    name = hashlib.sha256(f"{_CODE}{sys.version}{key}".encode()).hexdigest()[:32]
    return folder / f"{name}.{kind.__name__.lower()}"
