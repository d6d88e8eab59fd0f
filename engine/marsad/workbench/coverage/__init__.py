"""What texts exercise of rules, words and actors, what they never do, and which predicates no rule tells."""

from marsad.workbench.coverage.report import KINDS, Coverage, Kind, Line, Share, Unruled, coverage, share, shares
from marsad.workbench.coverage.run import count_corpus, count_examples
from marsad.workbench.coverage.shape import coverage_as_json
from marsad.workbench.coverage.tally import Pattern, Sighting, Tally

__all__ = [
    "KINDS",
    "Coverage",
    "Kind",
    "Line",
    "Pattern",
    "Share",
    "Sighting",
    "Tally",
    "Unruled",
    "count_corpus",
    "count_examples",
    "coverage",
    "coverage_as_json",
    "share",
    "shares",
]
