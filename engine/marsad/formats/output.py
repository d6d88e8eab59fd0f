"""Where do records go, so that a file is either written whole or left as it was?"""

import errno
import io
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from marsad.formats.escaped import escaped


@contextmanager
def open_output(path: Path | None, *, is_raw: bool = False) -> Iterator[TextIO]:
    """Open the file, or standard output for None, for UTF-8 text with line ends as they are written.

    What `is_raw` holds texts of others as they are: at a terminal their controls are escaped.

    A file appears under its name only when the block ends well; until then, and after an exception, what stood there
    before stands. Devices and pipes are written to directly. Raises OSError where the system refuses.
    """
    if path is None:
        with _utf8_standard_output(is_raw) as stream:
            yield stream
    elif is_stream(path):
        with path.open("w", encoding="utf-8", newline="") as stream:
            yield stream
    else:
        with replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as stream:
            yield stream


def is_stream(path: Path) -> bool:
    """Say whether a path names a device or a pipe, which is written to as it is, and cannot be replaced."""
    return path.exists() and not path.is_file()


class _TerminalStream(io.TextIOWrapper):
    """Text on a terminal, which nothing in somebody's ids or texts may steer; a file or pipe gets them as they are."""

    def write(self, text: str) -> int:
        """Write the text with its controls escaped, but for tabs and the ends of lines."""
        lines = text.replace("\r\n", "\n").split("\n")
        super().write("\n".join("\t".join(map(escaped, line.split("\t"))) for line in lines))
        return len(text)


@contextmanager
def _utf8_standard_output(is_raw: bool) -> Iterator[TextIO]:
    # The locale's encoding may hold no Arabic, and a pipe's reader expects one encoding everywhere.
    if sys.stdout is None:
        raise OSError(errno.EBADF, "standard output is closed")
    sys.stdout.flush()
    kind = _TerminalStream if is_raw and sys.stdout.isatty() else io.TextIOWrapper
    stream = kind(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        yield stream
        stream.flush()
    finally:
        with suppress(OSError, ValueError):
            stream.detach()


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield the path of a file beside this one, which takes its place when the block ends well.

    Raises OSError where the system refuses; until then, and after an exception, what stood there before stands.
    """
    # A link stays a link: what it points to is replaced.
    path = path.resolve()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    except OSError as error:
        # The user knows the file, not the temporary one beside it.
        raise OSError(error.errno, error.strerror, str(path)) from error
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        with temporary.open("rb") as stream:
            os.fsync(stream.fileno())
        temporary.chmod(_permissions(path))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _permissions(path: Path) -> int:
    """Return the bits of the file that is replaced, or those a new file gets."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
