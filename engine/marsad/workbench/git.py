"""What does git say, asked in a folder?"""

import os
import subprocess
from pathlib import Path
from typing import Final

# A hook of git runs with these set, and they would speak of its own repository.
_OF_HOOKS: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")


class GitError(Exception):
    """What git cannot tell; the message says why, in its own words."""


def git(folder: Path, *arguments: str) -> bytes:
    """Return what git prints. Raises GitError."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS}
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False, env=environment)
    except FileNotFoundError:
        raise GitError("git is not installed") from None
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(told[0].removeprefix("fatal: ") if told else f"git {arguments[0]} failed")
    return done.stdout


def top_of(folder: Path) -> Path:
    """Return the top of the repository that a folder lies in. Raises GitError."""
    return Path(git(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n")).resolve()


def check_revision(folder: Path, revision: str) -> None:
    """Raise GitError for what is no revision of the repository that a folder lies in, or for a folder in none."""
    if not revision or revision.startswith("-"):
        raise GitError(f"{revision!r} is no revision: name a commit, a branch or a tag, such as HEAD")
    try:
        git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    except GitError:
        # To this git says nothing but that it is so.
        message = f"no commit, branch or tag of {top_of(folder)} is called {revision!r}"
        raise GitError(f"{message}; `git log --oneline` lists commits") from None
