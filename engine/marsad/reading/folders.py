"""Which files of a folder are read, in which order?"""

import os
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from marsad.formats import Problem
from marsad.reading.kinds import ENDINGS, REFUSED, endings, is_readable


def files_in(folder: str, excluding: Collection[Path]) -> Iterator[str | Problem]:
    """Yield the files in and below a folder as it is walked, each folder's in the order of their names.

    Hidden ones and `excluding` are passed over. Files of a kind that is not read are counted and told at the end.
    """
    problems: list[Problem] = []
    refused: Counter[str] = Counter()
    found = False
    excluded = {identity(path) for path in excluding} - {None}
    for root, folders, files in os.walk(folder, onerror=lambda error: problems.append(unreadable(error, folder))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.startswith("."):
                continue
            path = Path(root, name)
            if not is_readable(name):
                refused[endings(name)[0]] += 1
            elif not path.is_file():
                message = "neither a file nor a folder, or a link to nothing: passed over"
                yield Problem("warning", "input-unreadable", str(path), message, lost=False)
            elif not excluded or identity(path) not in excluded:
                found = True
                yield str(path)
    yield from problems
    yield from not_read(refused, folder)
    if not found and not problems:
        hint = f"files ending in {', '.join(ENDINGS)} are read, also packed as .gz, .bz2, .zst and .zip"
        yield Problem("error", "input-empty", folder, "nothing to read in this folder", hint)


def not_read(refused: Mapping[str, int], place: str) -> Iterator[Problem]:
    """Tell which files of a folder or archive are in a form that is not read, given how many have each ending."""
    for ending, number in sorted(refused.items()):
        if ending in REFUSED:
            files_there = f"{number} {'file' if number == 1 else 'files'} ending in {ending}"
            yield Problem("warning", "input-kind", place, f"{files_there} not read", REFUSED[ending], lost=False)


def unreadable(error: OSError, path: str) -> Problem:
    """Say why the system does not let a file be read."""
    file = error.filename if isinstance(error.filename, str) else path
    hint = "check the path; folders are read whole, - is standard input" if isinstance(error, FileNotFoundError) else ""
    return Problem("error", "input-unreadable", file, (error.strerror or str(error)).lower(), hint)


def identity(path: Path) -> tuple[int, int] | None:
    """Return what two names of one file share; None where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
