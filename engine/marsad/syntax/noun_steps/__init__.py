"""The steps that find an event noun's dependents, one a file, in the one order in which they are asked."""

from collections.abc import Callable
from typing import Final

from marsad.syntax.noun_draft import NounDraft
from marsad.syntax.noun_steps.beside_noun import beside_noun
from marsad.syntax.noun_steps.between import between
from marsad.syntax.noun_steps.by import by
from marsad.syntax.noun_steps.carried import carried
from marsad.syntax.noun_steps.carrier import carrier
from marsad.syntax.noun_steps.cause import cause
from marsad.syntax.noun_steps.company import company
from marsad.syntax.noun_steps.doing_owner import doing_owner
from marsad.syntax.noun_steps.nationality import nationality
from marsad.syntax.noun_steps.of_act import of_act
from marsad.syntax.noun_steps.owner import owner
from marsad.syntax.noun_steps.participle import participle
from marsad.syntax.noun_steps.possessor import possessor
from marsad.syntax.noun_steps.pronoun import pronoun
from marsad.syntax.noun_steps.purpose import purpose
from marsad.syntax.noun_steps.through import through
from marsad.syntax.noun_steps.to_whom import to_whom
from marsad.syntax.noun_steps.topic import topic

NOUN_STEPS: Final[tuple[Callable[[NounDraft], None], ...]] = (
    by,
    doing_owner,
    between,
    nationality,
    pronoun,
    possessor,
    carrier,
    topic,
    cause,
    purpose,
    company,
    owner,
    to_whom,
    beside_noun,
    carried,
)
"""Each may fill a relation that those before it left open, and leaves the reason where it refuses a phrase."""

PARTICIPLE_STEPS: Final[tuple[Callable[[NounDraft], None], ...]] = (participle, beside_noun)
"""The same for a participle of circumstance."""

LATER_STEPS: Final[tuple[Callable[[NounDraft], None], ...]] = (through, of_act)
"""What is asked once all event nouns of the sentence are read."""

__all__ = ["LATER_STEPS", "NOUN_STEPS", "PARTICIPLE_STEPS"]
