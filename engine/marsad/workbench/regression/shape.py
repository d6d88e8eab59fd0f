"""What does a run of examples and articles look like as JSON?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from marsad.workbench.regression.case import Case


def cases_as_json(cases: Sequence[Case]) -> dict[str, Any]:
    """Return the number of cases by verdict, and every case, with its rows unless it passed."""
    return {
        "totals": dict(sorted(Counter(case.verdict for case in cases).items())),
        "cases": [_case(case) for case in cases],
    }


def _case(case: Case) -> dict[str, Any]:
    shape: dict[str, Any] = {
        "kind": case.kind,
        "name": case.name,
        "file": case.file,
        "line": case.line,
        "verdict": case.verdict,
    }
    if case.kind == "article":
        shape["counts"] = case.counts
    if case.verdict == "passed":
        return shape
    return {**shape, "text": case.text, "rows": [asdict(row) for row in case.rows], "notes": list(case.notes)}
