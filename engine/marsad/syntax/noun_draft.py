"""What does a step know of an event noun or participle: its phrase, what takes it, and what stands behind it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from marsad.clauses import ClauseWords
from marsad.model import Phrase, PredicateKind
from marsad.phrases import PLACES, PlacedWord, Valency
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import DraftClause
from marsad.syntax.earlier import Understood
from marsad.syntax.relations import Relations

OWNER = "owner"
"""The relation of an event noun to the noun that it completes: the end of the talks."""
DOING, SUFFERING = "doing", "suffering"
"""Senses of nouns whose sole owner is the doer, if it is somebody and nobody else is, and of those done to it."""


@dataclass(slots=True)
class NounDraft(Relations):
    """One event noun, or participle of circumstance, while the steps fill its relations.

    `standing` is the phrase of a noun that only counts it, else its own; `governor` the verb or event noun that takes
    it, in `relation`, and `taking` the valency with which it does; `behind` are the phrases that follow without a
    break, `described` those of its relative clause; `content` is the predicate of the clause that tells what is said.
    `subjects` and `others` are for whom its pronoun can stand, the nearest first, `speakers` the numbers of those who
    say what verbs tell, `drafts` the nouns read before, and `verb` that of the clause; `understood` knows those of the
    sentence before, for a clause that tells the story itself; `topic` is who a participle is said of without a verb.

    `owner` completes the noun, or the noun joined right behind it (the death and injury of A), and `nationalities` are
    the adjectives on either. It `is_suffered` if it is done to its owner, where its verb has an object: the arrest, not
    the support, of A.
    """

    token: int
    phrase: Phrase
    standing: Phrase
    clause: DraftClause
    placed: Sequence[PlacedWord]
    phrases: Sequence[Phrase]
    words: ClauseWords
    governor: "Draft | NounDraft | None"
    relation: str
    taking: Valency | None
    behind: Sequence[Phrase]
    described: Sequence[Phrase]
    content: int | None
    subjects: Sequence[Phrase]
    others: Sequence[Phrase]
    speakers: frozenset[int]
    drafts: Mapping[int, "NounDraft"]
    verb: Draft | None
    understood: Understood | None
    kind: PredicateKind = "noun"
    topic: Phrase | None = None
    passive: bool = False
    owner: int | None = field(init=False)
    nationalities: tuple[int, ...] = field(init=False)
    senses: frozenset[str] = field(init=False)
    transitive: bool = field(init=False)
    is_suffered: bool = field(init=False)

    def __post_init__(self) -> None:
        # All this is asked by many steps, so that it costs less read once than asked where it is needed.
        valency, whose = self.valency, self.phrase
        if whose.joined and whose.end <= whose.head + 1 and whose.pronoun is None:
            joined = self.phrases[whose.joined[0]]
            if joined.start == whose.end:
                whose = joined
        self.owner, self.nationalities = whose.owner, whose.nationalities
        if self.owner is not None and self.verb is not None and self.verb.takes(self.phrases[self.owner]):
            self.owner = None
        self.senses, self.transitive = valency.senses, valency.transitive
        can_be_done_to = SUFFERING in self.senses and DOING not in self.senses
        self.is_suffered = can_be_done_to and (valency.transitive or not valency.is_verbal)

    @property
    def takes_object(self) -> bool:
        """Whether a phrase behind its owner can be what is done, or what is decided: the decision to raise prices."""
        return self.transitive or self.valency.takes_content

    def under(self, group: str) -> Phrase | None:
        """Return the first phrase under a preposition of that group, behind the noun and before any other noun."""
        for phrase in self.behind:
            if phrase.preposition is None:
                return None
            if group in phrase.under:
                return phrase
        return None


def is_somebody(phrase: Phrase) -> bool:
    """Return whether a phrase is a person or a body, so no country or town, which could be a place as well."""
    mention = phrase.mention
    if mention is None:
        return phrase.human is True
    if mention.kind == "actor":
        for actor in mention.actors:
            if actor.entry.partition(":")[0] not in PLACES:
                return True
    return False
