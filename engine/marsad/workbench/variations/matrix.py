"""How many variations hold, rule by rule and kind by kind?"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from marsad.workbench.variations.registry import VARIATIONS
from marsad.workbench.variations.run import VariationResult


@dataclass(frozen=True, slots=True)
class Tally:
    """How many examples keep what must follow, how many fail, and to how many a variation does not apply."""

    kept: int = 0
    failed: int = 0
    not_applicable: int = 0

    @property
    def applied(self) -> int:
        """How many examples were varied."""
        return self.kept + self.failed

    @property
    def share(self) -> float | None:
        """The share of varied examples that keep what must follow; None if none was varied."""
        return self.kept / self.applied if self.applied else None

    def with_one(self, result: VariationResult) -> "Tally":
        """Return the tally with one more result."""
        return Tally(
            self.kept + (result.verdict == "kept"),
            self.failed + (result.verdict == "failed"),
            self.not_applicable + (result.verdict == "not applicable"),
        )


@dataclass(frozen=True, slots=True)
class Matrix:
    """Tallies by row, a rule or a family of rules, and by the name of the variation; `total` sums up all rows."""

    rows: Mapping[str, Mapping[str, Tally]]
    total: Mapping[str, Tally]


def family(rule: str) -> str:
    """Return the family of a rule: what its id begins with."""
    return rule.partition(".")[0]


def tally(results: Iterable[VariationResult], row: Callable[[str], str] = family) -> Matrix:
    """Count results in rows that `row` names for a rule's id, in the order in which they come."""
    rows: dict[str, dict[str, Tally]] = {}
    total: dict[str, Tally] = {variation.name: Tally() for variation in VARIATIONS}
    for result in results:
        cells = rows.setdefault(row(result.rule), {})
        cells[result.variation] = cells.get(result.variation, Tally()).with_one(result)
        total[result.variation] = total[result.variation].with_one(result)
    return Matrix(rows, total)


def all_in(tallies: Iterable[Tally]) -> Tally:
    """Return one tally of several."""
    listed: Sequence[Tally] = tuple(tallies)
    return Tally(
        sum(each.kept for each in listed),
        sum(each.failed for each in listed),
        sum(each.not_applicable for each in listed),
    )
