"""How many mutants do the examples notice, by kind?"""

from collections.abc import Iterable
from dataclasses import dataclass

from marsad.workbench.mutation.mutants import KINDS, Kind
from marsad.workbench.mutation.run import MutantResult


@dataclass(frozen=True, slots=True)
class Score:
    """How many mutants were noticed, of how many."""

    noticed: int = 0
    mutants: int = 0

    @property
    def survivors(self) -> int:
        """How many no example notices."""
        return self.mutants - self.noticed

    @property
    def share(self) -> float | None:
        """The share that is noticed; None without mutants."""
        return self.noticed / self.mutants if self.mutants else None


def scores(results: Iterable[MutantResult]) -> dict[Kind, Score]:
    """Return the score of every kind of mutant."""
    counted: dict[Kind, list[int]] = {kind: [0, 0] for kind in KINDS}
    for result in results:
        tally = counted[result.mutant.kind]
        tally[0] += not result.survives
        tally[1] += 1
    return {kind: Score(*tally) for kind, tally in counted.items()}


def total(by_kind: Iterable[Score]) -> Score:
    """Return the score of several kinds together."""
    listed = tuple(by_kind)
    return Score(sum(each.noticed for each in listed), sum(each.mutants for each in listed))
