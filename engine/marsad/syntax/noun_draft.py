"""What does a step know of an event noun or participle: its phrase, what takes it, and what stands behind it?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from marsad.clauses import ClauseWords
from marsad.model import Phrase, PredicateKind, Reading
from marsad.phrases import PLACES, PlacedWord
from marsad.syntax.draft import Draft
from marsad.syntax.draft_clause import DraftClause
from marsad.syntax.relations import Relations

MASDAR = "masdar"
"""The derivation of verbal nouns."""
OWNER = "owner"
"""The relation of an event noun to the noun that it completes: the end of the talks."""
DOING, SUFFERING = "doing", "suffering"
"""Senses of nouns whose sole owner is the doer, if it is somebody and nobody else is, and of those done to it."""


@dataclass(slots=True)
class NounDraft(Relations):
    """One event noun, or participle of circumstance, while the steps fill its relations.

    `standing` is the phrase of a noun that only counts it, else its own; `governor` the verb or event noun that takes
    it, in `relation`; `behind` are the phrases that follow without a break, `described` those of its relative clause;
    `content` is the predicate of the clause that tells what is said. `subjects` and `others` are for whom its pronoun
    can stand, the nearest first, `drafts` the nouns read before, and `verb` that of the clause;
    `topic` is who a participle is said of without a verb;
    `groups` are the lexeme groups of all readings.
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
    behind: Sequence[Phrase]
    described: Sequence[Phrase]
    content: int | None
    subjects: Sequence[Phrase]
    others: Sequence[Phrase]
    drafts: Mapping[int, "NounDraft"]
    verb: Draft | None
    kind: PredicateKind = "noun"
    topic: Phrase | None = None
    passive: bool = False
    groups: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.groups = frozenset().union(*(reading.lexeme.groups for reading in self.readings))

    @property
    def owner(self) -> int | None:
        """The owner of the noun, or of the noun joined right behind it: the death and injury of A."""
        joined = self._joined()
        return self.phrase.owner if joined is None else joined.owner

    @property
    def nationalities(self) -> tuple[int, ...]:
        """The adjectives of nationality on the noun, or on the noun joined right behind it."""
        joined = self._joined()
        return self.phrase.nationalities if joined is None else joined.nationalities

    def _joined(self) -> Phrase | None:
        """The noun joined right behind this one, which stands by itself."""
        phrase = self.phrase
        if not phrase.joined or phrase.end > phrase.head + 1 or phrase.pronoun is not None:
            return None
        joined = self.phrases[phrase.joined[0]]
        return joined if joined.start == phrase.end else None

    @property
    def takes_object(self) -> bool:
        """Whether a phrase behind its owner can be what is done, or what is decided: the decision to raise prices."""
        return self.transitive or self.takes_content

    def is_of(self, sense: str) -> bool:
        """Return whether the noun plays that part among the clause words."""
        return not self.groups.isdisjoint(self.words.sense(sense))

    @property
    def is_verbal(self) -> bool:
        """Whether the noun comes from a verb."""
        return any(reading.lexeme.derivation == MASDAR for reading in self.readings)

    @property
    def is_suffered(self) -> bool:
        """Whether the noun is done to its owner, if its verb has an object: the arrest, not the support, of A."""
        return self.is_of(SUFFERING) and not self.is_of(DOING) and (self.transitive or not self.is_verbal)

    def under(self, group: str) -> Iterator[Phrase]:
        """Yield the phrases under a preposition of that group, behind the noun and before any other noun."""
        for phrase in self.behind:
            if phrase.preposition is None:
                return
            if group in phrase.under:
                yield phrase


def is_of(readings: Sequence[Reading], groups: frozenset[str]) -> bool:
    """Return whether a word is of one of these lexeme groups in some reading."""
    for reading in readings:
        if not reading.lexeme.groups.isdisjoint(groups):
            return True
    return False


def is_somebody(phrase: Phrase) -> bool:
    """Return whether a phrase is a person or a body, so no country or town, which could be a place as well."""
    if phrase.mention is None:
        return phrase.human is True
    entries = {actor.entry.partition(":")[0] for actor in phrase.mention.actors}
    return phrase.mention.kind == "actor" and not entries <= set(PLACES)
