"""The steps that find a predicate's dependents, one a file, in the one order in which they are asked."""

from collections.abc import Callable
from typing import Final

from marsad.syntax.draft import Draft
from marsad.syntax.steps.after_subject import after_subject
from marsad.syntax.steps.after_verb import after_verb
from marsad.syntax.steps.coordinate import coordinate
from marsad.syntax.steps.governed import governed
from marsad.syntax.steps.pronoun import pronoun
from marsad.syntax.steps.relative import relative
from marsad.syntax.steps.topic import topic
from marsad.syntax.steps.understood import understood

STEPS: Final[tuple[Callable[[Draft], None], ...]] = (
    topic,
    after_verb,
    after_subject,
    relative,
    coordinate,
    understood,
    pronoun,
    governed,
)
"""Each may fill a relation that those before it left open, and leaves the reason where it refuses a phrase."""

__all__ = ["STEPS"]
