"""What may an analyst write of the valency of words, and which word is said to take what?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, get_args

from marsad.model import Control, Operator, PartOfSpeech
from marsad.source import Mapping, Node, Scalar, SchemaModel, Sequence, Span, Texts


class Governing(SchemaModel):
    """Words and the prepositions of their complements."""

    prepositions: Texts
    words: Texts


class Controlling(SchemaModel):
    """Words that take a verbal noun or clause, by whose doing that is: their subject's or their object's."""

    subject: Texts = ()
    object: Texts = ()


class Operators(SchemaModel):
    """Verbs that are no act of their own, by what they do with the act that another word names."""

    light: Texts = ()
    aspect: Texts = ()
    attitude: Texts = ()
    happen: Texts = ()
    announce: Texts = ()
    converse: Texts = ()


class NominalValency(SchemaModel):
    """What nouns or adjectives take."""

    content: Texts = ()
    control: Controlling = Controlling()
    governs: tuple[Governing, ...] = ()


class VerbValency(NominalValency):
    """What verbs take beside their subject: a direct object, unless they are named as intransitive."""

    intransitive: Texts = ()
    receiving: Texts = ()
    operators: Operators = Operators()


class Valency(SchemaModel):
    """What words take, by part of speech."""

    verbs: VerbValency = VerbValency()
    nouns: NominalValency = NominalValency()
    adjectives: NominalValency = NominalValency()


Kind = Literal["intransitive", "receiving", "content", "control", "operators", "governs"]
Slot = Literal["objects", "content", "control", "operators", "governs"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One line: a lexeme or group (`name`) is of that kind; `value` is the operator, controller or preposition."""

    part_of_speech: PartOfSpeech
    kind: Kind
    value: str
    name: str
    span: Span

    @property
    def slot(self) -> Slot:
        """What it settles, once and for all except for prepositions; how many objects a verb takes is one question."""
        return "objects" if self.kind == "intransitive" or self.kind == "receiving" else self.kind


_SECTIONS: Final[tuple[tuple[str, PartOfSpeech], ...]] = (
    ("verbs", "verb"),
    ("nouns", "noun"),
    ("adjectives", "adjective"),
)
_VALUES: Final[dict[Kind, tuple[str, ...]]] = {"control": get_args(Control), "operators": get_args(Operator)}
_PLAIN: Final[tuple[Kind, ...]] = ("intransitive", "receiving", "content")


def read_claims(node: Node | None) -> Iterator[Claim]:
    """Yield what the section of a sound file says, line by line."""
    for section, part_of_speech in _SECTIONS:
        place = _below(node, section)
        for kind in _PLAIN:
            for name in _texts(_below(place, kind)):
                yield Claim(part_of_speech, kind, "", name.value, name.span)
        for kind, values in _VALUES.items():
            for value in values:
                for name in _texts(_below(_below(place, kind), value)):
                    yield Claim(part_of_speech, kind, value, name.value, name.span)
        governing = _below(place, "governs")
        for entry in governing if isinstance(governing, Sequence) else ():
            for name in _texts(_below(entry, "words")):
                for preposition in _texts(_below(entry, "prepositions")):
                    yield Claim(part_of_speech, "governs", preposition.value, name.value, name.span)


def read_prepositions(node: Node | None) -> Iterator[tuple[str, Span]]:
    """Yield every preposition that the section of a sound file says to be governed, and where."""
    for section, _ in _SECTIONS:
        governing = _below(_below(node, section), "governs")
        for entry in governing if isinstance(governing, Sequence) else ():
            yield from texts_below(entry, "prepositions")


def texts_below(node: Node, key: str) -> Iterator[tuple[str, Span]]:
    """Yield the texts under a key of a mapping, and where they stand."""
    for text in _texts(_below(node, key)):
        yield text.value, text.span


def _below(node: Node | None, key: str) -> Node | None:
    return node.get(key) if isinstance(node, Mapping) else None


def _texts(node: Node | None) -> Iterator[Scalar]:
    """Yield the texts of a list, or the one text that stands in its place."""
    for item in node if isinstance(node, Sequence) else (node,):
        if isinstance(item, Scalar) and not item.is_absent:
            yield item
