"""What can be wrong with an input, said as a value so that the other inputs go on?"""

from dataclasses import dataclass
from typing import Literal

from marsad.formats.escaped import escaped

STANDARD_INPUT = "-"
"""What stands for standard input among paths."""
Severity = Literal["error", "warning"]
ProblemCode = Literal[
    "input-unreadable",
    "input-kind",
    "input-extra",
    "input-empty",
    "input-encoding",
    "input-surrogate",
    "input-nul",
    "input-size",
    "input-malformed",
    "input-no-field",
    "input-field",
    "input-date",
    "input-no-id",
    "duplicate-id",
    "not-coded",
    "pairs-left-out",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one input.

    `file` is the path as it was given ("-" for standard input), `line` and `column` count from 1. An "error" means
    that something was left out of the result; after a "warning" everything that could be read was. `lost` says that a
    document, or a file of them, is not among those that were read. `doc` names the document where one is there.
    """

    severity: Severity
    code: ProblemCode
    file: str
    message: str
    hint: str = ""
    line: int | None = None
    column: int | None = None
    lost: bool = True
    doc: str = ""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        text = f"{self.severity}[{self.code}]: {escaped(self.message)}\n  --> {escaped(place)}"
        return f"{text}\n  = hint: {escaped(self.hint)}" if self.hint else text
