"""The steps that are asked once all verbs and event nouns of a sentence are read, one a file, in their order."""

from collections.abc import Callable
from typing import Final

from marsad.syntax.act_steps.aim import aim
from marsad.syntax.act_steps.before import before
from marsad.syntax.act_steps.doer import doer
from marsad.syntax.act_steps.slogan import slogan
from marsad.syntax.acts import Acts
from marsad.syntax.draft import Draft
from marsad.syntax.noun_draft import NounDraft

ACT_STEPS: Final[tuple[Callable[[Draft | NounDraft, Acts], None], ...]] = (doer, aim, slogan, before)
"""Each adds who stands beyond the words of a predicate: who did what befell somebody, whom a crowd turns against."""

__all__ = ["ACT_STEPS"]
