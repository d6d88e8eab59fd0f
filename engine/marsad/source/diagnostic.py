"""What is wrong, where, and how is it mended?"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from marsad.source.location import Span

Severity = Literal["error", "warning"]
MOST = 100
"""So many findings of one code are told about one file; of the others only how many they are."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a code of the catalogue, a message, the place, and a hint how to mend it (may be empty).

    `fix` is the text that belongs in the place, where only one can be meant; `number` is how many findings it stands
    for.
    """

    code: str
    severity: Severity
    message: str
    span: Span
    hint: str = ""
    fix: str | None = None
    number: int = 1

    def __str__(self) -> str:
        return f"{self.span}: {self.severity}[{self.code}]: {self.message}"


class Diagnostics:
    """Collects findings, so that one broken place never hides the others."""

    def __init__(self, found: Iterable[Diagnostic] = ()) -> None:
        self._found: list[Diagnostic] = []
        self._numbers: Counter[tuple[str, str]] = Counter()
        self._untold: dict[tuple[str, str], Diagnostic] = {}
        self.extend(found)

    def add(self, diagnostic: Diagnostic) -> None:
        """Add one finding."""
        key = (diagnostic.span.file, diagnostic.code)
        self._numbers[key] += diagnostic.number
        if self._numbers[key] <= MOST:
            self._found.append(diagnostic)
        else:
            self._untold.setdefault(key, diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Add several findings."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def tells(self, code: str, file: str) -> bool:
        """Say whether a further finding of that code about that file would be told, and not only counted."""
        return self._numbers[file, code] < MOST

    def __iter__(self) -> Iterator[Diagnostic]:
        """Yield the findings by file, then by place; of very many of one kind the first, and how many more."""
        return iter(sorted([*self._found, *self._further()], key=_place))

    def __len__(self) -> int:
        return len(self._found) + len(self._untold)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that are errors, by place."""
        return tuple(found for found in self if found.severity == "error")

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The findings that are warnings, by place."""
        return tuple(found for found in self if found.severity == "warning")

    @property
    def has_errors(self) -> bool:
        """Whether any finding is an error."""
        return any(found.severity == "error" for found in self._found)

    def _further(self) -> Iterator[Diagnostic]:
        for key, first in self._untold.items():
            number = self._numbers[key] - MOST
            message = f"and {number:,} more findings of this kind in the file, from here on"
            yield replace(first, message=message, hint="", fix=None, number=number)

    def raise_errors(self) -> None:
        """Raise SourceError with all findings if any of them is an error."""
        if self.has_errors:
            raise SourceError(tuple(self))


class SourceError(Exception):
    """A source that cannot be used; carries every finding, not only the first."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return "\n".join(str(diagnostic) for diagnostic in self.diagnostics)


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    span = diagnostic.span
    return span.file, span.line, span.column, diagnostic.code
