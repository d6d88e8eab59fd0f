"""How are bytes kept in a file so that only what this user wrote, whole and under this name, is ever read back?"""

import contextlib
import hashlib
import os
import stat
from pathlib import Path
from typing import Final

_MAGIC: Final = b"marsad kept 1\n"
_DIGEST_BYTES: Final = hashlib.sha256().digest_size
_OTHERS_MAY_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
_ROOT: Final = 0
# A link may lead anywhere, and a pipe would be waited for.
_AS_IT_STANDS: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_safe(path: Path) -> memoryview | None:
    """Return what was kept; None for a file that is not there, not whole, or that another user can have written."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _AS_IT_STANDS), "rb") as stream:
            if not _is_ours(os.fstat(stream.fileno())):
                return None
            data = memoryview(stream.read())
    except OSError:
        return None
    begin = len(_MAGIC) + _DIGEST_BYTES
    if bytes(data[: len(_MAGIC)]) != _MAGIC or data[len(_MAGIC) : begin] != _digest(path, data[begin:]):
        return None
    return data[begin:]


def write_safe(path: Path, data: bytes) -> None:
    """Keep the bytes, whole or not at all, for this user alone; a folder that cannot be written is no fault."""
    # Most processes only read what was kept.
    import tempfile

    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_MAGIC + _digest(path, data) + data)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def _is_ours(status: os.stat_result) -> bool:
    if not stat.S_ISREG(status.st_mode):
        return False
    # Without users of this kind, the folder is the user's own.
    return not hasattr(os, "getuid") or (
        status.st_uid in (os.getuid(), _ROOT) and not status.st_mode & _OTHERS_MAY_WRITE
    )


def _digest(path: Path, data: bytes | memoryview) -> bytes:
    # With the name, so that a file moved to another's place is none.
    digest = hashlib.sha256(path.name.encode())
    digest.update(data)
    return digest.digest()
