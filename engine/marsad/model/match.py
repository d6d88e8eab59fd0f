"""A match: which rule tells which event of a sentence, and who fills its roles."""

from typing import Literal

from marsad.model.step import Step
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
    "colon",
]
"""The ways in which a text can say what a rule states once."""


@value
class Capture:
    """Who or what fills a named part of a rule: its first token, its phrase and the step that found it, if one did."""

    name: str
    token: int
    phrase: int | None = None
    how: Step | None = None


@value
class Match:
    """A rule's catch: `trigger` is the token of its predicate, `construction` the way in which the event is said."""

    rule: str
    construction: Construction
    trigger: int
    captures: tuple[Capture, ...]

    def capture(self, name: str) -> Capture | None:
        """Return the first capture of that name, or None."""
        for capture in self.captures:
            if capture.name == name:
                return capture
        return None
