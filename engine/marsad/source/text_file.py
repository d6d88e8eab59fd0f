"""How do the bytes of a file become its text?"""

import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from marsad.source import kinds
from marsad.source.diagnostic import Diagnostics
from marsad.source.location import Source

_LARGEST = 1 << 20
_IN_PLACE: ContextVar[Mapping[Path, str] | None] = ContextVar("texts", default=None)


@contextmanager
def texts_in_place(texts: Mapping[Path, str]) -> Iterator[None]:
    """Let files be read with other texts than those on disk, as an editor holds them before they are saved."""
    token = _IN_PLACE.set({path.resolve(): text for path, text in texts.items()})
    try:
        yield
    finally:
        _IN_PLACE.reset(token)


def read_text(path: Path, diagnostics: Diagnostics) -> str | None:
    """Read a file's text; None if there is none, with the reason added to `diagnostics`.

    A byte order mark stays the first character, and line ends stay as they are.
    """
    in_place = _IN_PLACE.get()
    if in_place is not None and (text := in_place.get(path.resolve())) is not None:
        return text
    place = Source(str(path), "").whole()
    try:
        status = path.stat()
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
            # One that never ends, or waits for somebody to write into it.
            diagnostics.add(kinds.UNREADABLE.at(place, "the file cannot be read: it is no regular file"))
            return None
        if status.st_size > _LARGEST:
            message = f"the file has {status.st_size:,} bytes, and no more than {_LARGEST:,} are read"
            diagnostics.add(kinds.TOO_LARGE.at(place, message, "split it into several files of the same room"))
            return None
        content = path.read_bytes()
    except IsADirectoryError:
        message = "nothing to read: the folder holds no file with the ending .yaml"
        diagnostics.add(kinds.UNREADABLE.at(place, message))
        return None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        diagnostics.add(kinds.UNREADABLE.at(place, f"the file cannot be read: {reason}"))
        return None
    return decode_text(content, str(path), diagnostics)


def decode_text(content: bytes, file: str, diagnostics: Diagnostics) -> str | None:
    """Return the text of a file's bytes; None if they are not UTF-8, with the place added to `diagnostics`."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", "replace")
        place = Source(file, before + "\ufffd").span(len(before), len(before) + 1)
        message = f"byte {error.start} (0x{content[error.start]:02x}) is not UTF-8"
        diagnostics.add(kinds.NOT_UTF8.at(place, message, "save the file with the encoding UTF-8"))
        return None
