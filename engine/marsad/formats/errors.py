"""What does a row say of what was wrong with an input, and how are such rows written as JSONL?"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from marsad.formats.jsonl_records import jsonl_line
from marsad.formats.output import open_output
from marsad.formats.problem import Problem


def error_row(problem: Problem) -> dict[str, Any]:
    """Return the row, with the columns of the table `errors`; line and column 0 stand for all of the input."""
    return {
        # A file's name may be no text, which nobody could write down.
        "file": os.fsencode(problem.file).decode("utf-8", "replace"),
        "line": problem.line or 0,
        "column": problem.column or 0,
        "doc": problem.doc,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "lost": problem.lost,
    }


@contextmanager
def open_errors(path: Path | None) -> Iterator[Callable[[Problem], None]]:
    """Give what writes a problem as a line of JSONL, and nothing for None; the file appears when the block ends well.

    Raises OSError where the system refuses.
    """
    if path is None:
        yield lambda problem: None
        return
    with open_output(path) as stream:

        def write(problem: Problem) -> None:
            stream.write(jsonl_line(error_row(problem)))

        yield write
