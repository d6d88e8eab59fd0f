"""Clauses: the stretches of a sentence within which a predicate looks for its actors."""

from typing import Literal

from marsad.model.value import value

ClauseKind = Literal["main", "coordinate", "content", "relative", "circumstance", "quotation", "parenthesis"]


@value
class Clause:
    """A stretch of units, numbers from `start` to before `end`; `parent` is the governing clause's number."""

    index: int
    start: int
    end: int
    kind: ClauseKind
    parent: int | None
    depth: int
