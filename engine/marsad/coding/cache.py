"""A loaded pack kept between runs, under the hash of every file it was made from and of the code that made it."""

import contextlib
import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import platformdirs

from marsad.coding.knowledge import Knowledge, content_hash
from marsad.source import Diagnostics, collector_paused

SWITCH = "MARSAD_CACHE"
"""Environment variable: a folder to use instead of the user's cache folder, or `off`."""
KEPT = 4
"""Packs that stay; older ones make room."""


def cache_folder() -> Path | None:
    """Return the folder of compiled packs, None if the user switched it off."""
    setting = os.environ.get(SWITCH, "")
    if setting == "off":
        return None
    return Path(setting) if setting else Path(platformdirs.user_cache_dir("marsad"))


def fetch(files: Mapping[str, Sequence[Path]]) -> tuple[Knowledge, Diagnostics] | None:
    """Return what was stored for exactly these files by exactly this code; None if nothing readable was."""
    path = _path(files)
    if path is None:
        return None
    try:
        with collector_paused():
            knowledge, diagnostics = pickle.loads(path.read_bytes())
    except Exception:
        return None
    if isinstance(knowledge, Knowledge) and isinstance(diagnostics, Diagnostics):
        return knowledge, diagnostics
    return None


def store(files: Mapping[str, Sequence[Path]], knowledge: Knowledge, diagnostics: Diagnostics) -> None:
    """Keep a pack that loaded without errors; a folder that cannot be written is no fault."""
    path = _path(files)
    if path is None:
        return
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        with os.fdopen(handle, "wb") as stream:
            pickle.dump((knowledge, diagnostics), stream, pickle.HIGHEST_PROTOCOL)
        Path(name).replace(path)
        for old in sorted(path.parent.glob("*.pack"), key=lambda found: found.stat().st_mtime)[:-KEPT]:
            old.unlink()


def _path(files: Mapping[str, Sequence[Path]]) -> Path | None:
    folder = cache_folder()
    if folder is None:
        return None
    names = "\n".join(str(path) for paths in files.values() for path in paths)
    key = hashlib.sha256(f"{_code_hash()}{sys.version}{content_hash(files)}{names}".encode()).hexdigest()[:32]
    return folder / f"{key}.pack"


@cache
def _code_hash() -> str:
    """Hash the package's own source: another version of the code never reads this version's objects."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).resolve().parents[1].rglob("*.py")):
        status = path.stat()
        digest.update(f"{path.name} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()
