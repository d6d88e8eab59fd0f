"""What a rule is, once read: the nouns between the rule file and the compiler."""

from dataclasses import dataclass
from typing import Literal

from marsad.language.tree import Node

NOTHING = "none"
"""What a rule writes for a code where its words speak of no event."""

CONSTRUCTIONS = (
    "subject-first",
    "verb-first",
    "described",
    "subject-dropped",
    "passive",
    "impersonal",
    "noun-as-subject",
    "undertaken",
    "verbal-noun",
    "participle",
)
"""The ways in which a text can say what a frame states once; a frame takes some of them away by name."""
Pairs = Literal["one-way", "symmetric", "mirrored"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where in the rule files something was written."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class WordSlot:
    """A place of a frame that a word fills, not an actor: an agreement, an attack."""

    groups: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate and who stands where around it in the plain clause.

    `verb`, `light` and `noun` are lexeme groups; either `verb`, or `noun` with or without `light`. `subject`,
    `object`, `object_of` (the complement of an object that is no actor)
    and `of` name the role an actor there plays; `slots` the role under each preposition group.
    `passive_likely` marks verbs whose lone actor is their object (was killed, were wounded).
    """

    verb: tuple[str, ...]
    light: tuple[str, ...]
    noun: tuple[str, ...]
    subject: str | None
    object: str | WordSlot | None
    object_of: str | None
    of: str | None
    slots: tuple[tuple[str, str | WordSlot], ...]
    content: bool
    off: frozenset[str]
    passive_likely: bool = False

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that somebody beside the predicate can fill."""
        fillers = (self.subject, self.object, self.object_of, self.of, *(filler for _, filler in self.slots))
        return tuple(dict.fromkeys(filler for filler in fillers if isinstance(filler, str)))


@dataclass(frozen=True, slots=True)
class CodeChoice:
    """A code and all the conditions under which it is the one; the first choice that holds is taken."""

    code: str
    status: str | None = None
    trigger: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    content: str | None = None
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    origin: Origin = Origin("", 0, 0)


@dataclass(frozen=True, slots=True)
class ExpectedRecord:
    """A record that an example must give; fields left out are not compared."""

    code: str
    source: str | None
    target: str | None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A text and the whole records it gives under the rule's pack; `because` says what blocks a negative one."""

    text: str
    records: tuple[ExpectedRecord, ...]
    because: str | None
    todo: bool
    origin: Origin


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: a frame or a pattern, the code it gives, and the examples that prove it.

    `is_said` if the source is whoever says that it is so. `unnamed` gives, for source or target, the role code of
    whoever fills it when nobody is named.
    """

    id: str
    title: str
    frame: Frame | None
    pattern: Node | None
    needs: tuple[str, ...]
    beside: tuple[str, ...]
    is_said: bool
    never_source: tuple[str, ...]
    pairs: Pairs
    mirror: str | None
    choices: tuple[CodeChoice, ...]
    unnamed: tuple[tuple[str, str], ...]
    gives_way: tuple[str, ...]
    outcome_of: tuple[str, ...]
    overrides: tuple[str, ...]
    examples: tuple[Example, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Pack:
    """A rule file's worth of rules, with the word lists that its patterns name."""

    name: str
    requires: str
    words: tuple[tuple[str, tuple[str, ...]], ...]
    rules: tuple[Rule, ...]
    file: str
