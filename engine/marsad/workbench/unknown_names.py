"""What is known of a name that the dictionary lacks, after any number of articles?"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from marsad.actors import ActorDictionary
from marsad.model import Gender
from marsad.workbench.sightings import Place

Name = TypeVar("Name", bound=str)
UnknownKind = Literal["person", "organisation"]


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A person or organisation that the dictionary lacks.

    `names` are the spellings and `short` the family names that stood for them, the commonest first; `count` is how
    often all of them were met. An organisation's `nouns` are those that stood before its name, and its name
    `stands_alone` if it is no everyday phrase. `code` is what the words beside the name suggest, None if nothing does;
    `evidence` says which codes and dictionary entries these were, and how often. `like` is the dictionary's entry with
    the same letters and other spaces, empty if there is none. `first` and `last` are the days of publication in ISO
    form, empty if unknown.
    """

    kind: UnknownKind
    names: tuple[str, ...]
    short: tuple[str, ...]
    nouns: tuple[str, ...]
    stands_alone: bool
    count: int
    code: str | None
    gender: Gender
    places: tuple[tuple[Place, int], ...]
    evidence: tuple[tuple[str, str, int], ...]
    like: str
    first: str
    last: str
    doc: str
    sample: str


@dataclass(slots=True)
class Gathered:
    """What articles said of one name so far; `countries` are those that its articles were about."""

    kind: UnknownKind
    names: Counter[str] = field(default_factory=Counter)
    short: Counter[str] = field(default_factory=Counter)
    nouns: Counter[str] = field(default_factory=Counter)
    stands_alone: bool = True
    places: Counter[Place] = field(default_factory=Counter)
    evidence: Counter[tuple[str, str]] = field(default_factory=Counter)
    genders: Counter[Gender] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    days: set[str] = field(default_factory=set)
    doc: str = ""
    sample: str = ""
    sample_has_role: bool = False

    def add(self, other: "Gathered") -> None:
        """Take over what was said of the same name elsewhere."""
        self.names += other.names
        self.short += other.short
        self.nouns += other.nouns
        self.stands_alone = self.stands_alone and other.stands_alone
        self.places += other.places
        self.evidence += other.evidence
        self.genders += other.genders
        self.countries += other.countries
        self.roles += other.roles
        days = self.days | other.days
        self.days = {min(days), max(days)} if days else days
        if not self.sample or (other.sample_has_role and not self.sample_has_role):
            self.doc, self.sample, self.sample_has_role = other.doc, other.sample, other.sample_has_role

    @property
    def count(self) -> int:
        """How often the name was met, whole or short."""
        return self.names.total() + self.short.total()

    def result(self, dictionary: ActorDictionary, like: str) -> UnknownName:
        """Return what all this comes to."""
        return UnknownName(
            kind=self.kind,
            names=_ordered(self.names),
            short=_ordered(self.short),
            nouns=_ordered(self.nouns),
            stands_alone=self.stands_alone,
            count=self.count,
            code=self._code(dictionary),
            gender=_first(self.genders) or "masculine",
            places=tuple(self.places.most_common()),
            evidence=tuple((code, entry, count) for (code, entry), count in self.evidence.most_common()),
            like=like,
            first=min(self.days, default=""),
            last=max(self.days, default=""),
            doc=self.doc,
            sample=self.sample,
        )

    def _code(self, dictionary: ActorDictionary) -> str | None:
        """Return the commonest code beside the name, a role before a mere country; else the country of its articles."""
        codes: Counter[str] = Counter()
        for (code, _), count in self.evidence.items():
            codes[code] += count
        placed = [code for code, _ in codes.most_common() if dictionary.affiliation(code).is_placed]
        for code in placed:
            affiliation = dictionary.affiliation(code)
            if affiliation.role or affiliation.whole:
                return code
        country = placed[0] if placed else _first(self.countries)
        return country + (_first(self.roles) or "") if country else None


def _ordered(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _first(counts: Counter[Name]) -> Name | None:
    return min(counts, key=lambda item: (-counts[item], item), default=None)
