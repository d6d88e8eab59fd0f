"""How is a file's text replaced in place, and what does that change?"""

import difflib
import errno
import io
from pathlib import Path

from marsad.formats import open_output


def unified_diff(before: str, after: str, name: str) -> str:
    """Return a unified diff between two texts of the file of that name; empty if they are equal."""
    old, new = (list(io.StringIO(text, newline="\n")) for text in (before, after))
    lines = difflib.unified_diff(old, new, fromfile=name, tofile=name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def replace_text(path: Path, text: str) -> None:
    """Put a text in place of a file's, whole or not at all.

    The file's mode stays, and a link stays a link. Raises OSError where the system refuses, and for a file that is
    write-protected, although it could be replaced.
    """
    if not path.is_file():
        raise OSError(errno.EINVAL, "not a regular file; its text can be given to standard input", str(path))
    with path.open("r+b"):
        pass
    with open_output(path) as stream:
        stream.write(text)
