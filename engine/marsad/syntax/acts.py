"""What does a step know once all verbs and event nouns are read: which acts stand near a predicate?"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from marsad.clauses import ClauseWords
from marsad.model import Phrase
from marsad.phrases import with_owners
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import DraftClause
from marsad.syntax.noun_draft import NounDraft, is_of

MOST_NEAR = 24
"""Phrases on either side of a predicate that are asked whether they stand beside it."""


@dataclass(frozen=True, slots=True)
class Acts:
    """The verbs and event nouns of one sentence by their tokens."""

    verbs: Mapping[int, Draft]
    nouns: Mapping[int, NounDraft]
    phrases: Sequence[Phrase]
    clauses: Sequence[DraftClause]
    words: ClauseWords
    _known: dict[str, bool] = field(default_factory=dict, init=False)

    def has(self, sense: str) -> bool:
        """Return whether any predicate of the sentence plays that part: what most sentences lack is asked of them once,
        not of each predicate.
        """
        known = self._known.get(sense)
        if known is None:
            groups = self.words.sense(sense)
            found = any(is_of(each.readings, groups) for each in chain(self.verbs.values(), self.nouns.values()))
            known = self._known[sense] = found
        return known

    def is_of(self, draft: Draft | NounDraft, sense: str) -> bool:
        """Return whether a predicate plays that part among the clause words."""
        return is_of(draft.readings, self.words.sense(sense))

    def behind(self, draft: Draft | NounDraft) -> list[Phrase]:
        """List the phrases behind the predicate in its clause."""
        at = self._place(draft)
        return [self.phrases[number] for number in draft.clause.phrases[at : at + MOST_NEAR]]

    def before(self, draft: Draft | NounDraft) -> list[Phrase]:
        """List the phrases before the predicate in its clause, the nearest first."""
        at = self._place(draft)
        return [self.phrases[number] for number in reversed(draft.clause.phrases[max(at - MOST_NEAR, 0) : at])]

    def _place(self, draft: Draft | NounDraft) -> int:
        return bisect_right(draft.clause.phrases, draft.token, key=lambda number: self.phrases[number].head)

    def parts(self, phrase: Phrase) -> Iterator[Phrase]:
        """Yield a phrase and what completes it: a series of raids."""
        return with_owners(phrase, self.phrases)
