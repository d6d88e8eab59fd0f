"""What is wrong, where, and how is it mended?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from marsad.source.location import Span

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a code of the catalogue, a message, the place, and a hint how to mend it (may be empty).

    `fix` is the text that belongs in the place, where only one can be meant.
    """

    code: str
    severity: Severity
    message: str
    span: Span
    hint: str = ""
    fix: str | None = None

    def __str__(self) -> str:
        return f"{self.span}: {self.severity}[{self.code}]: {self.message}"


class Diagnostics:
    """Collects findings, so that one broken place never hides the others."""

    def __init__(self, found: Iterable[Diagnostic] = ()) -> None:
        self._found: list[Diagnostic] = list(found)

    def add(self, diagnostic: Diagnostic) -> None:
        """Add one finding."""
        self._found.append(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Add several findings."""
        self._found.extend(diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        """Yield the findings by file, then by place."""
        return iter(sorted(self._found, key=_place))

    def __len__(self) -> int:
        return len(self._found)

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
