"""What may a file of actors say? Every file may hold any of the sections."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from marsad.actors.entries import Antecedent, Bare, RoleKind
from marsad.model import Gender, Number
from marsad.source import Day, Flag, SchemaModel, Text, Texts
from marsad.text import clean

NameGender = Literal["masculine", "feminine", "either"]
"""The gender with which verbs agree; either for names of both genders, or that writers treat both ways."""
Sort = Literal["organisation", "group", "party", "body", "media"]


def _with_words(phrases: tuple[str, ...]) -> tuple[str, ...]:
    for phrase in phrases:
        if not clean(phrase).strip():
            raise ValueError(f"{phrase!r} holds no letters")
    return phrases


Phrases = Annotated[Texts, AfterValidator(_with_words)]
"""Texts that hold at least one letter each."""


class CountrySchema(SchemaModel):
    """A country: `nationality` are masculine singular adjectives, `people` broken plurals of its people.

    `gender` is that of its names; its capital is feminine, a seat of power (a palace, a house, a street) either.
    """

    code: Text = Field(pattern=r"^[A-Z]{3}$")
    names: Phrases
    gender: NameGender = "feminine"
    nationality: Phrases = ()
    people: Phrases = ()
    capital: Phrases = ()
    seats: Phrases = ()
    cities: Phrases = ()


class EpithetSchema(SchemaModel):
    """What a state, or its ruler with a role in the code, is called beside the name; `gender` is the epithet's."""

    id: Text
    code: Text = Field(pattern=r"^[A-Z]{3}([A-Z]{3})?$")
    gender: NameGender = "feminine"
    names: Phrases


class PeriodSchema(SchemaModel):
    """A code that holds from one day to before another; no end means still."""

    code: Text = Field(pattern=r"^[A-Z]{3}([A-Z]{3})*$")
    start: Day | None = Field(default=None, alias="from")
    end: Day | None = Field(default=None, alias="until")

    @model_validator(mode="after")
    def _forwards(self) -> "PeriodSchema":
        if self.start and self.end and self.end <= self.start:
            raise ValueError(f"the period ends on {self.end}, before it begins on {self.start}")
        return self


class OrganisationSchema(SchemaModel):
    """An organisation, group, party or body; `code_dates` are periods in which it bears another code."""

    id: Text
    code: Text = Field(pattern=r"^[A-Z]{3}([A-Z]{3})*$")
    kind: Sort = "organisation"
    gender: NameGender = "feminine"
    names: Phrases
    code_dates: tuple[PeriodSchema, ...] = Field(default=(), alias="code-dates")


class PersonSchema(SchemaModel):
    """A person; `short` are names that stand for the whole one, always if `famous`, else once it was said."""

    id: Text
    names: Phrases
    short: Phrases = ()
    famous: Flag = False
    gender: Gender = "masculine"
    offices: tuple[PeriodSchema, ...] = ()
    before: Text | None = Field(default=None, pattern=r"^[A-Z]{3}([A-Z]{3})*$")
    after: Text | None = Field(default=None, pattern=r"^[A-Z]{3}([A-Z]{3})*$")

    @property
    def last_code(self) -> str:
        """The code of the last office, or outside all of them; empty without any."""
        return self.offices[-1].code if self.offices else self.after or self.before or ""


class RoleSchema(SchemaModel):
    """A noun for people or bodies; the shipped file explains each key."""

    id: Text
    kind: RoleKind
    code: Text | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    gender: Gender = "masculine"
    general: Flag = False
    topic: Flag = False
    silent: Flag = False
    local: Flag = False
    bare: Bare = "definite"
    not_before: Phrases = Field(default=(), alias="not-before")
    act: Flag = False
    sent: Flag = False
    articled: Flag = False
    nouns: Phrases = ()
    compounds: Phrases = ()


class PluralSchema(SchemaModel):
    """The only plurals meant of a noun: the lexicon lacks it, or has others of another sense."""

    singular: Phrases
    plural: Phrases = ()


class LettersSchema(SchemaModel):
    """Clitics and endings that are single letters or two; `plural` is the sound one's as subject and otherwise.

    A masculine singular takes the ending of the `accusative` unless it has one of the endings `without-accusative`.
    """

    conjunction: Text = Field(alias="and")
    to: Text
    by: Text
    joined_article: Text = Field(alias="joined-article")
    feminine: Text = Field(alias="feminine-ending")
    feminine_construct: Text = Field(alias="feminine-construct")
    accusative: Text
    without_accusative: Phrases = Field(alias="without-accusative")
    plural: Annotated[Phrases, Field(min_length=2, max_length=2)]
    pronouns: Phrases


