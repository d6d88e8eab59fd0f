"""Which files make up a pack, room by room, when someone names folders and files?"""

import difflib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from marsad.language import MANIFEST, kinds
from marsad.source import Diagnostics, Source, display_path

ROOMS = ("text", "lexicon", "actors", "clauses", "time", "places", "cameo", "events", "variations")
"""The folders of a pack."""
RULE_ENDINGS: Final = (".yaml", ".yml")
_MEANT: Final = re.compile(r"\.ya?ml(\.txt)?$")
_MAKE_A_WHOLE: Final = frozenset({"lexicon", "actors", "cameo", "events"})
"""Rooms in which all that rules name is looked for."""
_MAY_BE_EMPTY: Final = ("time", "places", "events", "variations")


def pack_files(
    shipped: Path, paths: Sequence[Path], diagnostics: Diagnostics | None = None
) -> dict[str, tuple[Path, ...]]:
    """Return the files of each room, those that others stand on first.

    A pack that extends others is added to them, room by room. Of a folder with rooms that extends none, each room that
    it has replaces the shipped one; rule files and folders of them replace the shipped event rules, or are added to
    those of a pack that is named too. Raises SourceError for a manifest with an error, or a missing one of a pack that
    cannot stand for itself, unless `diagnostics` take it.
    """
    found = Diagnostics() if diagnostics is None else diagnostics
    files = {room: _yaml_files(shipped / room) for room in ROOMS}
    own: dict[str, list[Path]] = {}
    taken: list[Path] = []
    for path in paths:
        if (path / MANIFEST).is_file():
            from marsad.language import stacked

            folders = [manifest.folder for manifest in stacked(path, {"marsad": shipped.resolve()}, found)]
            for folder in folders:
                _report_unread(folder, found)
        else:
            folders = [path]
            _report_no_manifest(path, found)
        for folder in folders:
            _take(folder, own)
        taken += folders
    if diagnostics is None:
        found.raise_errors()
    return files | {room: _files_of(room, added, taken) for room, added in own.items()}


def rule_folders(packs: Sequence[Path]) -> tuple[Path, ...]:
    """Return where rule files of packs stand: in a room of a pack, or in any folder that is none."""
    return tuple(
        path / "events" if (path / MANIFEST).is_file() or any((path / room).is_dir() for room in ROOMS) else path
        for path in packs
    )


def _report_no_manifest(folder: Path, diagnostics: Diagnostics) -> None:
    """Report a folder with some rooms of a pack that does not say whether the shipped ones stand below them."""
    rooms = [room for room in ROOMS if (folder / room).is_dir()]
    if set(rooms) <= {"events"} or set(rooms) >= _MAKE_A_WHOLE:
        return
    name = display_path(str(folder))
    place = Source(str(folder / MANIFEST), "").whole()
    message = f"{name} has no {MANIFEST}, and some rooms of a pack: {', '.join(rooms)}"
    hint = "write `name: my-rules` and `extends: marsad` into it to add to the shipped rooms, the name to replace them"
    diagnostics.add(kinds.MANIFEST.at(place, message, hint))


def _report_unread(folder: Path, diagnostics: Diagnostics) -> None:
    """Report folders beside a manifest that are nearly called like a room, and files there that were to be read."""
    from marsad.source import Mapping, load_yaml

    manifest = load_yaml(folder / MANIFEST, Diagnostics())
    if manifest is None:
        return
    for near in sorted(folder.iterdir()):
        rooms = difflib.get_close_matches(near.name, ROOMS, n=1, cutoff=0.8)
        if rooms and near.name not in ROOMS and near.is_dir() and _yaml_files(near):
            message = f"nothing reads the folder {near.name!r}: it is no room of a pack"
            diagnostics.add(kinds.MISSPELT_ROOM.at(manifest.span, message, f"did you mean {rooms[0]!r}?"))
        elif near.suffix in RULE_ENDINGS and near.is_file():
            node = load_yaml(near, Diagnostics())
            if isinstance(node, Mapping) and {"pack", "rules"} <= node.keys.keys():
                message = f"nothing reads the file {near.name!r}: it holds rules, and stands in no room"
                diagnostics.add(kinds.MISSPELT_ROOM.at(manifest.span, message, "move it into the folder 'events'"))
    for file in _misnamed(folder):
        name = file.relative_to(folder).as_posix()
        message = f"nothing reads the file {name!r}: it does not end in .yaml"
        diagnostics.add(kinds.MISSPELT_ROOM.at(manifest.span, message, "rename it"))


def _misnamed(folder: Path) -> list[Path]:
    """Return the files in the rooms of a pack whose endings are YAML's in capitals, or with one more behind them."""
    every = [path for room in ROOMS for path in (folder / room).rglob("*")]
    return sorted(path for path in every if path.suffix not in RULE_ENDINGS and _MEANT.search(path.name.lower()))


def _take(path: Path, own: dict[str, list[Path]]) -> None:
    """Add the files of a folder with rooms, of a folder of rule files, or one rule file."""
    rooms = [room for room in ROOMS if path.is_dir() and (path / room).is_dir()]
    for room in rooms:
        own.setdefault(room, []).extend(_yaml_files(path / room))
    if not rooms and not (path / MANIFEST).is_file():
        own.setdefault("events", []).extend((_yaml_files(path) or (path,)) if path.is_dir() else (path,))


def _files_of(room: str, added: Sequence[Path], folders: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files of a room once each; folders where there must be some and are none, so that loading tells."""
    needed = [] if added or room in _MAY_BE_EMPTY else [folder / room for folder in folders if (folder / room).is_dir()]
    return tuple(dict.fromkeys((*added, *needed)))


def _yaml_files(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(path for path in folder.rglob("*") if path.suffix in RULE_ENDINGS))
