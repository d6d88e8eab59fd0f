"""Why a text gives no record where a rule could have made one: the closed list of what the engine itself says."""

from typing import Final

NO_MATCH: Final = "no match"
"""The rule caught nothing: its words are not there, or not in the places that it asks for."""
NOBODY: Final = "nobody found"
ONLY_REPORTS: Final = "who only reports is no source"
NO_CODE: Final = "no code whose conditions hold"
GIVES_WAY: Final = "a more specific act of the same source"
TOLD: Final = "how an event of this sentence ended"
SAID_BEFORE: Final = "said before in this sentence"
ANOTHER_RULE: Final = "another rule tells it"
"""At the same word, a rule that is preferred gave the records."""

STANDINGS: Final = ("negated", "irrealis", "denied", "condition")
"""What is said of an event that is named and yet did not take place."""

REASONS: Final = (*STANDINGS, NO_MATCH, NOBODY, ONLY_REPORTS, NO_CODE, GIVES_WAY, TOLD, SAID_BEFORE, ANOTHER_RULE)


def known_reason(told: str) -> str:
    """Return which of the closed list a reason is that says more than it; no match if it is none."""
    return next((each for each in REASONS if told.startswith(each)), NO_MATCH)
