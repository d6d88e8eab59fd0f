"""Which words and phrases speak of places, and which place does each name?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from marsad.actors.schema import CountrySchema
from marsad.model import PickledByFields
from marsad.place.listing import Place, cities
from marsad.place.schema import PlaceRulesFile
from marsad.text import clean, fold

EntryKind = Literal[
    "city",
    "little-known",
    "region",
    "country",
    "adjective",
    "noun",
    "doubtful-noun",
    "namesake-noun",
    "lone-noun",
    "direction",
    "locative",
]

_MEMORY = 1 << 16
_NOWHERE = Place("", None)


@dataclass(frozen=True, slots=True)
class Entry(PickledByFields):
    """What a phrase means: `rest` are its folded words after the first, `place` what a name names."""

    kind: EntryKind
    rest: tuple[str, ...] = ()
    place: Place = _NOWHERE


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What a spelling can be: its fold, what it means, longest phrase first, and what is written on to it.

    `phrases` are those that it begins if the right words follow, longest first, and `seconds` their second words.
    """

    key: str
    entries: tuple[Entry, ...] = ()
    joined: bool = False
    locative: bool = False
    preposed: bool = False
    phrases: tuple[Entry, ...] = ()
    seconds: frozenset[str] = frozenset()


class Gazetteer:
    """Place words and names by their first word; immutable, with a bounded memory of spellings met before."""

    __slots__ = (
        "_article",
        "_by_first_word",
        "_conjunctions",
        "_contractions",
        "_locatives",
        "_memory",
        "_prepositions",
        "feminine",
        "name_openings",
        "not_names",
        "qualifiers",
    )

    def __init__(self, files: Sequence[PlaceRulesFile], countries: Iterable[CountrySchema] = ()) -> None:
        self._conjunctions = _folded(word for file in files for word in file.conjunctions)
        self._locatives = _folded(word for file in files for word in file.locatives_written_on)
        self._prepositions = _folded(word for file in files for word in file.prepositions_written_on)
        self._contractions = _folded(word for file in files for word in file.contractions)
        self._article = next((fold(clean(file.article)) for file in files if file.article), "")
        self.name_openings = frozenset(_folded(word for file in files for word in file.name_openings))
        self.qualifiers = frozenset(_folded(word for file in files for word in file.qualifiers))
        self.not_names = frozenset(_folded(word for file in files for word in file.not_names))
        self._memory: dict[str, Known] = {}
        by_first: dict[str, dict[tuple[tuple[str, ...], EntryKind], Entry]] = {}
        self.feminine = next((file.feminine for file in files if file.feminine), "")
        for phrase, entry in (*_country_entries(countries, self._article, self.feminine), *_entries(files)):
            first, *rest = fold(clean(phrase)).split()
            by_first.setdefault(first, {}).setdefault((tuple(rest), entry.kind), replace(entry, rest=tuple(rest)))
        self._by_first_word = {
            first: tuple(sorted(entries.values(), key=lambda entry: -len(entry.rest)))
            for first, entries in by_first.items()
        }

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__slots__ if name != "_memory"}

    def __setstate__(self, state: dict[str, object]) -> None:
        for name, value in state.items():
            setattr(self, name, value)
        self._memory = {}

    def known(self, tokens: Sequence[str]) -> list[Known]:
        """Return what each token can be, its phrases only where they follow; `tokens` are clean spellings."""
        memory = self._memory
        known = [memory.get(token) or self._learn(token) for token in tokens]
        for position, word in enumerate(known[:-1]):
            if word.seconds and known[position + 1].key in word.seconds:
                known[position] = _with_phrases(known, position)
        return known

    def _learn(self, token: str) -> Known:
        known = self._analyse(token)
        if len(self._memory) < _MEMORY:
            self._memory[token] = known
        return known

    def _analyse(self, token: str) -> Known:
        whole = fold(token)
        if entries := self._by_first_word.get(whole):
            return _beginning(whole, entries)
        for bare, joined in self._without_conjunction(whole):
            if joined and (entries := self._by_first_word.get(bare)):
                return _beginning(bare, entries, joined=True)
            for base, locative in self._without_preposition(bare):
                if entries := self._by_first_word.get(base):
                    return _beginning(base, entries, joined, locative, preposed=True)
        return Known(whole)

    def _without_conjunction(self, key: str) -> Iterator[tuple[str, bool]]:
        yield key, False
        for conjunction in self._conjunctions:
            if key.startswith(conjunction):
                yield key[len(conjunction) :], True

    def _without_preposition(self, key: str) -> Iterator[tuple[str, bool]]:
        """Yield what may follow a preposition, and whether that one means "in"."""
        for prepositions, locative in ((self._locatives, True), (self._prepositions, False)):
            for preposition in prepositions:
                if key.startswith(preposition):
                    yield key[len(preposition) :], locative
        for contraction in self._contractions:
            if key.startswith(contraction):
                yield self._article + key[len(contraction) :], False


def longest(word: Known, kinds: frozenset[EntryKind]) -> Entry | None:
    """Return the longest phrase of one of the kinds that begins at the word."""
    for entry in word.entries:
        if entry.kind in kinds:
            return entry
    return None


def _beginning(
    key: str, entries: tuple[Entry, ...], joined: bool = False, locative: bool = False, preposed: bool = False
) -> Known:
    """Return a spelling that begins the entries; its phrases wait for the words that follow."""
    phrases = tuple(entry for entry in entries if entry.rest)
    alone = tuple(entry for entry in entries if not entry.rest)
    seconds = frozenset(entry.rest[0] for entry in phrases)
    return Known(key, alone, joined, locative, preposed, phrases, seconds)


def _with_phrases(known: Sequence[Known], position: int) -> Known:
    """Return what the token means with the phrases whose further words follow it."""
    word = known[position]
    keys = tuple([later.key for later in known[position + 1 : position + 1 + len(word.phrases[0].rest)]])
    phrases = tuple([entry for entry in word.phrases if entry.rest == keys[: len(entry.rest)]])
    if not phrases:
        return word
    return Known(word.key, phrases + word.entries, word.joined, word.locative, word.preposed)


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(fold(clean(word)) for word in words)


def _entries(files: Iterable[PlaceRulesFile]) -> Iterator[tuple[str, Entry]]:
    """Yield listed phrases and their meanings; of two places of one kind and name the first counts."""
    lists: tuple[tuple[str, EntryKind], ...] = (
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
                yield phrase, Entry(kind)
    for file in files:
        for country, block in file.places.items():
            for line in block.splitlines():
                if line.strip():
                    yield line, Entry("region", place=Place(line.strip(), country))
    for file in files:
        for place, names in cities(file.cities):
            for phrase in names:
                yield phrase, Entry("city", place=place)
    for file in files:
        for place, names in cities(file.cities_after_nouns):
            for phrase in names:
                yield phrase, Entry("little-known", place=place)


def _country_entries(countries: Iterable[CountrySchema], article: str, feminine: str) -> Iterator[tuple[str, Entry]]:
    for country in countries:
        for name in country.names:
            yield name, Entry("country", place=Place(name, country.code))
        for adjective in country.nationality:
            for form in (adjective, adjective + feminine):
                yield article + form, Entry("adjective", place=Place("", country.code))
