"""What a token pattern says, as a typed tree that remembers where each part was written."""

from dataclasses import dataclass, field

Place = tuple[int, int]
"""Start and end, in characters, in the pattern's text; (0, 0) for parts that the compiler derived."""

DERIVED: Place = (0, 0)
DEFAULT_GAP = 24
"""How many units a gap crosses at most when the rule does not say."""
LONGEST_GAP = 60


@dataclass(frozen=True, slots=True)
class WordTest:
    """One word: of one of these lexeme groups, spelt as in one of these word lists, and with all these features."""

    groups: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    place: Place = field(default=DERIVED, compare=False)


@dataclass(frozen=True, slots=True)
class EntityTest:
    """One mention of that kind, standing as one of `functions`.

    A function is `subject`, `topic`, `object`, `bare`, `of` (the complement of the noun before it) or the name of a
    preposition group; none means wherever it stands.
    """

    kind: str
    functions: tuple[str, ...] = ()
    place: Place = field(default=DERIVED, compare=False)


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `limit` units of the same clause, as few as the part after the gap allows."""

    limit: int = DEFAULT_GAP
    place: Place = field(default=DERIVED, compare=False)


@dataclass(frozen=True, slots=True)
class Capture:
    """A part that the rule refers to by name."""

    name: str
    body: "Node"
    place: Place = field(default=DERIVED, compare=False)


@dataclass(frozen=True, slots=True)
class Maybe:
    """A part that is taken if it is there."""

    body: "Node"
    place: Place = field(default=DERIVED, compare=False)


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts in the order of the text."""

    parts: tuple["Node", ...]
    place: Place = field(default=DERIVED, compare=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """The first of these that matches."""

    options: tuple["Node", ...]
    place: Place = field(default=DERIVED, compare=False)


@dataclass(frozen=True, slots=True)
class Arguments:
    """Parts in any order, each looked for from the same point; those in `required` must be found."""

    slots: tuple["Node", ...]
    required: tuple[bool, ...]
    place: Place = field(default=DERIVED, compare=False)


Node = WordTest | EntityTest | Gap | Capture | Maybe | Sequence | Choice | Arguments


def walk(node: Node) -> "list[Node]":
    """List the node and everything in it, parents before children."""
    found: list[Node] = [node]
    match node:
        case Capture(body=body) | Maybe(body=body):
            found += walk(body)
        case Sequence(parts=parts):
            for part in parts:
                found += walk(part)
        case Choice(options=options):
            for option in options:
                found += walk(option)
        case Arguments(slots=slots):
            for slot in slots:
                found += walk(slot)
        case _:
            pass
    return found
