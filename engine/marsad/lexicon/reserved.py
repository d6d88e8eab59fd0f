"""Under which names does the engine find words that decide what may stand beside them?"""

from typing import Final

PREPOSITION: Final = "preposition"
NEGATION_PAST: Final = "negation.past"
NEGATION_FUTURE: Final = "negation.future"
NEGATION: Final = "negation"
SUBJUNCTIVE: Final = "subjunctive"
FUTURE: Final = "future"
ASPECT: Final = "aspect"
CLAUSE: Final = "clause"
YIELDING: Final = "yielding"
YIELDING_JOINED: Final = "yielding.joined"

RESERVED_GROUPS: Final = (
    PREPOSITION,
    NEGATION_PAST,
    NEGATION_FUTURE,
    NEGATION,
    SUBJUNCTIVE,
    FUTURE,
    ASPECT,
    CLAUSE,
    YIELDING,
    YIELDING_JOINED,
)

ELATIVE: Final = "elative"
"""The lexeme group of comparatives, which also say the most of something."""
