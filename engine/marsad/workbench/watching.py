"""Which files of a pack have changed since they were last looked at?"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

_Seen = dict[Path, tuple[int, int]]


def changes(files: Callable[[], Iterable[Path]], wait: Callable[[], None]) -> Iterator[frozenset[Path]]:
    """Yield the files that changed, came or went, each time that any did; `wait` passes the time between two looks.

    Files are asked for at each look, since a pack may get new ones. What changes while a change is dealt with is seen
    at the next look.
    """
    seen = _look(files())
    while True:
        wait()
        now = _look(files())
        changed = frozenset(path for path in seen.keys() | now.keys() if seen.get(path) != now.get(path))
        seen = now
        if changed:
            yield changed


def _look(files: Iterable[Path]) -> _Seen:
    seen: _Seen = {}
    for path in files:
        try:
            status = path.stat()
        except OSError:
            continue
        seen[path.resolve()] = (status.st_mtime_ns, status.st_size)
    return seen
