"""Which place phrases stand in a sentence, and where on earth do they lie?"""

from collections.abc import Mapping, Sequence

from marsad.lexicon import Listed
from marsad.model import PlaceMention, PlaceResolution, Token, replace, value
from marsad.place.gazetteer import Gazetteer, PlaceKind, PlaceSense, PlaceWord
from marsad.place.listing import Place

_NOUNS: frozenset[PlaceKind] = frozenset({"noun", "doubtful-noun", "namesake-noun", "lone-noun"})
_SURE_NOUNS: frozenset[PlaceKind] = frozenset({"noun", "lone-noun"})
"""Nouns that are never anything but a place's: no province, which is spelled like a boycott."""
_NAMES: frozenset[PlaceKind] = frozenset({"city", "region", "country"})
_NAMES_AFTER_NOUN: frozenset[PlaceKind] = _NAMES | {"little-known"}
_SHARED: frozenset[PlaceKind] = frozenset({"city", "region"})
_SHARED_AFTER_NOUN: frozenset[PlaceKind] = _SHARED | {"little-known"}
_CITIES: frozenset[PlaceKind] = frozenset({"city"})
_DIRECTION: frozenset[PlaceKind] = frozenset({"direction"})
_FARTHEST_ATTACK = 5
"""Within how many words before a place the attack on it stands."""
_LOCATIVE: frozenset[PlaceKind] = frozenset({"locative"})
_APPOSED: frozenset[PlaceKind] = frozenset({"noun", "doubtful-noun"})
_BEGINNINGS: frozenset[PlaceKind] = _NAMES | _NOUNS | _DIRECTION
_ADJECTIVE: frozenset[PlaceKind] = frozenset({"adjective"})
_INDEFINITE: frozenset[PlaceKind] = frozenset({"indefinite-adjective"})
_SHORTEST_NAME = 3
_COMMA = "\u060c"


@value
class _Unit:
    """One place of a phrase: where it ends, what it is called and what is known of it.

    `namesakes` are all places that bear its name, where several countries have one.
    """

    end: int
    name: str
    how: PlaceResolution
    place: Place | None = None
    country: str | None = None
    namesakes: tuple[Place, ...] = ()

    def within(self, country: str | None) -> "_Unit":
        """Return the place of that name that lies in the country, where one does."""
        place = next((each for each in self.namesakes if each.country == country), None)
        if place is None:
            return self
        return replace(self, name=place.name, how=_resolution(place), place=place, country=country, namesakes=())

    def inside(self, country: str | None) -> "_Unit":
        """Return the place of that name in the country, one that nobody lists if all that are known lie elsewhere."""
        unit = self.within(country)
        if self.how == "country" or country in (None, unit.country):
            return unit
        return replace(self, how="unresolved", place=None, country=country, namesakes=())


