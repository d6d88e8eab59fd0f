"""What does a step know once all verbs and event nouns are read: which acts stand near a predicate?"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from marsad.clauses import ClauseWords
from marsad.model import Phrase
from marsad.phrases import PlacedWord, with_owners
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import DraftClause
from marsad.syntax.noun_draft import NounDraft, is_somebody

BEFALLING, ACTS = "befalling", "acts"
"""Senses of what befalls somebody, and of violent acts."""
MOST_NEAR = 24
"""Phrases on either side of a predicate that are asked whether they stand beside it."""
OWNING = ("owner", "for")
"""Steps that find who owns an act, which says where it was if it is a place."""


@dataclass(frozen=True, slots=True)
class Acts:
    """The verbs and event nouns of one sentence by their tokens; `senses` are those of any word."""

    verbs: Mapping[int, Draft]
    nouns: Mapping[int, NounDraft]
    phrases: Sequence[Phrase]
    clauses: Sequence[DraftClause]
    placed: Sequence[PlacedWord]
    words: ClauseWords
    senses: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        found = [draft.valency.senses for draft in self.drafts()]
        found += [word.valency.senses for word in self.placed]
        object.__setattr__(self, "senses", frozenset().union(*found))

    def drafts(self) -> Iterator[Draft | NounDraft]:
        """Go through the verbs, then the event nouns."""
        return chain(self.verbs.values(), self.nouns.values())

    def behind(self, draft: Draft | NounDraft) -> list[Phrase]:
        """List the phrases behind the predicate in its clause."""
        at = self._place(draft)
        return [self.phrases[number] for number in draft.clause.phrases[at : at + MOST_NEAR]]

    def before(self, draft: Draft | NounDraft) -> list[Phrase]:
        """List the phrases before the predicate in its clause, the nearest first."""
        at = self._place(draft)
        return [self.phrases[number] for number in reversed(draft.clause.phrases[max(at - MOST_NEAR, 0) : at])]

    def joined(self, draft: Draft) -> list[Draft]:
        """List the verb that a conjunction right behind the predicate's clause joins to it, if there is one."""
        following = next((verb for token, verb in sorted(self.verbs.items()) if token > draft.token), None)
        if following is None or not self.placed[following.token].joined:
            return []
        return [following] if following.clause.kind == "coordinate" else []

    def doers(self, act: NounDraft) -> Iterator[Phrase]:
        """Yield who does an act: not the place that owns it."""
        for each in act.dependents:
            phrase = self.phrases[each.phrase]
            if each.relation == "subject" and (each.how not in OWNING or is_somebody(phrase)):
                yield phrase

    def _place(self, draft: Draft | NounDraft) -> int:
        return bisect_right(draft.clause.phrases, draft.token, key=lambda number: self.phrases[number].head)

    def parts(self, phrase: Phrase) -> Iterator[Phrase]:
        """Yield a phrase and what completes it: a series of raids."""
        return with_owners(phrase, self.phrases)
