"""In which clause does a phrase stand, and within which other phrase?"""

from collections.abc import Sequence
from typing import Final

from marsad.model import Phrase
from marsad.syntax.draft_clause import DraftClause
from marsad.syntax.verbs import Verbs

MOST_BEHIND: Final = 8
"""Phrases behind a noun that are asked whether they belong to it."""


class Nesting:
    """The phrases of a sentence by where they stand.

    `outer` has the number of the phrase that a clause holds by that of each within it, `owning` the phrase that one
    completes, `first` the one that it is joined to; `described` has those of the relative clause of a phrase.
    """

    __slots__ = ("_clause", "_phrases", "described", "first", "outer", "owning")

    def __init__(self, verbs: Verbs) -> None:
        phrases = self._phrases = verbs.phrases
        self._clause: dict[int, tuple[DraftClause, int]] = {}
        self.outer: dict[int, int] = {}
        self.described: dict[int, tuple[Phrase, ...]] = {}
        self.owning = {phrase.owner: phrase.number for phrase in phrases if phrase.owner is not None}
        self.first = {other: phrase.number for phrase in phrases for other in phrase.joined}
        for clause in verbs.clauses:
            if clause.antecedent is not None:
                own = tuple(phrases[number] for number in clause.phrases[:MOST_BEHIND])
                self.described.setdefault(clause.antecedent, own)
            for index, number in enumerate(clause.phrases):
                self._clause[number] = (clause, index)
                self._enclose(phrases[number], number)

    def _enclose(self, phrase: Phrase, outer: int) -> None:
        self.outer[phrase.number] = outer
        if phrase.joined or phrase.included or phrase.nationalities:
            for number in (*phrase.joined, *phrase.included, *phrase.nationalities):
                self._enclose(self._phrases[number], outer)
        if phrase.owner is not None:
            self._enclose(self._phrases[phrase.owner], outer)

    def clause(self, phrase: Phrase) -> DraftClause:
        """Return the clause in which a phrase stands, be it within another."""
        return self._clause[self.outer[phrase.number]][0]

    def behind(self, phrase: Phrase) -> Sequence[int]:
        """Return the next phrases of the clause behind the one within which a phrase stands."""
        clause, index = self._clause[self.outer[phrase.number]]
        return clause.phrases[index + 1 : index + 1 + MOST_BEHIND]

    def right_before(self, number: int) -> int | None:
        """Return the phrase of the clause that ends where that one starts, None if there is none."""
        if number not in self._clause:
            return None
        clause, index = self._clause[number]
        before = self._phrases[clause.phrases[index - 1]] if index else None
        return before.number if before is not None and before.end == self._phrases[number].start else None
