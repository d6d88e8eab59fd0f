"""What does the dictionary know of one name, adjective, role or backward reference?"""

import datetime
from dataclasses import dataclass
from typing import Literal

from marsad.model import Gender, Number, PickledByFields, value

NamedKind = Literal["country", "capital", "seat", "organisation", "media", "person"]
AdjectiveKind = Literal["nationality", "people", "affiliation", "modifier", "override", "neutral", "bond"]
RoleKind = Literal["person", "body", "collective"]
Bare = Literal["never", "named", "owned", "definite", "any"]
Antecedent = Literal["pair", "countries", "speaker", "actor", "organisation", "bearer", "own-country", "domestic"]
State = Literal["free", "construct", "any"]


@value
class Period(PickledByFields):
    """A code from one day to before another; None is open."""

    code: str
    start: datetime.date | None
    end: datetime.date | None

    def holds_on(self, day: datetime.date) -> bool:
        """Say whether the period contains that day."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@value
class Named(PickledByFields):
    """Whatever bears a name of its own. `code` is what it has outside all periods, and on an unknown day.

    `gender` is None where verbs of both genders agree with it.
    `shorts` are folded names that stand for a person once the whole name was said.
    """

    entry: str
    kind: NamedKind
    code: str
    gender: Gender | None
    periods: tuple[Period, ...] = ()
    before: str | None = None
    after: str | None = None
    shorts: tuple[tuple[str, ...], ...] = ()

    def code_on(self, day: datetime.date | None) -> str:
        """Return the code on that day; the latest office counts where several hold."""
        if day is None or not self.periods:
            return self.code
        for period in reversed(self.periods):
            if period.holds_on(day):
                return period.code
        first = self.periods[0].start
        if first is not None and day < first:
            return self.before or self.after or self.code
        return self.after or self.code


@value
class Adjective(PickledByFields):
    """One form of an adjective; `code` is a country, an organisation or a role, empty if it changes nothing.

    `rest` are the folded words after the first. `ambiguous` forms are everyday words too, and count only beside a
    role. What `owns` says whose a thing is: the governmental decree.
    """

    kind: AdjectiveKind
    code: str
    gender: Gender | None
    number: Number
    definite: bool
    ambiguous: bool = False
    rest: tuple[str, ...] = ()
    owns: bool = False


@value
class Role(PickledByFields):
    """A noun for people or bodies, with the role code it adds to what it belongs to; no actor if `silent`.

    Whoever is `local` belongs, unless the text says otherwise, where the sentence takes place. Right before one of the
    folded words of `not_before` the noun means something else, with a pronoun if it names an `act` too, and without
    its article if it is `articled`. Of whom a `sent` body is does not follow from where it is.
    """

    id: str
    kind: RoleKind
    code: str
    general: bool
    topic: bool
    silent: bool
    bare: Bare
    entry: str
    local: bool = False
    not_before: tuple[str, ...] = ()
    act: bool = False
    sent: bool = False
    articled: bool = False


@value
class Head(PickledByFields):
    """One inflected form of a role's noun phrase: the folded words after the first, and what the form says.

    `state` says whether a complement may or must follow; `possessed` forms carry a pronoun; `adjectival` ones are
    everyday words too, mostly adjectives that describe the noun before them, `attributive` ones only with the article.
    `spelling` is the first word unfolded, `noun` the folded word that it is a form of; `gender` is None where verbs of
    both genders agree with it.
    """

    rest: tuple[str, ...]
    role: Role
    gender: Gender | None
    number: Number
    definite: bool
    state: State
    possessed: bool = False
    adjectival: bool = False
    attributive: bool = False
    spelling: str = ""
    noun: str = ""

    @property
    def called(self) -> str:
        """By what an article calls those whom it means: the noun, and how many they are."""
        return self.noun if self.number == "singular" else f"{self.noun}:{self.number}"


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A form that repeats the role of an actor named before."""

    gender: Gender
    number: Number


@dataclass(frozen=True, slots=True)
class Reference:
    """A backward reference: the folded words after the first, and what it points to."""

    rest: tuple[str, ...]
    id: str
    resolves: Antecedent
    gender: Gender
    number: Number
    human: bool
    adjectival: bool = False


@value
class NameWords(PickledByFields):
    """A name: the folded words after the first, who bears it, and the clean spelling of the first word.

    `others` bear the same name in other countries; the article says whom it means.
    """

    rest: tuple[str, ...]
    named: Named
    spelling: str = ""
    others: tuple[Named, ...] = ()
