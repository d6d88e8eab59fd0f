"""In what light does a predicate stand: so it is, denied, wished, planned, asked, supposed; and who says it?"""

from collections.abc import Iterator, Sequence
from typing import Final

from marsad.clauses.words import ClauseWords
from marsad.lexicon import is_future
from marsad.model import Factuality
from marsad.phrases import PlacedWord
from marsad.syntax.draft_clause import DraftClause

BY_SENSE: Final[tuple[tuple[str, Factuality], ...]] = (
    ("denying", "denied"),
    ("blocking", "negated"),
    ("irrealis", "wished"),
    ("planning", "planned"),
)
"""What the word that takes a clause makes of it, by its sense among the clause words."""


class FactualityReader:
    """Reads the factuality and attribution of predicates in one sentence."""

    __slots__ = ("_clauses", "_placed", "_words")

    def __init__(self, placed: Sequence[PlacedWord], clauses: Sequence[DraftClause], words: ClauseWords) -> None:
        self._placed = placed
        self._clauses = clauses
        self._words = words

    def factuality(self, token: int, clause: DraftClause) -> Factuality:
        """Return how the predicate at a token stands: by the words before it, else by what governs its clause."""
        own = self._own(token, clause)
        if own != "asserted":
            return own
        for above in self._above(clause):
            found = self._governed(above)
            if found is not None:
                return found
        return "asserted"

    def said_by(self, clause: DraftClause) -> tuple[int | None, int]:
        """Return the verb of saying nearest above a clause, None if the text itself says it, and how many there are."""
        sayings = [
            above.governor
            for above in self._above(clause)
            if above.governor is not None and self._placed[above.governor].syntax.reporting
        ]
        return (sayings[0] if sayings else None), len(dict.fromkeys(sayings))

    def _own(self, token: int, clause: DraftClause) -> Factuality:
        words = self._words
        verb = self._placed[token]
        found: Factuality = "planned" if any(map(is_future, verb.readings)) else "asserted"
        for before in reversed(self._placed[:token]):
            if before.word_class != "small" and not before.syntax.copula:
                break
            key = before.syntax.fold
            if key in words.verbal_negators or key in words.future_negators:
                return "asserted" if key in words.which and clause.kind == "relative" else "negated"
            if key in words.uncertain:
                return "asked"
            if key in words.future:
                found = "planned"
        return found

    def _governed(self, clause: DraftClause) -> Factuality | None:
        if clause.opener is not None and self._placed[clause.opener].syntax.opener == "condition":
            return "conditional"
        if clause.governor is None:
            return None
        groups = self._placed[clause.governor].syntax.groups
        for sense, factuality in BY_SENSE:
            if not groups.isdisjoint(self._words.sense(sense)):
                return factuality
        return None

    def _above(self, clause: DraftClause) -> Iterator[DraftClause]:
        """Yield the clause and those that it stands in, innermost first."""
        at: DraftClause | None = clause
        while at is not None:
            yield at
            at = self._clauses[at.parent] if at.parent is not None else None
