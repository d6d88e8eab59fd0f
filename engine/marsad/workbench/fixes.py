"""What do files become when the fixes that findings carry are applied?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from marsad.source import Diagnostic, Diagnostics, display_path, kinds, read_text
from marsad.workbench.formatter import format_text
from marsad.workbench.replacing import replace_text, unified_diff

_FORMATTED = frozenset({kinds.MIXED_LINE.code, kinds.INVISIBLE_CONTROL.code})


@dataclass(frozen=True, slots=True)
class FixedFile:
    """A file's text, and what fixing makes of it."""

    file: str
    before: str
    after: str

    def diff(self) -> str:
        """Return a unified diff from the file to what it becomes."""
        return unified_diff(self.before, self.after, display_path(self.file))

    def write(self) -> None:
        """Put the new text in place of the file, whole or not at all; raises OSError where the system refuses."""
        replace_text(Path(self.file), self.after)


def is_fixable(diagnostic: Diagnostic) -> bool:
    """Say whether the finding carries its fix, or is one that formatting repairs."""
    return diagnostic.fix is not None or diagnostic.code in _FORMATTED


def fixed_text(text: str, file: str, diagnostics: Sequence[Diagnostic]) -> str:
    """Return the text of a file with what its findings say of mending it applied; of fixes that overlap, the first."""
    edits = sorted({(*_offsets(found), found.fix) for found in diagnostics if found.fix is not None})
    pieces, done = [], 0
    for start, end, new in edits:
        if start >= done:
            pieces += [text[done:start], new]
            done = end
    fixed = "".join((*pieces, text[done:]))
    if any(found.code in _FORMATTED for found in diagnostics):
        fixed = format_text(fixed, file).text or fixed
    return fixed


def fixed_files(diagnostics: Iterable[Diagnostic], about: Sequence[Path] = ()) -> tuple[FixedFile, ...]:
    """Return the files that fixes change; `about` are the files and folders that may be changed, all without any."""
    roots = [path.resolve() for path in about]
    by_file: dict[str, list[Diagnostic]] = {}
    for found in diagnostics:
        path = Path(found.span.file).resolve()
        if is_fixable(found) and (not roots or any(path.is_relative_to(root) for root in roots)):
            by_file.setdefault(found.span.file, []).append(found)
    files = []
    for file, of_file in by_file.items():
        before = read_text(Path(file), Diagnostics())
        # Places count from the text that was checked: a file that changed meanwhile is left for the next run.
        if before is not None and before.removeprefix("\ufeff") == of_file[0].span.source.text.removeprefix("\ufeff"):
            after = fixed_text(of_file[0].span.source.text, file, of_file)
            mark = "\ufeff" if before.startswith("\ufeff") and not after.startswith("\ufeff") else ""
            files.append(FixedFile(file, before, mark + after))
    return tuple(found for found in files if found.after != found.before)


def _offsets(diagnostic: Diagnostic) -> tuple[int, int]:
    span = diagnostic.span
    source = span.source
    return source.offset(span.line, span.column), source.offset(span.end_line, span.end_column)
