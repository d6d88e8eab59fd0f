"""The matcher: for each predicate of a graph, which rules accept it and who fills their roles."""

from marsad.matcher.construing import OUT_OF
from marsad.matcher.matcher import Matcher, needs_of, trigger_groups

__all__ = [
    "OUT_OF",
    "Matcher",
    "needs_of",
    "trigger_groups",
]
