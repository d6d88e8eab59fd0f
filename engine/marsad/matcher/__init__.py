"""The matcher: for each predicate of a graph, which rules accept it and who fills their roles."""

from marsad.matcher.matcher import Matcher, Tried, needs_of, trigger_groups
from marsad.matcher.taken import filled_at, is_only_named, paths_taken

__all__ = [
    "Matcher",
    "Tried",
    "filled_at",
    "is_only_named",
    "needs_of",
    "paths_taken",
    "trigger_groups",
]
