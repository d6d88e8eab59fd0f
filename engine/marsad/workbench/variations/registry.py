"""Which variations are there, in which order, and what follows from each?"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from marsad.workbench.variations.clause import ExampleClause
from marsad.workbench.variations.event_noun import announced, happening, nationality
from marsad.workbench.variations.grammar import Grammar
from marsad.workbench.variations.insertion import adverb_between, bracket_between, day_between, relative_clause
from marsad.workbench.variations.meaning import asked, negated, planned, wished
from marsad.workbench.variations.order import pluperfect, subject_first
from marsad.workbench.variations.party import subject_joined, target_joined, unknown_name
from marsad.workbench.variations.passive import passive
from marsad.workbench.variations.said import reported
from marsad.workbench.variations.wanted import Varied

_SAME: Final = "the same records"
_NONE: Final = "no record"


@dataclass(frozen=True, slots=True)
class Variation:
    """A way of saying an example again: its name, what it does, what must follow, and who makes it.

    `make` raises DoesNotApply for an example that it cannot be made of.
    """

    name: str
    title: str
    follows: str
    make: Callable[[ExampleClause, Grammar], Varied]


VARIATIONS: Final = (
    Variation("subject-first", "the subject before its verb", _SAME, subject_first),
    Variation("pluperfect", "had done, the subject between", _SAME, pluperfect),
    Variation("day-between", "a day between verb and subject", _SAME, day_between),
    Variation("adverb-between", "an adverbial between verb and subject", _SAME, adverb_between),
    Variation("bracket-between", "a bracket between verb and subject", _SAME, bracket_between),
    Variation("relative-clause", "a relative clause behind the subject", _SAME, relative_clause),
    Variation("unknown-name", "an unknown name behind the office", _SAME, unknown_name),
    Variation("subject-joined", "a second nation joined to the subject", "records for each", subject_joined),
    Variation("target-joined", "a second nation joined to the target", "records for each", target_joined),
    Variation("passive", "was done by", _SAME, passive),
    Variation("happening", "the verbal noun with a verb of happening", _SAME, happening),
    Variation("announced", "the verbal noun announced by an official", "the same, and a statement", announced),
    Variation("nationality", "the doer as adjective of the event noun", "the same, of the country", nationality),
    Variation("reported", "an official said that", "reported, and a statement", reported),
    Variation("negated", "did not", _NONE, negated),
    Variation("wished", "hopes to", _NONE, wished),
    Variation("planned", "will", "the same, planned", planned),
    Variation("asked", "whether it is so", _NONE, asked),
)
