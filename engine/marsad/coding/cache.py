"""A loaded pack kept between runs, under the hash of every file it was made from and of the code that made it."""

import contextlib
import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import platformdirs

from marsad.coding.knowledge import (
    Ground,
    Knowledge,
    content_hash,
    ground_files,
    load_ground,
    load_rules,
    with_rules,
)
from marsad.compiler import RuleSet
from marsad.source import Diagnostics, collector_paused

SWITCH = "MARSAD_CACHE"
"""Environment variable: a folder to use instead of the user's cache folder, or `off`."""
KEPT = 4
"""Files of each kind that stay; older ones make room."""

Part = TypeVar("Part", Ground, RuleSet)


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
    return Path(setting) if setting else Path(platformdirs.user_cache_dir("marsad"))


def load_kept(files: Mapping[str, Sequence[Path]]) -> tuple[Knowledge, Diagnostics]:
    """Load a pack with all findings; what exactly this code made of exactly these files before comes from the cache.

    The rooms that rules stand on are kept apart from the rules, so that an edit of a rule loads no others. What has
    errors is not kept. Raises SourceError as `load_ground` does.
    """
    ground, diagnostics = _part(ground_files(files), Ground, lambda found: load_ground(files, found))
    rule_files = {room: paths for room, paths in files.items() if room != "variations"}
    rules, found = _part(rule_files, RuleSet, lambda found: load_rules(files, ground, found))
    diagnostics.extend(found)
    return with_rules(ground, rules), diagnostics


def kept_ground(files: Mapping[str, Sequence[Path]]) -> Ground | None:
    """Return what was kept of the rooms that rules stand on; None if nothing readable was."""
    found = _read(_path(ground_files(files), Ground), Ground)
    return None if found is None else found[0]


def _part(
    files: Mapping[str, Sequence[Path]], kind: type[Part], load: Callable[[Diagnostics], Part]
) -> tuple[Part, Diagnostics]:
    path = _path(files, kind)
    kept = _read(path, kind)
    if kept is not None:
        return kept
    diagnostics = Diagnostics()
    part = load(diagnostics)
    if path is not None and not diagnostics.has_errors:
        _write(path, part, diagnostics)
    return part, diagnostics


def _read(path: Path | None, kind: type[Part]) -> tuple[Part, Diagnostics] | None:
    if path is None:
        return None
    try:
        with collector_paused():
            part, diagnostics = pickle.loads(path.read_bytes())
    except Exception:
        return None
    return (part, diagnostics) if isinstance(part, kind) and isinstance(diagnostics, Diagnostics) else None


def _write(path: Path, part: object, diagnostics: Diagnostics) -> None:
    """Keep a part, whole or not at all; a folder that cannot be written is no fault."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        with os.fdopen(handle, "wb") as stream:
            pickle.dump((part, diagnostics), stream, pickle.HIGHEST_PROTOCOL)
        Path(name).replace(path)
        same_kind = path.parent.glob(f"*{path.suffix}")
        for old in sorted(same_kind, key=lambda found: found.stat().st_mtime)[:-KEPT]:
            old.unlink()


def _path(files: Mapping[str, Sequence[Path]], kind: type) -> Path | None:
    folder = cache_folder()
    if folder is None:
        return None
    names = "\n".join(str(path) for paths in files.values() for path in paths)
    key = hashlib.sha256(f"{_CODE}{sys.version}{content_hash(files)}{names}".encode()).hexdigest()[:32]
    return folder / f"{key}.{kind.__name__.lower()}"
