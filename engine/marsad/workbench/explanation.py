"""What an explanation consists of: a text's sentences, and in each what was seen, caught, recorded and refused."""

from dataclasses import dataclass

from marsad.model import Actor, ClauseKind, EventRecord, Graph, Party, Predicate, Step


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

    It begins at the offset `start` of the whole text, and tokens of the `graph` have their offsets there too.
    """

    number: int
    text: str
    start: int
    clauses: tuple[ClauseNote, ...]
    mentions: tuple[MentionNote, ...]
    triggers: tuple[TriggerNote, ...]
    unknown: tuple[str, ...]
    graph: Graph


@dataclass(frozen=True, slots=True)
class CaughtNote:
    """What fills a part of a rule: its words, and the step that found them, None if none did."""

    part: str
    text: str
    how: Step | None


@dataclass(frozen=True, slots=True)
class RuleNote:
    """A word at which a rule could start, what it caught there, why it does not match, and what came of it.

    `lacks` is empty where the rule matches; `open` are its roles that nobody fills. `predicate` is what the `graph`
    of the sentence says of the word, with who was refused beside it and why.
    """

    sentence: int
    trigger: str
    construction: str | None
    caught: tuple[CaughtNote, ...]
    open: tuple[str, ...]
    lacks: str
    result: str
    graph: Graph
    predicate: Predicate