class ConnectorsSchema(SchemaModel):
    """Words between a role and what it belongs to."""

    on_behalf: Phrases = Field(default=(), alias="on-behalf")
    within: Phrases = ()
    representing: Phrases = ()
    out_of: Phrases = Field(default=(), alias="out-of")
    posted: Phrases = ()


class ModifierSchema(SchemaModel):
    """Adjectives that give a role: to general nouns, or to any if `override`. What `owns` says whose a thing is."""

    code: Text = Field(pattern=r"^[A-Z]{3}$")
    override: Flag = False
    owns: Flag = False
    adjectives: Phrases


class AffiliationSchema(SchemaModel):
    """Adjectives of an organisation or group."""

    code: Text = Field(pattern=r"^[A-Z]{3}([A-Z]{3})*$")
    adjectives: Phrases


class CounterpartSchema(SchemaModel):
    """Forms that repeat the role of an actor named before."""

    gender: Gender
    number: Number
    forms: Phrases


class AnaphorSchema(SchemaModel):
    """A backward reference and what it points to.

    An `adjectival` one is none right after a definite noun with which it agrees: organised crime.

    One that points to an organisation means those with a name that begins with one of the `nouns`, or of the `sorts`;
    one that points to a bearer whoever bears one of the `roles`, or belongs to one of the `countries`.
    """

    id: Text
    resolves: Antecedent
    gender: Gender = "masculine"
    number: Number = "singular"
    human: Flag = True
    adjectival: Flag = False
    nouns: Phrases = ()
    sorts: tuple[Sort, ...] = ()
    roles: Texts = ()
    countries: Texts = ()
    forms: Phrases


class ActorFileSchema(SchemaModel):
    """A file of actors: any of the sections."""

    countries: tuple[CountrySchema, ...] = ()
    epithets: tuple[EpithetSchema, ...] = ()
    organisations: tuple[OrganisationSchema, ...] = ()
    people: tuple[PersonSchema, ...] = ()
    roles: tuple[RoleSchema, ...] = ()
    plurals: tuple[PluralSchema, ...] = ()
    letters: LettersSchema | None = None
    connectors: ConnectorsSchema | None = None
    seat_role: Text | None = Field(default=None, alias="seat-role", pattern=r"^[A-Z]{3}$")
    people_role: Text | None = Field(default=None, alias="people-role", pattern=r"^[A-Z]{3}$")
    people_groups: Texts = Field(default=(), alias="people-groups")
    name_groups: Texts = Field(default=(), alias="name-groups")
    time_groups: Texts = Field(default=(), alias="time-groups")
    governing_groups: Texts = Field(default=(), alias="governing-groups")
    suffering_groups: Texts = Field(default=(), alias="suffering-groups")
    dealing_groups: Texts = Field(default=(), alias="dealing-groups")
    both: Phrases = ()
    neutral: Phrases = ()
    neutral_people: Phrases = Field(default=(), alias="neutral-people")
    modifiers: tuple[ModifierSchema, ...] = ()
    affiliations: tuple[AffiliationSchema, ...] = ()
    bonds: Phrases = ()
    place_nouns: Phrases = Field(default=(), alias="place-nouns")
    streets: Phrases = ()
    buildings: Phrases = ()
    foreigners: Phrases = ()
    adjectival_nouns: Phrases = Field(default=(), alias="adjectival-nouns")
    attributive_nouns: Phrases = Field(default=(), alias="attributive-nouns")
    verb_like_nouns: Phrases = Field(default=(), alias="verb-like-nouns")
    before_nouns: Phrases = Field(default=(), alias="before-nouns")
    statements: Phrases = ()
    quantifiers: Phrases = ()
    titles: Phrases = ()
    counterparts: tuple[CounterpartSchema, ...] = ()
    pair_marks: Texts = Field(default=(), alias="pair-marks")
    opening: Texts = ()
    closing: Texts = ()
    comma: Texts = ()
    dashes: Texts = ()
    ambiguous_adjectives: Phrases = Field(default=(), alias="ambiguous-adjectives")
    ambiguous_names: Phrases = Field(default=(), alias="ambiguous-names")
    name_particles: Phrases = Field(default=(), alias="name-particles")
    given_names: Phrases = Field(default=(), alias="given-names")
    stops: Phrases = ()
    anaphors: tuple[AnaphorSchema, ...] = ()
