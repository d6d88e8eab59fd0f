"""A match: which rule caught which units of a sentence."""

from typing import Literal

from marsad.model.graph import Step
from marsad.model.value import value

Construction = Literal[
    "subject-first",
    "verb-first",
    "described",
    "subject-dropped",
    "passive",
    "impersonal",
    "noun-as-subject",
    "undertaken",
    "verbal-noun",
    "participle",
]
"""The ways in which a text can say what a rule states once."""


@value
class Capture:
    """A named part of a match: unit numbers from `start` to before `end`.

    `phrase` is the phrase of the graph that fills the part and `how` the step that found it there; both None where a
    pattern caught it.
    """

    name: str
    start: int
    end: int
    phrase: int | None = None
    how: Step | None = None


@value
class Match:
    """A rule's catch. `construction` is the way of saying it, or "pattern"."""

    rule: str
    construction: str
    captures: tuple[Capture, ...]

    def capture(self, name: str) -> Capture | None:
        """Return the first capture of that name, or None."""
        return next((capture for capture in self.captures if capture.name == name), None)
