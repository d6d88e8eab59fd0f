"""The compiler: rule files that were read, checked against all that they name, to one immutable rule set."""

from marsad.compiler.checker import RuleNames, check_packs
from marsad.compiler.compiler import compile_rules, meaning_of, winners_over
from marsad.compiler.ruleset import RuleSet

__all__ = [
    "RuleNames",
    "RuleSet",
    "check_packs",
    "compile_rules",
    "meaning_of",
    "winners_over",
]
