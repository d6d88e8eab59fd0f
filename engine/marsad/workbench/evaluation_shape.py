"""How does an evaluation look as one JSON object?"""

from dataclasses import asdict
from typing import Any

from marsad.workbench.actor_accuracy import SideAccuracy
from marsad.workbench.evaluation import Evaluation
from marsad.workbench.figures import Figures, Tally

TOTAL = "ALL"
"""The row of all events."""
_DECIMALS = 3


def evaluation_shape(evaluation: Evaluation, limit: int) -> dict[str, Any]:
    """Return the evaluation as dicts, lists and numbers, with at most `limit` entries in each list.

    Under the name of each level its rows, each with tp, fp, fn, p, r and f1; under `actors` what was compared and
    right; lists of `confusions`, `missed` and `wrong`. Shares are rounded to three decimals, sentences count from 0.
    """
    actors = evaluation.actors
    levels: dict[str, Any] = {figures.name: _level(figures, evaluation.headline) for figures in evaluation.figures}
    sides: dict[str, Any] = {side: _side(accuracy) for side, accuracy in actors.sides.items()}
    return {
        **levels,
        "actors": {"core": actors.core, "found": actors.found, **sides, "together": _side(actors.together)},
        "confusions": [asdict(confusion) for confusion in actors.confusions[:limit]],
        "missed": [asdict(event) for event in evaluation.missed[:limit]],
        "wrong": [asdict(record) for record in evaluation.wrong[:limit]],
    }


def rows(figures: Figures, headline: str | None) -> dict[str, Tally]:
    """Return all rows of a level by name, in the order in which they are shown."""
    shown = {**figures.rows, TOTAL: figures.total}
    if figures.headline is not None and headline is not None:
        shown[headline] = figures.headline
    return shown


def _level(figures: Figures, headline: str | None) -> dict[str, Any]:
    return {
        name: {
            "tp": tally.found,
            "fp": tally.wrong,
            "fn": tally.missed,
            "p": round(tally.precision, _DECIMALS),
            "r": round(tally.recall, _DECIMALS),
            "f1": round(tally.f1, _DECIMALS),
        }
        for name, tally in rows(figures, headline).items()
    }


def _side(accuracy: SideAccuracy) -> dict[str, Any]:
    return {
        "compared": accuracy.compared,
        "country": accuracy.country,
        "country_share": round(accuracy.country_share, _DECIMALS),
        "country_and_role": accuracy.role,
        "country_and_role_share": round(accuracy.role_share, _DECIMALS),
    }