class PlaceFinder:
    """Finds the place phrases of a sentence; immutable and picklable."""

    __slots__ = ("_gazetteer",)

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, tokens: Sequence[Token], about: str | None = None) -> tuple[PlaceMention, ...]:
        """Return the place phrases of a sentence in order, without overlap. Raises nothing.

        Of the places of one name it means the one in the country that its phrase tells, else in the one of theirs that
        the sentence names, else in the country that the article is `about`.
        """
        words = self._gazetteer.words(tokens)
        found: list[PlaceMention] = []
        shared: dict[int, tuple[Place, ...]] = {}
        after = 0
        for position in [position for position, word in enumerate(words) if word.listed]:
            if position < after or self._describes(words, position):
                continue
            word = words[position]
            start, locative = position, word.locative
            governor = word.longest(_LOCATIVE)
            if governor is not None:
                start, locative = _end(governor, position), True
            locative = locative or _is_struck(words, position)
            if start < len(words) and words[start].longest(_BEGINNINGS) is not None:
                units = self._units(words, start, locative)
                if units:
                    if units[0].namesakes:
                        shared[len(found)] = units[0].namesakes
                    found.append(_mention(words, start, locative, units))
                    after = found[-1].end
        if shared:
            _settle(found, shared, words, about)
        return tuple(found)

    def _describes(self, words: list[PlaceWord], position: int) -> bool:
        """Say whether a country's name is the adjective that it is spelled like, after a noun: the Saudi raid."""
        word = words[position]
        if word.begun.preposition or word.begun.joined or word.longest(_ADJECTIVE) is None or position == 0:
            return False
        before = words[position - 1]
        return not before.listed and before.form.endswith(self._gazetteer.feminine)

    def _units(self, words: list[PlaceWord], start: int, locative: bool) -> list[_Unit]:
        """Read a place and the larger places that it is said to lie in, which tell of the places of its name which."""
        units = []
        unit = self._unit(words, start, locative)
        while unit is not None:
            units.append(unit)
            # A country lies in no larger place: what follows it begins a phrase of its own.
            unit = self._next_unit(words, unit.end) if unit.how != "country" else None
        for larger in units[1:]:
            units[0] = units[0].inside(larger.country)
        return units

    def _next_unit(self, words: list[PlaceWord], position: int) -> _Unit | None:
        """Read a larger place: after a preposition for "in", a direction that may follow a comma, or in apposition."""
        if position >= len(words):
            return None
        word = words[position]
        if word.begun.joined:
            return None
        if word.begun.key in self._gazetteer.belonging and position + 1 < len(words):
            position += 1
            word = words[position]
            return self._unit(words, _behind_preposition(words, position), True)
        governor = word.longest(_LOCATIVE)
        if governor is not None or word.locative:
            return self._unit(words, _behind_preposition(words, position), True)
        start = position + (word.form == _COMMA)
        if start < len(words) and not words[start].begun.joined and words[start].longest(_DIRECTION):
            return self._unit(words, start, True)
        in_apposition = not word.begun.preposition and word.longest(_APPOSED) is not None
        return self._unit(words, position, True) if in_apposition else None

    def _unit(self, words: list[PlaceWord], position: int, locative: bool) -> _Unit | None:
        """Read one place: directions, then a place noun with its name, or a name alone."""
        start = position
        if start >= len(words):
            return None
        while words[position].longest(_NAMES) is None and (direction := words[position].longest(_DIRECTION)):
            position = _end(direction, position)
            if position >= len(words):
                return None
        if position > start and words[position].begun.joined:
            return None
        name = words[position].longest(_NAMES)
        noun = words[position].longest(_NOUNS)
        if noun is not None and (name is None or len(name.rest) <= len(noun.rest)):
            return self._after_noun(words, _end(noun, position), locative, noun.sense.kind)
        return (
            self._qualified(words, _named(words[position].places(_SHARED), name, position))
            if name is not None
            else None
        )

    def _after_noun(self, words: list[PlaceWord], position: int, locative: bool, noun: PlaceKind) -> _Unit | None:
        """Read the name after a place noun, known or not; a nationality may stand between the two."""
        country = None
        adjective = words[position].longest(_ADJECTIVE) if position < len(words) else None
        if adjective is not None and not words[position].begun.preposition:
            country = adjective.sense.place.country
            position += 1
        alone = _Unit(position, words[position - 1].form, "unresolved", None, country) if noun == "lone-noun" else None
        if position >= len(words) or words[position].begun.preposition or words[position].begun.joined:
            return alone
        name = words[position].longest(_NAMES_AFTER_NOUN)
        if name is not None and not name.rest and self._opens_longer_name(words, position):
            name = None
        if (name is None or name.sense.kind == "country") and _is_of_some_country(words, position):
            return None
        if name is not None and noun == "namesake-noun":
            end = _end(name, position)
            return self._qualified(words, _Unit(end, _spelled(words, position, end), "unresolved", None, country))
        if name is not None and name.sense.kind == "country":
            # A city may bear its country's name: after a noun it is the city.
            name = words[position].longest(_CITIES) or name
        if name is not None:
            unit = _named(words[position].places(_SHARED_AFTER_NOUN), name, position).within(country)
            if country not in (None, unit.country):
                unit = replace(unit, how="unresolved", place=None, country=country)
            return self._qualified(words, unit)
        if words[position].longest(_NOUNS | _DIRECTION | _LOCATIVE) is not None:
            return alone or self._unit(words, position, locative)
        if alone is not None or country is not None:
            return alone
        if noun in ("doubtful-noun", "namesake-noun") and not locative:
            return None
        return self._unknown(words, position)

    def _opens_longer_name(self, words: list[PlaceWord], position: int) -> bool:
        """Say whether a known name is but the first word of one that is not known: the village of Monastery-of-X."""
        is_opening = words[position].begun.key in self._gazetteer.name_openings
        return is_opening and position + 1 < len(words) and words[position + 1].may_name

    def _unknown(self, words: list[PlaceWord], position: int) -> _Unit | None:
        """Take the next word as a name, or two where the first only opens one."""
        gazetteer = self._gazetteer
        end = position
        while end < len(words) and words[end].may_name:
            end += 1
            if words[end - 1].begun.key not in gazetteer.name_openings:
                break
        if end == position or len(words[end - 1].form) < _SHORTEST_NAME:
            return None
        return self._qualified(words, _Unit(end, _spelled(words, position, end), "unresolved"))

    def _qualified(self, words: list[PlaceWord], unit: _Unit) -> _Unit:
        """Take in adjectives after a name; a nationality tells the country of a place that is not known."""
        while unit.end < len(words):
            word = words[unit.end]
            adjective = word.longest(_ADJECTIVE)
            if adjective is not None and not (word.begun.joined or word.begun.preposition):
                unit = unit.within(adjective.sense.place.country)
                if unit.country not in (None, adjective.sense.place.country):
                    break
                unit = replace(unit, end=unit.end + 1, country=adjective.sense.place.country)
            elif word.begun.key in self._gazetteer.qualifiers and not word.begun.preposition:
                unit = replace(unit, end=unit.end + 1)
            else:
                break
        return unit


