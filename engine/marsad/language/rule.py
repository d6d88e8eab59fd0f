"""What a rule is, once read: the nouns between the rule file and the compiler."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from marsad.language.paths import SPEAKER, RolePath
from marsad.model import PickledByFields, value

NOTHING = "none"
"""What a rule writes for a code where its words speak of no event, and for a role that nobody is known to bear."""

ROLES = ("source", "target", "parties")
RULE_ID = r"[a-z][a-z0-9-]*(\.[a-z0-9-]+)*"
"""The regular expression of a rule's name."""

EVENT_GROUPS: Final = ("verb", "light", "noun", "theme", "may_have")
"""The parts of an event that name groups of words."""
CHOICE_GROUPS: Final = (
    "trigger",
    "theme",
    "quality",
    "subject",
    "carrier",
    "mentions",
    "clause",
    "cause",
    "beside_cause",
    "predicated",
)
"""The conditions of a choice of code that name groups of words."""
Content = Literal["said", "act", "wanted"]
Pairs = Literal["one-way", "joint", "symmetric", "mirrored"]


@dataclass(frozen=True, slots=True)
class Origin(PickledByFields):
    """Where in the rule files something was written."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Event(PickledByFields):
    """What happens: the lexeme groups of the words that say it.

    Either `verb`, the `colon` behind a name or both, or `noun` with or without `light`. A noun of `theme` must stand
    beside them, one of `may_have` may, and something under a preposition of the groups that it `governs` must. With
    `content` something must be said, or an act stand there, or what is wanted; with `is_told_named` a noun that only
    names the event tells it too. `passive_likely` marks verbs whose lone actor is their object (was killed, were
    wounded), `is_negated` events that are told where their verb is negated and nowhere else (would not comment).
    """

    verb: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    colon: bool = False
    theme: tuple[str, ...] = ()
    may_have: tuple[str, ...] = ()
    governs: tuple[str, ...] = ()
    content: Content | None = None
    is_told_named: bool = False
    passive_likely: bool = False
    is_negated: bool = False


@value
class CodeChoice(PickledByFields):
    """A code and all the conditions under which it is the one; the first choice that holds is taken."""

    code: str
    status: str | None = None
    trigger: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    quality: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    carrier: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    clause: tuple[str, ...] = ()
    cause: tuple[str, ...] = ()
    beside_cause: tuple[str, ...] = ()
    predicated: tuple[str, ...] = ()
    content: str | None = None
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    abroad: bool = False
    elsewhere: bool = False
    origin: Origin = Origin("", 0, 0)

    @property
    def is_nothing(self) -> bool:
        """Whether it says that nothing happened of which the rule speaks."""
        return self.code == NOTHING

    @property
    def is_otherwise(self) -> bool:
        """Whether it has no condition."""
        return self == CodeChoice(self.code, origin=self.origin)


@value
class ExpectedRecord(PickledByFields):
    """A record that an example must give; fields left out are not compared."""

    code: str
    source: str | None
    target: str | None
    status: str | None = None


@value
class Example(PickledByFields):
    """A text and the whole records it gives under the rule's pack; `because` says what blocks a negative one."""

    text: str
    records: tuple[ExpectedRecord, ...]
    because: str | None
    todo: bool
    origin: Origin


class _ReadyPaths(PickledByFields):
    """What a rule's paths say, ready for look-up: of its parts, as it is written and printed, they are none."""

    __slots__ = ("asks_who", "is_said", "role_at")

    role_at: Mapping[RolePath, str]
    is_said: bool
    asks_who: bool


@dataclass(frozen=True, slots=True)
class Rule(_ReadyPaths):
    """One rule: an event, who stands where in it, the code it gives, and the examples that prove it.

    `paths` lead, for each role, to who fills it, the preferred one first, and `role_at` has the role of each path;
    without those roles that it `needs` there is no record. What `is_said` has as its source whoever says that it is so;
    where a code depends on whose side somebody is on, it `asks_who`.
    `unnamed` gives, for source or target, the role code of
    whoever fills it when nobody is named.
    """

    id: str
    title: str
    event: Event
    paths: tuple[tuple[str, tuple[RolePath, ...]], ...]
    needs: tuple[str, ...]
    never_source: tuple[str, ...] = ()
    pairs: Pairs = "one-way"
    mirror: str | None = None
    choices: tuple[CodeChoice, ...] = ()
    unnamed: tuple[tuple[str, str], ...] = ()
    gives_way: tuple[str, ...] = ()
    outcome_of: tuple[str, ...] = ()
    overrides: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    origin: Origin = Origin("", 0, 0)

    def __post_init__(self) -> None:
        # Every predicate that a rule is tried at asks for some of them: who is the first role of a path, has it.
        found = {path: role for role, paths in reversed(self.paths) for path in paths}
        object.__setattr__(self, "role_at", found)
        object.__setattr__(self, "is_said", (SPEAKER,) in found)
        object.__setattr__(self, "asks_who", any(choice.source or choice.target for choice in self.choices))

    @property
    def is_two_sided(self) -> bool:
        """Whether the target takes part as the source does, each in its way: they meet, or one visits the other."""
        return self.pairs in ("symmetric", "mirrored")

    @property
    def optional(self) -> tuple[str, ...]:
        """The roles that the rule says how to fill, and that may stay open."""
        filled = {role for role, _ in (*self.paths, *self.unnamed)}
        return tuple(role for role in asked_roles(filled) if role not in self.needs)


def asked_roles(filled: Collection[str]) -> tuple[str, ...]:
    """Return what a rule that says how these roles are filled asks for: source and target, or just parties."""
    return tuple(role for role in ("source", "target") if role in filled) or ("parties",)


@dataclass(frozen=True, slots=True)
class Deed(PickledByFields):
    """Lexeme groups of nouns that take up what was told before, and the beginnings of the codes of what they mean."""

    nouns: tuple[str, ...]
    codes: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Pack(PickledByFields):
    """A rule file's worth of rules, and of nouns that take up what was told."""

    name: str
    requires: str
    rules: tuple[Rule, ...]
    file: str
    deeds: tuple[Deed, ...] = ()
