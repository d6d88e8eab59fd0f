"""The compiler: rule files that were read, checked against all that they name, to one immutable rule set."""

from typing import TYPE_CHECKING

from marsad.compiler.ruleset import RuleSet
from marsad.on_demand import on_demand

if TYPE_CHECKING:
    from marsad.compiler.checker import RuleNames, check_packs
    from marsad.compiler.compiler import compile_rules, meaning_of, winners_over

__all__ = [
    "RuleNames",
    "RuleSet",
    "check_packs",
    "compile_rules",
    "meaning_of",
    "winners_over",
]

__getattr__ = on_demand(
    __name__,
    {
        "checker": ("RuleNames", "check_packs"),
        "compiler": ("compile_rules", "meaning_of", "winners_over"),
    },
)
