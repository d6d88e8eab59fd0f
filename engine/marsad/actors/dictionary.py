"""What does the engine know of actors, once every file is read? One immutable table for each way in."""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.actors.branches import Branch
from marsad.actors.codes import ActorCodes
from marsad.actors.entries import Adjective, Counterpart, Head, NameWords, Reference
from marsad.actors.phrase import Affiliation


@dataclass(frozen=True, slots=True)
class Letters:
    """Clitics and endings, folded; `feminine_ending` as it is written.

    `plural` are the endings of the sound masculine plural as subject and otherwise; a masculine singular with none of
    the `unmarked` ones is no accusative.
    """

    conjunction: str = ""
    to: str = ""
    by: str = ""
    article: str = ""
    joined_article: str = ""
    pronouns: tuple[str, ...] = ()
    feminine: str = ""
    feminine_ending: str = ""
    feminine_construct: str = ""
    plural: tuple[str, str] = ("", "")
    accusative: str = ""
    unmarked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordClasses:
    """Closed classes of words, folded; marks and `given_forms`, the spellings of given names, as they are.

    `people`, `suffering`, `dealing`, `names` and `governing` are groups of the lexicon.
    """

    on_behalf: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    representing: frozenset[str] = frozenset()
    out_of: frozenset[str] = frozenset()
    postings: frozenset[str] = frozenset()
    pair_marks: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    comma: frozenset[str] = frozenset()
    dashes: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    given_forms: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    place_nouns: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    buildings: frozenset[str] = frozenset()
    foreigners: frozenset[str] = frozenset()
    verb_like: frozenset[str] = frozenset()
    before_nouns: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    everyday_names: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    suffering: frozenset[str] = frozenset()
    dealing: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    governing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ActorDictionary:
    """Everything that can begin an actor phrase, by its first folded word; longer phrases first.

    Treat the tables as read-only. `meant` are the entries, or countries, that a reference can mean, by its own entry.
    `introduced` are short names that count only after a role; `cities` give the
    country that a city lies in, as evidence of what an article is about. `nationalities` are the masculine singular
    adjectives of a country by its code, in clean spelling.
    """

    letters: Letters
    classes: WordClasses
    names: dict[str, Branch[NameWords]]
    introduced: dict[str, Branch[NameWords]]
    heads: dict[str, Branch[Head]]
    adjectives: dict[str, tuple[Adjective, ...]]
    counterparts: dict[str, Counterpart]
    references: dict[str, tuple[Reference, ...]]
    meant: dict[str, frozenset[str]]
    quantifiers: dict[str, tuple[tuple[str, ...], ...]]
    titles: dict[str, tuple[tuple[str, ...], ...]]
    cities: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    countries: frozenset[str]
    nationalities: dict[str, tuple[str, ...]]
    codes: ActorCodes
    people_role: str = ""

    def entries(self) -> Iterator[str]:
        """Yield the entries of all names and roles, as actors bear them; some more than once."""
        for names in (*self.names.values(), *self.introduced.values()):
            yield from (name.named.entry for name in names.all())
        for heads in self.heads.values():
            yield from (head.role.entry for head in heads.all())

    def affiliation(self, code: str) -> Affiliation:
        """Take a code apart into country and role, or leave it whole if it begins with no country."""
        country = code[:3]
        return Affiliation(country, code[3:]) if country in self.countries else Affiliation(whole=code)
