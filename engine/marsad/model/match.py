"""A match: which rule caught which units of a sentence."""

from dataclasses import dataclass

from marsad.model.graph import Step


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's catch. `construction` is the way of saying it in which the frame was found, or "pattern"."""

    rule: str
    construction: str
    captures: tuple[Capture, ...]

    def capture(self, name: str) -> Capture | None:
        """Return the first capture of that name, or None."""
        return next((capture for capture in self.captures if capture.name == name), None)
