"""What a rule file may hold: the schema that validates it and from which the rule reference is made."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from marsad.language.rule import RULE_ID, Content
from marsad.model import REASONS
from marsad.source import Flag, SchemaModel, Text, Texts

Status = Literal["planned", "actual"]


class EventSchema(SchemaModel):
    """What happens, by the lexeme groups of its words: a verb, a verb that only carries its noun, or a noun alone.

    It is found as verb, verbal noun and participle, active and passive, in any order of words.
    """

    verb: Texts = Field(
        default=(),
        description="Groups of verbs that say the event themselves, as verb or as noun; or of prepositions that say it"
        " of a topic without a verb: A (is bound) for B.",
    )
    light: Texts = Field(default=(), description="Groups of verbs that say it together with the noun: to hold (talks).")
    noun: Texts = Field(default=(), description="Groups of nouns that name the event.")
    colon: Flag = Field(
        default=False, description="Whether the colon behind a name tells it, of what is said behind that."
    )
    theme: Texts = Field(default=(), description="Groups of nouns one of which must stand beside: to sign (a treaty).")
    may_have: Texts = Field(
        default=(), alias="may-have", description="Groups of nouns one of which may stand there as the theme."
    )
    governs: Texts = Field(
        default=(), description="Preposition groups under one of which something must stand: to comment (on something)."
    )
    content: Content | None = Field(
        default=None,
        description="`said`: it takes what a clause or quotation says; `act`: that, or an act: (admitted) the theft;"
        " `wanted`: what a clause says is to be: insisted that B (should) pay.",
    )
    named: Flag = Field(
        default=False,
        description="Whether a noun that only names the event tells it: during the talks. Otherwise a noun alone tells"
        " it where its doer stands beside it and it is told as happened or planned.",
    )
    passive: Literal["likely"] | None = Field(
        default=None, description="Active and passive are spelt alike: a lone actor suffers the act."
    )
    negated: Flag = Field(
        default=False, description="Whether it is told where its verb is negated, and nowhere else: would not comment."
    )


class WhenSchema(SchemaModel):
    """Conditions for a code; all must hold."""

    status: Status | None = Field(
        default=None, description="The event is planned, or actual; of one told by its negation: it is not going to be."
    )
    trigger: Texts = Field(default=(), description="The trigger is of one of these lexeme groups.")
    theme: Texts = Field(
        default=(), description="The theme, or the noun of a light verb, is of one of these lexeme groups."
    )
    quality: Texts = Field(
        default=(),
        description="An adjective of the theme, or of the noun that tells the event, is of these groups: (electoral) "
        "rallies.",
    )
    subject: Texts = Field(
        default=(),
        description="The noun of its subject is of these groups, whether it names somebody or not: (a drone) struck.",
    )
    carrier: Texts = Field(
        default=(),
        description="The word that carries the event's noun is of these groups: (decided) the closure.",
    )
    mentions: Texts = Field(
        default=(),
        description="A word of these groups stands after the trigger in its clause, in its subject, or in what it "
        "describes.",
    )
    clause: Texts = Field(default=(), description="A word of these groups stands anywhere in its clause.")
    cause: Texts = Field(
        default=(),
        description="A word of these groups stands in the sentence, nearer than any of a violent act, or, where nobody "
        "is named who did it, in the one before, which tells of no such act.",
    )
    beside_cause: Texts = Field(
        default=(),
        alias="beside-cause",
        description="With `cause`: a word of these groups stands in the clause of the one found: (a tank) blew up.",
    )
    predicated: Texts = Field(
        default=(),
        description="What is said says of somebody, without a verb, that he or his doing is of these groups: (said "
        "that the raid was) a crime, a dangerous step.",
    )
    source: Texts = Field(
        default=(),
        description="The source bears one of these role codes, or of such a set: MIL, armed; `none`: nobody is known.",
    )
    target: Texts = Field(
        default=(), description="The target bears one of these role codes, or of such a set; `none`: nobody is known."
    )
    abroad: Flag = Field(default=False, description="The target is of another country than the source.")
    elsewhere: Flag = Field(default=False, description="It takes place in a country that is neither side's.")
    content: Literal["denied", "refused", "intended"] | None = Field(
        default=None,
        description="What is said of the speaker's own side, or the event itself if somebody says it: not done "
        "(denied), not going to be done (refused), or going to be (intended).",
    )


class CodeSchema(SchemaModel):
    """A code, and when it is the one."""

    cameo: Text | None = Field(
        default=None, description="The code in the ontology; `none`: then nothing happened that the rule speaks of."
    )
    codes: dict[str, Text] = Field(
        default_factory=dict, description="In a table, in place of a code: its codes by the names of columns."
    )
    table: Text | None = Field(default=None, description="In place of a code: the table whose rows stand here.")
    column: Text | None = Field(
        default=None, description="With a table: the column whose codes are meant; rows without one are left out."
    )
    when: WhenSchema | None = Field(default=None, description="Conditions; none means otherwise.")


class RecordSchema(SchemaModel):
    """A record that an example gives."""

    code: Text
    source: Text | None = None
    target: Text | None = None
    status: Literal["actual", "planned", "reported"] | None = None


class ExampleSchema(SchemaModel):
    """A text and all the records that it gives."""

    text: Text = Field(description="Arabic, alone in its block.")
    records: Literal["none"] | tuple[RecordSchema, ...] = Field(description="The whole records, or none.")
    because: Text | None = Field(
        default=None, description=f"What blocks a negative example, which is checked: {', '.join(REASONS)}."
    )
    note: Text | None = Field(default=None, description="What the example shows, in free words.")
    todo: Flag = Field(default=False, description="Known not to work yet; passing is reported.")


class UnnamedSchema(SchemaModel):
    """Who fills a role that the text names nobody for: the bearers of this role code where the event happens."""

    source: Text | None = Field(default=None, description="A role code, such as COP for police who arrest.")
    target: Text | None = Field(default=None, description="A role code, such as CVL for people whom a bomb hits.")


NeverSource = Annotated[
    Texts,
    Field(alias="never-source", description="Role codes whose bearers are no source here: who only reports."),
]
GivesWay = Annotated[
    Texts,
    Field(
        alias="gives-way",
        description="Event families: beside a record of these by the same source, this rule gives none. "
        "At the same words it yields to any rule that gives way to nothing.",
    ),
]


RuleId = Annotated[str, Field(pattern=rf"^{RULE_ID}$", description="A name that never changes.")]


class SwitchedOffSchema(SchemaModel):
    """A rule of a pack that this one extends, and does without."""

    id: RuleId
    enabled: Literal["no"] = Field(description="A rule that is written is on: only `no` can be said.")


class RuleSchema(SchemaModel):
    """One event and the ways to say it; in place of the rule of that id in a pack that this one extends."""

    id: RuleId
    title: Text = Field(description="What A does to B, in a few words.")
    event: EventSchema
    source: Text | None = Field(default=None, description="Paths to who does it, the preferred one first.")
    target: Text | None = Field(default=None, description="Paths to whom it is done to.")
    parties: Text | None = Field(default=None, description="Paths to several who do it with each other.")
    optional: Texts = Field(
        default=(), description="Roles that may stay open; the others that have paths must be filled by a known actor."
    )
    unnamed: UnnamedSchema | None = None
    never_source: NeverSource = ()
    pairs: Literal["one-way", "joint", "symmetric", "mirrored"] = Field(
        default="one-way",
        description="`one-way`: each source to each target. `symmetric`: each to each other (A met B). `mirrored`: as"
        " well from the target to the source, with the code under `mirror`. `joint`: as `one-way`; but where several do"
        " it and no target is named, each to each other of them (A and B mean to cooperate).",
    )
    mirror: Text | None = Field(default=None, description="The code in the other direction, with `pairs: mirrored`.")
    code: tuple[CodeSchema, ...] = Field(min_length=1)
    gives_way: GivesWay = ()
    outcome_of: Texts = Field(
        default=(),
        alias="outcome-of",
        description="Event families: what the rule tells is how one of these ended. "
        "Beside a record of these against the same country in the sentence, this rule gives none.",
    )
    overrides: Texts = Field(default=(), description="Rules that give way where both match the same words.")
    examples: tuple[ExampleSchema, ...] = Field(min_length=1)


class DeedSchema(SchemaModel):
    """Nouns that take up what was told before: the raid, of whoever shelled the town in the sentence before.

    Of a role whose path leads to the owner of such a noun, which is definite and has none, that one is the bearer.
    """

    nouns: Texts = Field(description="Groups of the nouns that take it up.")
    codes: Texts = Field(description="What they take up, by the beginnings of its codes.")


class DefaultsSchema(SchemaModel):
    """What holds for the rules of a file that do not say it themselves."""

    never_source: NeverSource = ()
    gives_way: GivesWay = ()


def _kind_of_entry(entry: Any) -> str:
    return "switched-off" if isinstance(entry, dict) and "enabled" in entry else "rule"


RuleEntry = Annotated[
    Annotated[RuleSchema, Tag("rule")] | Annotated[SwitchedOffSchema, Tag("switched-off")],
    Discriminator(_kind_of_entry),
]


class PackSchema(SchemaModel):
    """A rule file."""

    pack: Text
    requires: Text = Field(default=">=0.1", description="The versions of Marsad that read this file.")
    sets: dict[str, Texts] = Field(
        default_factory=dict, description="Role codes under a name in small letters, for conditions of any file."
    )
    tables: dict[str, tuple[CodeSchema, ...]] = Field(
        default_factory=dict, description="Rows of codes under a name, for rules of any file."
    )
    deeds: tuple[DeedSchema, ...] = Field(default=(), description="Which nouns take up what was told before.")
    defaults: DefaultsSchema = Field(default_factory=DefaultsSchema)
    rules: tuple[RuleEntry, ...] = Field(default=(), description="The rules; a file may do without.")
