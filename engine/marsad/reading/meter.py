"""How much of what was given has been read?"""

import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


class Meter:
    """Counts bytes as they lie on the disk. `total` is None where it cannot be known without reading all."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.total = _total(paths)
        self._behind = 0
        self._stream: BinaryIO | None = None

    @contextmanager
    def counting(self, stream: BinaryIO) -> Iterator[None]:
        """Count what is read of this stream within."""
        self._stream = stream
        try:
            yield
        finally:
            self._behind = self.read
            self._stream = None

    @property
    def read(self) -> int:
        """How many bytes lie behind."""
        now = 0
        if self._stream is not None:
            with suppress(OSError, ValueError):
                now = self._stream.tell()
        return self._behind + now


def _total(paths: Sequence[str]) -> int | None:
    total = 0
    for path in paths:
        try:
            status = Path(path).stat()
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(status.st_mode):
            return None
        total += status.st_size
    return total
