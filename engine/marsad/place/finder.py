"""Which place phrases stand in a sentence, and where on earth do they lie?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from marsad.actors.schema import CountrySchema
from marsad.place.gazetteer import Entry, EntryKind, Gazetteer, Known, longest
from marsad.place.listing import Place, check_cities
from marsad.place.mention import PlaceMention, PlaceResolution
from marsad.place.schema import PlaceRulesFile
from marsad.source import Diagnostics, Mapping, load_yaml, validate

_NOUNS: frozenset[EntryKind] = frozenset({"noun", "doubtful-noun", "namesake-noun", "lone-noun"})
_NAMES: frozenset[EntryKind] = frozenset({"city", "region", "country"})
_NAMES_AFTER_NOUN: frozenset[EntryKind] = _NAMES | {"little-known"}
_CITIES: frozenset[EntryKind] = frozenset({"city"})
_DIRECTION: frozenset[EntryKind] = frozenset({"direction"})
_LOCATIVE: frozenset[EntryKind] = frozenset({"locative"})
_BEGINNINGS: frozenset[EntryKind] = _NAMES | _NOUNS | _DIRECTION
_ADJECTIVE: frozenset[EntryKind] = frozenset({"adjective"})
_SHORTEST_NAME = 3
_COMMA = "\u060c"


@dataclass(frozen=True, slots=True)
class _Unit:
    """One place of a phrase: where it ends, what it is called and what is known of it."""

    end: int
    name: str
    how: PlaceResolution
    place: Place | None = None
    country: str | None = None


class PlaceFinder:
    """Finds the place phrases of a sentence; immutable and picklable."""

    __slots__ = ("_gazetteer",)

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, tokens: Sequence[str]) -> tuple[PlaceMention, ...]:
        """Return the place phrases in order, without overlap; `tokens` are clean spellings. Raises nothing."""
        known = self._gazetteer.known(tokens)
        found: list[PlaceMention] = []
        after = 0
        for position in [position for position, word in enumerate(known) if word.entries]:
            if position < after or self._describes(tokens, known, position):
                continue
            word = known[position]
            start, locative = position, word.locative
            governor = longest(word, _LOCATIVE)
            if governor is not None:
                start, locative = position + 1 + len(governor.rest), True
            if start < len(known) and longest(known[start], _BEGINNINGS) is not None:
                mention = self._phrase(tokens, known, start, locative)
                if mention is not None:
                    found.append(mention)
                    after = mention.end
        return tuple(found)

    def _describes(self, tokens: Sequence[str], known: list[Known], position: int) -> bool:
        """Say whether a country's name is the adjective that it is spelled like, after a noun: the Saudi raid."""
        word = known[position]
        if word.preposed or word.joined or longest(word, _ADJECTIVE) is None or position == 0:
            return False
        before = known[position - 1]
        return not before.entries and tokens[position - 1].endswith(self._gazetteer.feminine)

    def _phrase(self, tokens: Sequence[str], known: list[Known], start: int, locative: bool) -> PlaceMention | None:
        """Read a place and the larger places that it is said to lie in, as one phrase."""
        units = []
        unit = self._unit(tokens, known, start, locative)
        is_directed = longest(known[start], _DIRECTION) is not None
        while unit is not None:
            units.append(unit)
            # A country lies in no larger place: what follows it begins a phrase of its own.
            unit = self._next_unit(tokens, known, unit.end) if unit.how != "country" else None
        if not units:
            return None
        best = next((each for each in units if each.place is not None and each.how != "country"), None)
        country = next((each.country for each in units if each.country), None)
        chosen = best or next((each for each in units if each.how == "country"), units[0])
        place = chosen.place or Place(chosen.name, country)
        if units[0].how == "unresolved":
            # What is known of the larger place tells the country, not where in it.
            chosen = replace(units[0], how="unresolved")
            place = Place(units[0].name, country)
        end = units[-1].end
        return PlaceMention(
            start=start,
            end=end,
            name=place.name or chosen.name,
            country=place.country or country,
            latitude=place.latitude,
            longitude=place.longitude,
            how=chosen.how,
            text=" ".join(tokens[start:end]),
            locative=locative or is_directed,
        )

    def _next_unit(self, tokens: Sequence[str], known: list[Known], position: int) -> _Unit | None:
        """Read a larger place after a preposition for "in", or after a direction that may follow a comma."""
        if position >= len(tokens):
            return None
        word = known[position]
        if word.joined:
            return None
        governor = longest(word, _LOCATIVE)
        if governor is not None:
            start = position + 1 + len(governor.rest)
            return self._unit(tokens, known, start, True) if start < len(tokens) else None
        if word.locative:
            return self._unit(tokens, known, position, True)
        start = position + (tokens[position] == _COMMA)
        if start < len(tokens) and not known[start].joined and longest(known[start], _DIRECTION):
            return self._unit(tokens, known, start, True)
        return None

    def _unit(self, tokens: Sequence[str], known: list[Known], position: int, locative: bool) -> _Unit | None:
        """Read one place: directions, then a place noun with its name, or a name alone."""
        start = position
        while longest(known[position], _NAMES) is None and (direction := longest(known[position], _DIRECTION)):
            position += 1 + len(direction.rest)
            if position >= len(tokens):
                return None
        if position > start and known[position].joined:
            return None
        name = longest(known[position], _NAMES)
        noun = longest(known[position], _NOUNS)
        if noun is not None and (name is None or len(name.rest) <= len(noun.rest)):
            return self._after_noun(tokens, known, position + 1 + len(noun.rest), locative, noun.kind)
        return self._qualified(known, _named(name, position)) if name is not None else None

    def _after_noun(
        self, tokens: Sequence[str], known: list[Known], position: int, locative: bool, noun: EntryKind
    ) -> _Unit | None:
        """Read the name after a place noun, known or not; a nationality may stand between the two."""
        country = None
        adjective = longest(known[position], _ADJECTIVE) if position < len(tokens) else None
        if adjective is not None and not known[position].preposed:
            country = adjective.place.country
            position += 1
        alone = _Unit(position, tokens[position - 1], "unresolved", None, country) if noun == "lone-noun" else None
        if position >= len(tokens) or known[position].preposed or known[position].joined:
            return alone
        name = longest(known[position], _NAMES_AFTER_NOUN)
        if name is not None and noun == "namesake-noun":
            end = position + 1 + len(name.rest)
            return self._qualified(known, _Unit(end, " ".join(tokens[position:end]), "unresolved", None, country))
        if name is not None and name.kind == "country":
            # A city may bear its country's name: after a noun it is the city.
            name = longest(known[position], _CITIES) or name
        if name is not None:
            unit = _named(name, position)
            if country not in (None, unit.country):
                unit = replace(unit, how="unresolved", place=None, country=country)
            return self._qualified(known, unit)
        if longest(known[position], _NOUNS | _DIRECTION | _LOCATIVE) is not None:
            return alone or self._unit(tokens, known, position, locative)
        if alone is not None or country is not None:
            return alone
        if noun in ("doubtful-noun", "namesake-noun") and not locative:
            return None
        return self._unknown(tokens, known, position)

    def _unknown(self, tokens: Sequence[str], known: list[Known], position: int) -> _Unit | None:
        """Take the next word as a name, or two where the first only opens one."""
        gazetteer = self._gazetteer
        end = position
        while end < len(tokens) and tokens[end].isalpha() and known[end].key not in gazetteer.not_names:
            end += 1
            if known[end - 1].key not in gazetteer.name_openings:
                break
        if end == position or len(tokens[end - 1]) < _SHORTEST_NAME:
            return None
        unit = _Unit(end, " ".join(tokens[position:end]), "unresolved")
        return self._qualified(known, unit)

    def _qualified(self, known: list[Known], unit: _Unit) -> _Unit:
        """Take in adjectives after a name; a nationality tells the country of a place that is not known."""
        while unit.end < len(known):
            word = known[unit.end]
            adjective = longest(word, _ADJECTIVE)
            if adjective is not None and not (word.joined or word.preposed):
                if unit.country not in (None, adjective.place.country):
                    break
                unit = replace(unit, end=unit.end + 1, country=adjective.place.country)
            elif word.key in self._gazetteer.qualifiers and not word.preposed:
                unit = replace(unit, end=unit.end + 1)
            else:
                break
        return unit


def _named(name: Entry, position: int) -> _Unit:
    """Return the place that a name of the gazetteer stands for."""
    how: PlaceResolution = "city"
    if name.kind == "region" or name.kind == "country":
        how = name.kind
    return _Unit(position + 1 + len(name.rest), name.place.name, how, name.place, name.place.country)


def load_place_finder(
    paths: Iterable[Path], diagnostics: Diagnostics, countries: Iterable[CountrySchema] = ()
) -> PlaceFinder:
    """Read place files to one finder; what is wrong with them goes to `diagnostics`."""
    files = []
    for path in paths:
        node = load_yaml(path, diagnostics)
        file = validate(node, PlaceRulesFile, diagnostics) if node else None
        if file is None:
            continue
        files.append(file)
        for key in ("cities", "cities-after-nouns"):
            blocks = node.get(key) if isinstance(node, Mapping) else None
            for block in blocks.values.values() if isinstance(blocks, Mapping) else ():
                check_cities(block, diagnostics)
    return PlaceFinder(Gazetteer(files, countries))
