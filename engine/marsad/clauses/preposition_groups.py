"""Under which names does the engine know groups of prepositions? Their words stand in rules/clauses."""

from typing import Final

LOCATION: Final = "in"
"""Where something is, or in what."""
COMPANY: Final = "with"
"""With whom or what."""
BY: Final = "by"
"""Who does what a passive or a noun tells."""
BETWEEN: Final = "between"
"""Both sides of an act."""
OUT_OF: Final = "from"
"""Whence somebody comes, and what a thing is part of."""
FOR: Final = "for"
"""Whose a thing is, for whom it is meant, or to whom an act is done."""
PURPOSE: Final = "purpose"
"""What something is done for."""
OCCASION: Final = "occasion"
"""Upon what something else happened."""
ABOUT: Final = "about"
"""What news, or a question, is about."""
IN_WHICH: Final = frozenset({LOCATION, OCCASION})
"""The act in or upon which something else happened."""
