"""Which pack does a word on the command line mean: the shipped one, a folder, or a folder as it was at a revision?"""

import io
import posixpath
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from marsad.workbench.git import GitError, check_revision, git, top_of

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
        with tempfile.TemporaryDirectory(prefix="marsad-") as place:
            try:
                check_revision(Path.cwd(), revision)
                _lay_out(revision, folder, Path(place))
            except GitError as error:
                raise UnknownPackError(f"{name}: {error}") from None
            yield (Path(place),)


def _lay_out(revision: str, folder: str, place: Path) -> None:
    here = Path.cwd()
    top = top_of(here)
    if folder.startswith(("./", "../")) or folder == ".":
        within = git(here, "rev-parse", "--show-prefix").decode().rstrip("\n")
        folder = posixpath.normpath(posixpath.join(within, folder))
    folder = "" if folder == "." else folder.rstrip("/")
    tree = f"{revision}:{folder}"
    if folder and not git(top, "ls-tree", "--name-only", "--full-tree", revision, "--", folder):
        raise UnknownPackError(
            f"{revision} has no {folder!r}: FOLDER counts from the top of the repository, {top}, or with ./ from the "
            f"working folder, as in {revision}:./rules"
        )
    if git(top, "cat-file", "-t", tree).strip() != b"tree":
        raise UnknownPackError(f"{tree} is a file: name the folder of the pack")
    with tarfile.open(fileobj=io.BytesIO(git(top, "archive", "--format=tar", tree))) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            file = (place / member.name).resolve()
            if content is not None and file.is_relative_to(place.resolve()):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content.read())
