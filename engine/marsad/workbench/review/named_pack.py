"""Which pack does a word on the command line mean: the shipped one, a folder, or a folder as it was at a revision?"""

import io
import posixpath
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

SHIPPED: Final = "shipped"


class UnknownPackError(ValueError):
    """A word that means no pack; the message says why."""


@contextmanager
def named_pack(name: str) -> Iterator[tuple[Path, ...]]:
    """Give the paths to load for a pack: none for `shipped`, a path, or the folder of `REVISION:FOLDER` in git.

    FOLDER counts from the top of the repository, or with ./ from the working folder; it is laid out for as long as the
    block runs. Raises UnknownPackError.
    """
    if name == SHIPPED:
        yield ()
    elif Path(name).exists():
        yield (Path(name),)
    else:
        revision, colon, folder = name.partition(":")
        if not colon:
            raise UnknownPackError(
                f"there is no {name}: name a pack's folder, `{SHIPPED}`, or REVISION:FOLDER of a repository"
            )
        if not revision or revision.startswith("-"):
            raise UnknownPackError(f"{revision!r} is no revision")
        with tempfile.TemporaryDirectory(prefix="marsad-") as place:
            _lay_out(revision, folder, Path(place))
            yield (Path(place),)


def _lay_out(revision: str, folder: str, place: Path) -> None:
    top = Path(_git("rev-parse", "--show-toplevel").decode().rstrip("\n"))
    if folder.startswith(("./", "../")) or folder == ".":
        within = _git("rev-parse", "--show-prefix").decode().rstrip("\n")
        folder = posixpath.normpath(posixpath.join(within, folder))
    tree = f"{revision}:{'' if folder == '.' else folder.rstrip('/')}"
    if _git("cat-file", "-t", tree, folder=top).strip() != b"tree":
        raise UnknownPackError(f"{tree} is a file: name the folder of the pack")
    with tarfile.open(fileobj=io.BytesIO(_git("archive", "--format=tar", tree, folder=top))) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            file = (place / member.name).resolve()
            if content is not None and file.is_relative_to(place.resolve()):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content.read())


def _git(*arguments: str, folder: Path | None = None) -> bytes:
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise UnknownPackError("a revision needs git, which is not installed") from None
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UnknownPackError(told[0] if told else f"git {arguments[0]} failed") from None
