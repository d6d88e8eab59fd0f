"""The steps that are asked once all verbs and event nouns of a sentence are read, one a file, in their order."""

from collections.abc import Callable
from typing import Final

from marsad.syntax.act_steps.aim import PROTESTING, aim
from marsad.syntax.act_steps.before import before
from marsad.syntax.act_steps.condition import THREATENING, condition
from marsad.syntax.act_steps.doer import doer
from marsad.syntax.act_steps.slogan import slogan
from marsad.syntax.acts import BEFALLING, Acts
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft

ActStep = Callable[[Draft | NounDraft, Acts], None]
_ACT_STEPS: Final[tuple[tuple[str, ActStep], ...]] = (
    (BEFALLING, doer),
    (PROTESTING, aim),
    (PROTESTING, slogan),
    (PROTESTING, before),
    (THREATENING, condition),
)
"""Each adds who stands beyond the words of a predicate: who did what befell somebody, whom a crowd turns against."""


def take_what_stands_beyond(acts: Acts) -> None:
    """Ask those steps that have something to go by, in their order: most sentences have no such act at all."""
    steps = [step for sense, step in _ACT_STEPS if sense in acts.senses]
    for draft in acts.drafts() if steps else ():
        for step in steps:
            step(draft, acts)


__all__ = ["take_what_stands_beyond"]
