"""What does a run of variations look like as JSON?"""

from collections.abc import Mapping, Sequence
from typing import Any

from marsad.model import EventRecord
from marsad.workbench.comparison import party_code
from marsad.workbench.variations.matrix import Tally, family, tally
from marsad.workbench.variations.registry import VARIATIONS
from marsad.workbench.variations.run import VariationResult
from marsad.workbench.variations.wanted import Wanted


def variations_as_json(results: Sequence[VariationResult]) -> dict[str, Any]:
    """Return the totals of each variation, the tallies of each rule, and every failure with its sentence."""
    matrix = tally(results, row=str)
    return {
        "variations": [
            {
                "name": variation.name,
                "title": variation.title,
                "follows": variation.follows,
                **_tally(matrix.total[variation.name]),
            }
            for variation in VARIATIONS
        ],
        "rules": [
            {"rule": rule, "family": family(rule), "variations": _tallies(cells)} for rule, cells in matrix.rows.items()
        ],
        "failures": [_failure(result) for result in results if result.verdict == "failed"],
    }


def _tallies(cells: Mapping[str, Tally]) -> dict[str, Any]:
    return {name: _tally(cell) for name, cell in cells.items()}


def _tally(cell: Tally) -> dict[str, Any]:
    return {"kept": cell.kept, "failed": cell.failed, "not_applicable": cell.not_applicable, "share": cell.share}


def _failure(result: VariationResult) -> dict[str, Any]:
    varied = result.varied
    assert varied is not None
    return {
        "rule": result.rule,
        "example": result.number,
        "variation": result.variation,
        "text": varied.text,
        "wanted": [_wanted(wish) for wish in varied.wanted],
        "found": [_found(record) for record in result.found if record.start >= varied.judged_from],
    }


def _wanted(wish: Wanted) -> dict[str, Any]:
    return {
        "codes": list(wish.codes),
        "source": wish.source,
        "target": wish.target,
        "status": wish.status,
        "speaker": wish.speaker,
    }


def _found(record: EventRecord) -> dict[str, Any]:
    return {
        "code": record.code,
        "source": party_code(record, "source"),
        "target": party_code(record, "target"),
        "status": record.status,
        "speaker": record.attribution.speaker,
        "rule": record.rule,
    }
