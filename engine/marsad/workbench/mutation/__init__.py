"""Rules with one clause taken away or turned round: which of them does no example tell from the rule itself?"""

from marsad.workbench.mutation.killers import Killers
from marsad.workbench.mutation.mutants import KINDS, TITLES, Kind, Mutant, chosen_mutants, mutants
from marsad.workbench.mutation.run import Killer, MutantResult, Mutation
from marsad.workbench.mutation.score import Score, scores, total
from marsad.workbench.mutation.shape import killers_as_examples, mutants_as_json

__all__ = [
    "KINDS",
    "TITLES",
    "Killer",
    "Killers",
    "Kind",
    "Mutant",
    "MutantResult",
    "Mutation",
    "Score",
    "chosen_mutants",
    "killers_as_examples",
    "mutants",
    "mutants_as_json",
    "scores",
    "total",
]
