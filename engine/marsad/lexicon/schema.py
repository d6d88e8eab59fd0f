"""What may an analyst write in a lexicon file, and which entries does a file hold?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from marsad.lexicon.valency_schema import Claim, Valency, read_claims, read_prepositions, texts_below
from marsad.model import Gender, PartOfSpeech
from marsad.source import Diagnostics, Flag, Mapping, Node, Scalar, SchemaModel, Sequence, Span, Text, Texts, validate


class VerbEntry(SchemaModel):
    """A verb of which more must be said than its principal parts: what it lacks in practice, what it governs."""

    parts: Texts
    governs: Texts = ()
    passive: Flag = True
    perfect: Flag = True
    participles: Flag = True


class NounEntry(SchemaModel):
    """A noun of which more must be said than its singular and plurals."""

    parts: Texts
    governs: Texts = ()
    human: Flag = False
    gender: Gender | None = None


class AdjectiveEntry(SchemaModel):
    """An adjective of which more must be said than its masculine singular and broken plurals."""

    parts: Texts
    governs: Texts = ()
    human: Flag = False
    feminine: Texts = ()


class ParticleEntry(SchemaModel):
    """A particle that takes pronouns, with the spelling that it has before them."""

    parts: Texts
    before_pronoun: Texts = ()


def _shape(value: Any) -> str:
    return "line" if isinstance(value, str) else "mapping"


_Line = Annotated[Text, Tag("line")]
_BY_SHAPE: Final = Discriminator(_shape)
VerbItem = Annotated[_Line | Annotated[VerbEntry, Tag("mapping")], _BY_SHAPE]
NounItem = Annotated[_Line | Annotated[NounEntry, Tag("mapping")], _BY_SHAPE]
AdjectiveItem = Annotated[_Line | Annotated[AdjectiveEntry, Tag("mapping")], _BY_SHAPE]
ParticleItem = Annotated[_Line | Annotated[ParticleEntry, Tag("mapping")], _BY_SHAPE]


class Group(SchemaModel):
    """Lexemes that rules ask for under one name; `nominal` particles stand after prepositions, as nouns do."""

    title: Text | None = None
    nominal: Flag = False
    verbs: tuple[VerbItem, ...] = ()
    nouns: tuple[NounItem, ...] = ()
    adjectives: tuple[AdjectiveItem, ...] = ()
    particles: tuple[ParticleItem, ...] = ()
    members: Texts = ()


class LexiconFile(SchemaModel):
    """A lexicon file: groups by their names, and what words take beside their subject."""

    groups: dict[str, Group] = Field(default_factory=dict)
    valency: Valency | None = None

    @model_validator(mode="after")
    def _hold_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("a lexicon file holds `groups`, `valency` or both")
        return self


@dataclass(frozen=True, slots=True)
class Entry:
    """A word as an analyst entered it: its part of speech, its written parts, what is said of it, and where."""

    part_of_speech: PartOfSpeech
    group: str
    parts: tuple[str, ...]
    span: Span
    governs: tuple[str, ...] = ()
    passive: bool = True
    perfect: bool = True
    participles: bool = True
    human: bool = False
    gender: Gender | None = None
    feminine: tuple[str, ...] = ()
    before_pronoun: tuple[str, ...] = ()
    nominal: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """The name of a group or lexeme that a group takes in."""

    group: str
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class FileContent:
    """What one file holds: its groups' titles and places, its entries and references, and what it says of valency.

    `prepositions` are all that it says to be governed, with their places.
    """

    titles: dict[str, str]
    places: dict[str, Span]
    entries: tuple[Entry, ...]
    members: tuple[Member, ...]
    claims: tuple[Claim, ...]
    prepositions: tuple[tuple[str, Span], ...]


_SECTIONS: Final[tuple[tuple[Literal["verbs", "nouns", "adjectives", "particles"], PartOfSpeech], ...]] = (
    ("verbs", "verb"),
    ("nouns", "noun"),
    ("adjectives", "adjective"),
    ("particles", "particle"),
)


def read_file(node: Node, diagnostics: Diagnostics) -> FileContent | None:
    """Return what a file's tree holds; None if it does not fit the schema, with the reasons in `diagnostics`."""
    found = validate(node, LexiconFile, diagnostics, despite_unknown_keys=True)
    if found is None:
        return None
    assert isinstance(node, Mapping)
    entries: list[Entry] = []
    members: list[Member] = []
    prepositions: list[tuple[str, Span]] = []
    for name, group in found.groups.items():
        place = node.at("groups", name)
        for section, part_of_speech in _SECTIONS:
            items = getattr(group, section)
            nodes = _items(place, section)
            entries.extend(
                _entry(item, part_of_speech, name, where, group.nominal)
                for item, where in zip(items, nodes, strict=True)
            )
            for where in nodes:
                prepositions.extend(texts_below(where, "governs"))
        members.extend(
            Member(name, member, where.span)
            for member, where in zip(group.members, _items(place, "members"), strict=False)
        )
    titles = {name: group.title or "" for name, group in found.groups.items()}
    groups = node.get("groups")
    places = {name: key.span for name, key in groups.keys.items()} if isinstance(groups, Mapping) else {}
    claims = tuple(read_claims(node.get("valency")))
    prepositions.extend(read_prepositions(node.get("valency")))
    return FileContent(titles, places, tuple(entries), tuple(members), claims, tuple(prepositions))


def _items(group: Node, section: str) -> tuple[Node, ...]:
    if not isinstance(group, Mapping) or section not in group:
        return ()
    node = group.values[section]
    return node.items if isinstance(node, Sequence) else (node,)


def _entry(item: Any, part_of_speech: PartOfSpeech, group: str, node: Node, nominal: bool) -> Entry:
    if isinstance(item, str):
        return Entry(part_of_speech, group, tuple(item.split()), node.span, nominal=nominal)
    words = tuple(word for line in item.parts for word in line.split())
    details = dict(_details(item))
    return Entry(part_of_speech, group, words, _first_text(node).span, nominal=nominal, **details)


def _details(item: SchemaModel) -> Iterator[tuple[str, Any]]:
    for key in type(item).model_fields:
        if key != "parts":
            yield key, getattr(item, key)


def _first_text(node: Node) -> Node:
    """Return the node of the principal parts themselves, where a finding about them is best shown."""
    while not isinstance(node, Scalar):
        if isinstance(node, Sequence):
            if not node.items:
                return node
            node = node.items[0]
        else:
            node = node.values["parts"]
    return node
