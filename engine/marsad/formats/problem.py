"""What can be wrong with an input, said as a value so that the other inputs go on?"""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
ProblemCode = Literal[
    "input-unreadable",
    "input-empty",
    "input-encoding",
    "input-surrogate",
    "jsonl-malformed",
    "jsonl-field",
    "jsonl-date",
    "jsonl-no-id",
    "duplicate-id",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one input.

    `file` is the path as it was given ("-" for standard input), `line` and `column` count from 1. An "error" means
    that something was left out of the result; after a "warning" everything that could be read was.
    """

    severity: Severity
    code: ProblemCode
    file: str
    message: str
    hint: str = ""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        text = f"{self.severity}[{self.code}]: {self.message}\n  --> {place}"
        return f"{text}\n  = hint: {self.hint}" if self.hint else text
