"""The steps that find an event noun's dependents, one a file, in the one order in which they are asked."""

from collections.abc import Callable
from functools import cache
from typing import Final, Literal

from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.noun_steps.beside_noun import beside_noun
from marsad.syntax.noun_steps.between import INTERPOSING, between
from marsad.syntax.noun_steps.by import by
from marsad.syntax.noun_steps.carried import carried
from marsad.syntax.noun_steps.carrier import carrier
from marsad.syntax.noun_steps.cause import cause
from marsad.syntax.noun_steps.company import company
from marsad.syntax.noun_steps.doing_owner import doing_owner
from marsad.syntax.noun_steps.interposed import interposed
from marsad.syntax.noun_steps.nationality import nationality
from marsad.syntax.noun_steps.of_act import of_act
from marsad.syntax.noun_steps.owner import owner
from marsad.syntax.noun_steps.participle import participle
from marsad.syntax.noun_steps.possessor import possessor
from marsad.syntax.noun_steps.pronoun import pronoun
from marsad.syntax.noun_steps.provided import provided
from marsad.syntax.noun_steps.purpose import purpose
from marsad.syntax.noun_steps.through import through
from marsad.syntax.noun_steps.to_whom import to_whom
from marsad.syntax.noun_steps.topic import topic

Given = Literal[
    "behind",
    "owner",
    "nationality",
    "pronoun",
    "governor",
    "verb",
    "no verb",
    "suffered",
    "verbal",
    "described",
    "content",
    "interposing",
]
"""What a noun may have that steps go by: phrases behind it, an owner, a verb or noun that takes it, a verb in its
clause beside which nothing takes it, a clause without one; a meaning that its owner suffers, a verb it comes from;
phrases of a relative clause, a clause or act that tells what is said or decided; a meaning of standing between two."""
NounStep = Callable[[NounDraft], None]

_NOUN_STEPS: Final[tuple[tuple[NounStep, frozenset[Given]], ...]] = (
    (by, frozenset({"behind"})),
    (interposed, frozenset({"interposing"})),
    (topic, frozenset({"no verb"})),
    (doing_owner, frozenset({"owner"})),
    (between, frozenset()),
    (nationality, frozenset({"nationality"})),
    (pronoun, frozenset({"pronoun"})),
    (possessor, frozenset({"no verb"})),
    (carrier, frozenset({"governor"})),
    (cause, frozenset({"governor", "suffered"})),
    (purpose, frozenset({"verb", "verbal"})),
    (company, frozenset({"verb", "behind"})),
    (owner, frozenset({"owner"})),
    (to_whom, frozenset({"behind"})),
    (beside_noun, frozenset({"behind"})),
    (carried, frozenset({"governor"})),
    (provided, frozenset({"described", "content"})),
)
"""Each may fill a relation that those before it left open, and leaves the reason where it refuses a phrase. It finds
nothing where what it needs is not given, and is not asked there."""

PARTICIPLE_STEPS: Final[tuple[NounStep, ...]] = (participle, beside_noun)
"""The same for a participle of circumstance."""

_LATER_STEPS: Final[tuple[tuple[NounStep, frozenset[Given]], ...]] = (
    (through, frozenset({"behind", "suffered"})),
    (of_act, frozenset({"owner"})),
)
"""What is asked once all event nouns of the sentence are read."""


def noun_steps(draft: NounDraft) -> tuple[tuple[NounStep, ...], tuple[NounStep, ...]]:
    """Return the steps that a noun gives what they need, a third of all, and those of them that are asked later."""
    held = draft.governor is not None
    return _steps(
        "behind" if draft.behind else None,
        "owner" if draft.owner is not None else None,
        "nationality" if draft.nationalities else None,
        "pronoun" if draft.phrase.pronoun is not None else None,
        "governor" if held else None,
        "no verb" if draft.verb is None else None if held else "verb",
        "suffered" if draft.is_suffered else None,
        "verbal" if draft.valency.is_verbal else None,
        "described" if draft.described else None,
        "content" if draft.valency.takes_content else None,
        "interposing" if INTERPOSING in draft.senses else None,
    )


@cache
def _steps(*given: Given | None) -> tuple[tuple[NounStep, ...], tuple[NounStep, ...]]:
    """The steps that need no more than what is given; nouns differ in so little that each kind is worked out once."""
    first, later = (
        tuple([step for step, needs in steps if needs.issubset(given)]) for steps in (_NOUN_STEPS, _LATER_STEPS)
    )
    return first, later


__all__ = ["PARTICIPLE_STEPS", "NounStep", "noun_steps"]
