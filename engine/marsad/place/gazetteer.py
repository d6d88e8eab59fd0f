"""Which words and phrases speak of places, and which place does each name?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from marsad.lexicon import DEFINITE_ARTICLE, Beginning, Listed, PhraseIndex, WordMemory, continued
from marsad.model import PickledByFields, Token, Word, entity, replace, value
from marsad.place.listing import Place, cities, regions
from marsad.text import clean, fold

if TYPE_CHECKING:
    from marsad.actors import CountrySchema
    from marsad.place.schema import PlaceRulesFile

PlaceKind = Literal[
    "city",
    "little-known",
    "region",
    "country",
    "adjective",
    "indefinite-adjective",
    "noun",
    "doubtful-noun",
    "namesake-noun",
    "lone-noun",
    "direction",
    "locative",
]

_NOWHERE = Place("", None)
_TELLS_COUNTRY: frozenset[PlaceKind] = frozenset({"country", "adjective", "indefinite-adjective"})


@value
class PlaceSense(PickledByFields):
    """What a phrase means: `place` is what a name names."""

    kind: PlaceKind
    place: Place = _NOWHERE


@entity
class PlaceWord:
    """What a word can be where it stands: `listed` are the phrases that it is or begins there, longest first.

    `begun` says what it begins wherever it stands. It `may_name` a place that nobody lists, and is `locative` under a
    preposition for "in". It `strikes` if it names an attack, whose place stands under a word that is `struck_under`.
    """

    begun: Beginning[PlaceSense]
    form: str
    may_name: bool
    listed: tuple[Listed[PlaceSense], ...]
    locative: bool
    strikes: bool
    struck_under: bool

    def longest(self, kinds: frozenset[PlaceKind]) -> Listed[PlaceSense] | None:
        """Return the longest phrase of one of the kinds that begins at the word."""
        for listed in self.listed:
            if listed.sense.kind in kinds:
                return listed
        return None

    def places(self, kinds: frozenset[PlaceKind]) -> tuple[Place, ...]:
        """Return all that bear the longest name of one of the kinds, the one that is meant first of them first."""
        longest = self.longest(kinds)
        if longest is None:
            return ()
        rest = longest.rest
        return tuple(each.sense.place for each in self.listed if each.rest == rest and each.sense.kind in kinds)

    def countries(self) -> Iterator[str]:
        """Yield the countries that the word names, or of which its adjective says that something is."""
        for listed in self.listed:
            if listed.sense.kind in _TELLS_COUNTRY and listed.sense.place.country is not None:
                yield listed.sense.place.country

    def going_on(self, phrases: tuple[Listed[PlaceSense], ...]) -> "PlaceWord":
        """Return the word where further words of some phrases follow it."""
        return replace(self, listed=phrases + self.begun.alone)


class Gazetteer:
    """Place words and names; immutable, with a bounded memory of words met before."""

    __slots__ = (
        "_index",
        "_locatives",
        "_memory",
        "_not_names",
        "_striking",
        "_struck_under",
        "belonging",
        "feminine",
        "name_openings",
        "qualifiers",
    )

    def __init__(self, files: "Sequence[PlaceRulesFile]", countries: "Iterable[CountrySchema]" = ()) -> None:
        self._locatives = frozenset(letter for file in files for letter in file.locative_proclitics)
        self.name_openings = _folded(word for file in files for word in file.name_openings)
        self.belonging = _folded(word for file in files for word in file.belonging)
        self.qualifiers = _folded(word for file in files for word in file.qualifiers)
        self._striking = frozenset(group for file in files for group in file.striking_groups)
        self._struck_under = _folded(word for file in files for word in file.struck_under)
        self._not_names = _folded(word for file in files for word in file.not_names)
        self.feminine = next((file.feminine for file in files if file.feminine), "")
        self._index = PhraseIndex([*_of_countries(countries, self.feminine), *_listed(files)])
        self._memory = WordMemory(self._understand)

    def words(self, tokens: Sequence[Token]) -> list[PlaceWord]:
        """Return what each word of a sentence can be."""
        memory = self._memory
        words = [memory[token.word] for token in tokens]
        for position, phrases in continued([word.begun for word in words]).items():
            words[position] = words[position].going_on(phrases)
        return words

    def _understand(self, word: Word) -> PlaceWord:
        begun = self._index.beginning(word.form)
        return PlaceWord(
            begun,
            word.form,
            self._may_name(begun.key, word),
            begun.alone,
            begun.preposition in self._locatives,
            self._strikes(word),
            begun.key in self._struck_under,
        )

    def _strikes(self, word: Word) -> bool:
        for reading in word.readings:
            if reading.lexeme.part_of_speech != "verb" and reading.lexeme.groups & self._striking:
                return True
        return False

    def _may_name(self, key: str, word: Word) -> bool:
        """Say whether a word that names no known place may name one.

        No verb of the present does, which describes what stands before it, and nothing that is just a particle.
        """
        if not word.form.isalpha() or key in self._not_names:
            return False
        for reading in word.readings:
            is_particle = reading.lexeme.part_of_speech == "particle"
            if reading.variations if is_particle else reading.features.aspect != "imperfect":
                return True
        return not word.readings


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(clean(word)) for word in words)


def _listed(files: "Iterable[PlaceRulesFile]") -> Iterator[tuple[str, PlaceSense]]:
    """Yield listed phrases and their meanings; of the places of one name the first is meant if nothing tells which."""
    lists: tuple[tuple[str, PlaceKind], ...] = (
        ("nouns", "noun"),
        ("doubtful_nouns", "doubtful-noun"),
        ("namesake_nouns", "namesake-noun"),
        ("lone_nouns", "lone-noun"),
        ("directions", "direction"),
        ("locatives", "locative"),
    )
    for file in files:
        for name, kind in lists:
            for phrase in getattr(file, name):
                yield phrase, PlaceSense(kind)
    for file in files:
        for place in regions(file.places):
            yield place.name, PlaceSense("region", place)
        for place, names in cities(file.cities):
            for phrase in names:
                yield phrase, PlaceSense("city", place)
    for file in files:
        for place in regions(file.places_after_nouns):
            yield place.name, PlaceSense("little-known", place)
        for place, names in cities(file.cities_after_nouns):
            for phrase in names:
                yield phrase, PlaceSense("little-known", place)


def _of_countries(countries: "Iterable[CountrySchema]", feminine: str) -> Iterator[tuple[str, PlaceSense]]:
    for country in countries:
        for name in country.names:
            yield name, PlaceSense("country", Place(name, country.code))
        for adjective in country.nationality:
            for form in (adjective, adjective + feminine):
                yield DEFINITE_ARTICLE + form, PlaceSense("adjective", Place("", country.code))
                yield form, PlaceSense("indefinite-adjective", Place("", country.code))
