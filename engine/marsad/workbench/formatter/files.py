"""Which files are formatted, and how are they read and written?"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from marsad.source import Diagnostic, Diagnostics, Source, decode_text, display_path, kinds, read_text
from marsad.workbench.formatter.formatting import format_text
from marsad.workbench.replacing import replace_text, unified_diff

_ENDINGS = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class FormattedFile:
    """A file's text and what formatting makes of it; both are None if the file cannot be used.

    `diagnostics` say why, or what could not be repaired; their places are those in the file as it was read.
    """

    file: str
    before: str | None
    after: str | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def shown(self) -> str:
        """The file's name as messages give it."""
        return os.fsencode(display_path(self.file)).decode("utf-8", "replace")

    @property
    def is_usable(self) -> bool:
        """Whether the file could be read and is valid YAML."""
        return self.after is not None

    @property
    def is_changed(self) -> bool:
        """Whether formatting changes the file."""
        return self.after is not None and self.after != self.before

    def diff(self) -> str:
        """Return a unified diff from the file to what it becomes; empty if nothing changes."""
        if not self.is_changed:
            return ""
        return unified_diff(self.before or "", self.after or "", self.shown)

    def write(self) -> "FormattedFile":
        """Put the new text in place of the file, whole or not at all; return what is to be said of it then.

        The file's mode stays, and a link stays a link. Raises OSError where the system refuses, and for a file that is
        write-protected, although it could be replaced.
        """
        assert self.after is not None, "only a usable file is written"
        replace_text(Path(self.file), self.after)
        return _format(self.after, self.file)


def format_files(paths: Iterable[Path]) -> Iterator[FormattedFile]:
    """Yield what formatting makes of each file, and of each YAML file in each folder; nothing is written.

    Folders are searched in the order of names, without what is hidden in them; a file is formatted once. Raises
    nothing for any file.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _files(path) if path.is_dir() else [path]:
            if isinstance(found, FormattedFile):
                yield found
            elif (resolved := found.resolve()) not in seen:
                seen.add(resolved)
                yield _format_file(found)


def format_content(content: bytes, name: str) -> FormattedFile:
    """Return what formatting makes of the bytes of a file of that name, such as those of standard input."""
    diagnostics = Diagnostics()
    text = decode_text(content, name, diagnostics)
    return FormattedFile(name, None, None, tuple(diagnostics)) if text is None else _format(text, name)


def _format_file(path: Path) -> FormattedFile:
    diagnostics = Diagnostics()
    text = read_text(path, diagnostics)
    return FormattedFile(str(path), None, None, tuple(diagnostics)) if text is None else _format(text, str(path))


def _format(text: str, file: str) -> FormattedFile:
    formatted = format_text(text, file)
    return FormattedFile(file, text, formatted.text, formatted.diagnostics)


def _files(folder: Path) -> Iterator[Path | FormattedFile]:
    errors: list[OSError] = []
    is_empty = True
    for root, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix in _ENDINGS:
                is_empty = False
                yield Path(root, name)
    for error in errors:
        yield _unusable(str(error.filename), f"the folder cannot be read: {error.strerror}")
    if is_empty and not errors:
        yield _unusable(str(folder), "the folder holds no YAML", "files ending in .yaml and .yml are formatted")


def _unusable(file: str, message: str, hint: str = "") -> FormattedFile:
    found = kinds.UNREADABLE.at(Source(file, "").whole(), message, hint)
    return FormattedFile(file, None, None, (found,))
