"""What an explanation consists of: a text's sentences, and in each what was seen, caught, recorded and refused."""

from dataclasses import dataclass

from marsad.model import Actor, ClauseKind, EventRecord, Graph, Party, Predicate


@dataclass(frozen=True, slots=True)
class ActorNote:
    """One actor of a mention as it was resolved."""

    text: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class MentionNote:
    """A phrase that was recognised; `function` says how it stands: "bare", "of", or its preposition groups.

    `clause` is the clause's number, `value` what a place or time was resolved to.
    """

    kind: str
    text: str
    clause: int
    function: str
    actors: tuple[ActorNote, ...]
    value: str | None


@dataclass(frozen=True, slots=True)
class ClauseNote:
    """A clause; `parent` is the number of the clause that governs it."""

    number: int
    kind: ClauseKind
    parent: int | None
    text: str


@dataclass(frozen=True, slots=True)
class MatchNote:
    """A rule that matched at a trigger, with its captures as (name, text); `chosen` if the coder went by it."""

    rule: str
    construction: str
    captures: tuple[tuple[str, str], ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class TriggerNote:
    """What became of one trigger.

    `standing` lists how it stands ("negated", "planned", "reported" ...), `roles` who was found as (role, actor),
    `reason` why there is no record. Without matches, `candidates` are the rules that such a trigger belongs to.
    """

    text: str
    clause: int
    matches: tuple[MatchNote, ...]
    standing: tuple[str, ...]
    roles: tuple[tuple[str, Party], ...]
    records: tuple[EventRecord, ...]
    reason: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceNote:
    """A sentence; `number` counts from 1, `unknown` are the words that the lexicon lacks outside all mentions.

    Tokens of the `graph` have their offsets in the whole text.
    """

    number: int
    text: str
    clauses: tuple[ClauseNote, ...]
    mentions: tuple[MentionNote, ...]
    triggers: tuple[TriggerNote, ...]
    unknown: tuple[str, ...]
    graph: Graph


@dataclass(frozen=True, slots=True)
class Refusal:
    """A phrase or word that could have filled a part, and why it does not."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class PartNote:
    """One part of a pattern: what it is called, what it asks for, and what it found, None if nothing."""

    name: str
    wanted: str
    required: bool
    found: str | None
    refused: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class ConstructionNote:
    """How far one way of saying a rule's event got at a trigger."""

    construction: str
    matched: bool
    parts: tuple[PartNote, ...]

    @property
    def missing(self) -> tuple[PartNote, ...]:
        """The parts that it needs and did not find."""
        return tuple(part for part in self.parts if part.required and part.found is None)


@dataclass(frozen=True, slots=True)
class RuleNote:
    """A word that could be the rule's trigger, how far each construction got there, and what came of it.

    `predicate` is what the `graph` of the sentence says of that word, None if it is no predicate.
    """

    sentence: int
    trigger: str
    constructions: tuple[ConstructionNote, ...]
    result: str
    graph: Graph
    predicate: Predicate | None

    @property
    def nearest(self) -> ConstructionNote:
        """The first construction that matched; if none did, the one that lacks least."""
        return min(self.constructions, key=lambda note: (not note.matched, len(note.missing)))
