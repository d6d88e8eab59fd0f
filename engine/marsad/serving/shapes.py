"""Which form have answers, as the OpenAPI document tells it?"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, WithJsonSchema


class _Shape(BaseModel):
    """What has no other keys than these."""

    model_config = ConfigDict(extra="forbid")


Record = Annotated[dict[str, Any], WithJsonSchema({"$ref": "#/components/schemas/Record"})]
"""A record with all its columns."""
RecordOfSentence = Annotated[dict[str, Any], WithJsonSchema({"$ref": "#/components/schemas/RecordOfSentence"})]
"""A record without what its sentence says for it."""


class Problem(_Shape):
    """Why a request is not answered (RFC 9457)."""

    title: str
    status: int
    detail: str
    errors: "list[ProblemPart]"


class ProblemPart(_Shape):
    """What is wrong at one place of the body, whose keys and numbers are parted by dots."""

    where: str
    message: str


class Health(_Shape):
    """That the service answers, and with which rules."""

    status: Literal["ok"]
    version: str
    pack: str
    rules: int


class Coded(_Shape):
    """The documents in the order in which they were sent."""

    pack: str
    documents: "list[CodedDocument]"


class CodedDocument(_Shape):
    """A document's records, in the order of their triggers."""

    id: str
    records: list[Record]


class Parsed(_Shape):
    """The documents in the order in which they were sent."""

    pack: str
    documents: "list[ParsedDocument]"


class Span(_Shape):
    """Offsets of a stretch of the text."""

    start: int
    end: int


class Dependent(_Shape):
    """The head of a phrase; of one in an earlier sentence only whom it names."""

    start: int | None
    end: int | None
    codes: list[str | None] | None = None
    how: str


class Complement(Dependent):
    """A phrase under a preposition."""

    preposition: str


class Resolved(Dependent):
    """A subject or object that stands outside the verb's clause."""

    relation: str


class Refused(_Shape):
    """Who was refused, and why."""

    relation: str
    start: int | None
    end: int | None
    codes: list[str | None] | None = None
    because: str


class Predicate(Span):
    """What verbs and nouns of acts share."""

    clause: str
    factuality: str
    said_by: Span | None
    depth: int
    complements: list[Complement]
    content: Span | None
    refused: list[Refused]


class Verb(Predicate):
    """A verb with who stands beside it."""

    passive: bool
    subject: Dependent | None
    object: Dependent | None
    oblique: Complement | None
    resolved: list[Resolved]


class Noun(Predicate):
    """A noun that names an act, or a participle of circumstance."""

    kind: str
    carrier: Span | None
    subjects: list[Dependent]
    object: Dependent | None


class Phrase(Span):
    """A phrase, and the codes of what it names."""

    head: Span
    preposition: str | None
    kind: str | None
    codes: list[str | None]


class Graph(_Shape):
    """The verbs and nouns of a sentence."""

    predicates: list[Verb]
    nouns: list[Noun]


class ParsedDocument(Graph):
    """The graphs of a document; the drawing, where it was asked for, is an SVG document."""

    id: str
    phrases: list[Phrase]
    drawing: str | None = None


class Explained(_Shape):
    """The documents in the order in which they were sent."""

    pack: str
    documents: "list[ExplainedDocument]"


class ExplainedDocument(_Shape):
    """Why the sentences of a document gave their records, or what one rule made of its words."""

    id: str
    sentences: "list[Sentence] | None" = None
    words: "list[RuleWord] | None" = None


class Clause(_Shape):
    """A clause, and the number of the one that governs it."""

    number: int
    kind: str
    parent: int | None
    text: str


class MentionActor(_Shape):
    """An actor of a mention."""

    text: str
    code: str | None
    how: str
    entry: str


class Mention(_Shape):
    """A phrase that was recognised."""

    kind: str
    text: str
    clause: int
    function: str
    value: str | None
    actors: list[MentionActor]


class Caught(_Shape):
    """What a rule caught under a name."""

    name: str
    text: str


class Match(_Shape):
    """A rule that matched, and whether the coder went by it."""

    rule: str
    construction: str
    chosen: bool
    captures: list[Caught]


class Role(_Shape):
    """Who was found for a role."""

    role: str
    code: str | None
    text: str
    how: str


class Trigger(_Shape):
    """What became of a word that could report an event, and the reason why it gave no record."""

    text: str
    clause: int
    standing: list[str]
    matches: list[Match]
    roles: list[Role]
    records: list[RecordOfSentence]
    reason: str
    candidates: list[str]


class Sentence(_Shape):
    """A sentence, numbered from 1."""

    sentence: int
    text: str
    clauses: list[Clause]
    mentions: list[Mention]
    unknown: list[str]
    graph: Graph
    triggers: list[Trigger]


class CaughtPart(_Shape):
    """What fills a part of a rule, and the step that found it."""

    part: str
    text: str
    how: str | None


class RuleWord(_Shape):
    """A word at which a rule could start; `lacks` is empty where it matches."""

    sentence: int
    rule: str
    trigger: str
    result: str
    predicate: Verb | Noun | None
    construction: str | None
    caught: list[CaughtPart]
    open: list[str]
    lacks: str