def _mention(words: list[PlaceWord], start: int, locative: bool, units: Sequence[_Unit]) -> PlaceMention:
    """Make the mention of a place with the larger places that it lies in."""
    is_directed = words[start].longest(_DIRECTION) is not None
    best = next((each for each in units if each.place is not None and each.how != "country"), None)
    country = next((each.country for each in units if each.country), None)
    chosen = best or next((each for each in units if each.how == "country"), units[0])
    place = chosen.place or Place(chosen.name, country)
    if units[0].how == "unresolved":
        # What is known of the larger place tells the country, not where in it.
        chosen = replace(units[0], how="unresolved")
        place = Place(units[0].name, country)
    end = units[-1].end
    is_locative = locative or is_directed
    return PlaceMention(
        start=start,
        end=end,
        name=place.name or chosen.name,
        country=place.country or country,
        latitude=place.latitude,
        longitude=place.longitude,
        how=chosen.how,
        text=_spelled(words, start, end),
        locative=is_locative,
        tells_where=is_locative or _is_called(words[start]),
    )


def _is_called(word: PlaceWord) -> bool:
    """Say whether a noun says that it is a place, be it part of a known name or not: the base of A, the town of A."""
    name = word.longest(_NAMES)
    if name is None:
        return word.longest(_SURE_NOUNS) is not None
    return bool(name.rest) and name.sense.kind != "country" and word.longest(_APPOSED) is not None


def _settle(
    found: list[PlaceMention], shared: Mapping[int, Sequence[Place]], words: Sequence[PlaceWord], about: str | None
) -> None:
    """Choose among the places of one name by what the sentence names besides, and what the article is about."""
    own = {at for number in shared for at in range(found[number].start, found[number].end)}
    named = {country for at, word in enumerate(words) if at not in own for country in word.countries()}
    named |= {place.country for number, place in enumerate(found) if number not in shared and place.country}
    for number, namesakes in shared.items():
        fitting = [each for each in namesakes if each.country in named]
        if len({each.country for each in fitting}) != 1:
            fitting = [each for each in fitting or namesakes if each.country == about]
        if fitting:
            place = fitting[0]
            found[number] = replace(
                found[number],
                name=place.name,
                country=place.country,
                latitude=place.latitude,
                longitude=place.longitude,
                how=_resolution(place),
            )


def _is_struck(words: Sequence[PlaceWord], position: int) -> bool:
    """Say whether a place stands close behind an attack on it: heavy shelling on Aleppo."""
    if position == 0 or not words[position - 1].struck_under:
        return False
    return any(word.strikes for word in words[max(position - _FARTHEST_ATTACK, 0) : position - 1])


def _is_of_some_country(words: Sequence[PlaceWord], position: int) -> bool:
    """Say whether adjectives describe a place noun without naming the place: a Syrian town, a Syrian border town."""
    return any(word.longest(_INDEFINITE) is not None for word in words[position : position + 2])


def _behind_preposition(words: Sequence[PlaceWord], position: int) -> int:
    """Return where the place begins behind a preposition for "in" of its own, if one stands there."""
    governor = words[position].longest(_LOCATIVE)
    return position if governor is None else _end(governor, position)


def _end(phrase: Listed[PlaceSense], position: int) -> int:
    """Return where a phrase ends that begins there."""
    return position + 1 + len(phrase.rest)


def _spelled(words: list[PlaceWord], start: int, end: int) -> str:
    return " ".join([word.form for word in words[start:end]])


def _named(bearers: tuple[Place, ...], name: Listed[PlaceSense], position: int) -> _Unit:
    """Return the place that a name of the gazetteer stands for; `bearers` are all cities and regions of that name."""
    sense = name.sense
    how: PlaceResolution = "country" if sense.kind == "country" else _resolution(sense.place)
    every = (sense.place, *bearers) if how == "country" else bearers
    namesakes = every if len({each.country for each in every}) > 1 else ()
    return _Unit(_end(name, position), sense.place.name, how, sense.place, sense.place.country, namesakes)


def _resolution(place: Place) -> PlaceResolution:
    return "region" if place.latitude is None else "city"
