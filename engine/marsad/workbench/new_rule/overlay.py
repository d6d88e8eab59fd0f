"""What does a pack give if some of its files said something else? It is loaded so, and nothing of it is written."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from marsad.coding import Files, Knowledge, load_knowledge, load_rules, with_rules, without_waiting
from marsad.language import MANIFEST, home_of
from marsad.source import Diagnostics, SourceError, render


@contextmanager
def laid_over(
    files: Files, changed: Mapping[Path, str], base: Knowledge, known: Mapping[Path, str]
) -> Iterator[tuple[Knowledge | None, list[str]]]:
    """Give what loads of a pack with those files changed or added, and the errors that it has then.

    `base` is the pack as it was loaded with those files `known`; where only rules differ, its words are not
    loaded again.
    """
    with TemporaryDirectory(prefix="marsad-") as folder:
        place = Path(folder).resolve()
        rooms = {room: list(paths) for room, paths in files.items()}
        homes = {}
        for path, text in changed.items():
            home = home_of(path.resolve())
            root = place / "pack"
            if home is not None:
                copied = root / path.resolve().relative_to(home)
                root.mkdir(exist_ok=True)
                shutil.copy(home / MANIFEST, root / MANIFEST)
            else:
                copied = root / path.parent.name / path.name
            copied.parent.mkdir(parents=True, exist_ok=True)
            copied.write_text(text, "utf-8")
            homes[str(copied)] = str(path)
            _replace(rooms, path, copied)
        diagnostics = Diagnostics()
        knowledge = None
        try:
            if _words(changed) == _words(known):
                knowledge = with_rules(base, load_rules(rooms, base, diagnostics))
            else:
                knowledge = load_knowledge(rooms, diagnostics)
        except SourceError as error:
            diagnostics.extend(error.diagnostics)
        told = without_waiting(diagnostics, rooms["events"])
        yield knowledge, [_at_home(render(each), homes) for each in told.errors]


def _words(changed: Mapping[Path, str]) -> dict[Path, str]:
    return {path: text for path, text in changed.items() if path.parent.name == "lexicon"}


def _replace(rooms: dict[str, list[Path]], path: Path, copied: Path) -> None:
    """Put a copy in the place of its file, a new file where its name puts it among those of its folder."""
    room = rooms[copied.parent.name] if copied.parent.name in rooms else rooms["events"]
    places = [number for number, each in enumerate(room) if each.resolve() == path.resolve()]
    if places:
        room[places[0]] = copied
        return
    before = [
        number for number, each in enumerate(room) if each.resolve().parent == path.resolve().parent and each < path
    ]
    room.insert(before[-1] + 1 if before else len(room), copied)


def _at_home(text: str, homes: Mapping[str, str]) -> str:
    for copied, path in homes.items():
        text = text.replace(copied, path)
    return text
