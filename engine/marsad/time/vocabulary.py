"""Which words of a sentence speak of time, and what does each of them mean?

Words are sorted into kinds, each with a letter; constructions are regular expressions over these letters. The letters:

    n number, y Gregorian year, h Hijri year, d date with slashes, s day and month with a slash, w number word,
    o ordinal, m month, k doubtful month, i Hijri month, j doubtful Hijri month, a weekday, t day counted from today,
    p part of the day, D day, M month, Y year as a singular noun, u another unit, U dual, V plural; v C the unit with
    the article (C year), W its dual, X its plural; l last or next, q this, c section, f on, S since, b before,
    g after, r within, F from, T until, B between, & and, A about, P several days, G corresponding to, e Hijri era,
    E Gregorian era, N narrated, L earlier or later, R agency, x no time although it looks like one, z anything else;
    / - ( ) , : stand for themselves.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from marsad.text import clean, fold
from marsad.time.schema import WEEKDAYS, TimeRulesFile, UnitRow

_WORD_LISTS: dict[str, str] = {
    "parts_of_day": "p",
    "several_days": "P",
    "demonstratives": "q",
    "sections": "c",
    "on": "f",
    "since": "S",
    "before": "b",
    "after": "g",
    "within": "r",
    "from_": "F",
    "until": "T",
    "between": "B",
    "about": "A",
    "corresponding_to": "G",
    "hijri_era": "e",
    "gregorian_era": "E",
    "narrated": "N",
    "earlier_or_later": "L",
    "not_times": "x",
    "agencies": "R",
}

_ANCHORS = frozenset("mkijatdsuUVDMYvCWXNLPy")
_PUNCTUATION = {"\u060c": ",", "/": "/", "-": "-", "(": "(", ")": ")", ":": ":", "\\": "/"}
_DATE = re.compile(r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})")
_PAIR = re.compile(r"(\d{1,4})[/-](\d{1,4})")
_MEMORY = 1 << 16


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed word or phrase: its kind, what it means, and the folded words after the first.

    `exact` is the clean spelling of a doubtful word, which without support counts only when spelled so.
    """

    kind: str
    rest: tuple[str, ...] = ()
    value: int = 0
    unit: str = ""
    exact: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An entry at its place: token numbers from `start` to before `end`. `numbers` are those of a date with slashes."""

    kind: str
    start: int
    end: int
    value: int = 0
    unit: str = ""
    numbers: tuple[int, ...] = ()
    is_exact: bool = True


@dataclass(frozen=True, slots=True)
class _Known:
    """A spelling's folded key, the entries that it can begin, longest first, and what is written on to it."""

    key: str
    entries: tuple[Entry, ...] = ()
    item: Item | None = None
    joined: bool = False
    preposed: bool = False
    is_anchor: bool = False


_UNKNOWN_ITEM = Item("z", 0, 0)


class Vocabulary:
    """The time words of a rule file; immutable in what it says, with a bounded memory of spellings met before."""

    __slots__ = (
        "_article",
        "_by_first_word",
        "_conjunctions",
        "_contractions",
        "_memory",
        "_prepositions",
        "_second_words",
        "vague",
        "week_begins",
    )

    def __init__(self, file: TimeRulesFile) -> None:
        self.vague: dict[str, tuple[int, int]] = {row.unit: (row.least, row.most) for row in file.vague}
        self.week_begins = WEEKDAYS.index(file.week_begins)
        self._conjunctions = tuple(fold(clean(word)) for word in file.conjunctions)
        self._prepositions = tuple(fold(clean(word)) for word in file.prepositions_written_on)
        self._contractions = tuple(fold(clean(word)) for word in file.contractions)
        self._article = fold(clean(file.article))
        self._memory: dict[str, _Known] = {}
        by_first: dict[str, list[Entry]] = {}
        for first, entry in _entries(file):
            by_first.setdefault(first, []).append(entry)
        self._by_first_word = {
            first: tuple(sorted(entries, key=lambda entry: -len(entry.rest))) for first, entries in by_first.items()
        }
        # A phrase that begins with an everyday word ("in an earlier hour") is looked for at its second word.
        self._second_words = frozenset(
            entry.rest[0]
            for entries in by_first.values()
            if not all(entry.rest for entry in entries)
            for entry in entries
            if entry.rest and entry.kind in _ANCHORS
        )

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__slots__ if name != "_memory"}

    def __setstate__(self, state: dict[str, object]) -> None:
        for name, value in state.items():
            setattr(self, name, value)
        self._memory = {}

    def items(self, tokens: Sequence[str]) -> list[Item]:
        """Return the sentence as items, one for each stretch of tokens; none if nothing in it speaks of time."""
        memory = self._memory
        known = [memory.get(token) or self._learn(token) for token in tokens]
        if not any(word.is_anchor for word in known):
            return []
        found: list[Item] = []
        position = 0
        while position < len(tokens):
            word = known[position]
            if word.item is not None:
                found.append(replace(word.item, start=position, end=position + 1))
                position += 1
                continue
            item = _longest(word.entries, tokens, known, position) if word.entries else None
            if item is None:
                found.append(_UNKNOWN_ITEM)
                position += 1
                continue
            if word.joined:
                found.append(Item("&", position, position))
            if word.preposed:
                found.append(Item("f", position, position))
            found.append(item)
            position = item.end
        return found

    def _learn(self, token: str) -> _Known:
        known = self._analyse(token)
        if len(self._memory) < _MEMORY:
            self._memory[token] = known
        return known

    def _analyse(self, token: str) -> _Known:
        if token in _PUNCTUATION:
            return _Known(token, item=Item(_PUNCTUATION[token], 0, 0))
        if token[:1].isdecimal():
            number = _number(token)
            return _Known(token, item=number, is_anchor=number.kind in _ANCHORS)
        whole = key = fold(token)
        if key in self._conjunctions:
            return _Known(key, item=Item("&", 0, 0))
        for joined in (False, True):
            if joined:
                if not key.startswith(self._conjunctions):
                    break
                key = key[1:]
            if entries := self._by_first_word.get(key):
                return self._beginning(whole, entries, joined)
            for bare in self._without_preposition(key):
                if entries := self._by_first_word.get(bare):
                    return self._beginning(whole, entries, joined, preposed=True)
        return _Known(whole, is_anchor=whole in self._second_words)

    def _beginning(self, key: str, entries: tuple[Entry, ...], joined: bool = False, preposed: bool = False) -> _Known:
        first = key in self._second_words or any(entry.kind in _ANCHORS and not entry.rest for entry in entries)
        is_anchor = first or all(entry.rest for entry in entries)
        return _Known(key, entries, joined=joined, preposed=preposed, is_anchor=is_anchor)

    def _without_preposition(self, key: str) -> Iterator[str]:
        """Yield what may follow the preposition; one that has merged with the article gives the article back."""
        for preposition in self._prepositions:
            if key.startswith(preposition):
                yield key[len(preposition) :]
        for contraction in self._contractions:
            if key.startswith(contraction):
                yield self._article + key[len(contraction) :]


def _longest(entries: tuple[Entry, ...], tokens: Sequence[str], known: Sequence[_Known], position: int) -> Item | None:
    """Return the first, longest entry whose further words follow."""
    for entry in entries:
        end = position + 1 + len(entry.rest)
        if not entry.rest or tuple(word.key for word in known[position + 1 : end]) == entry.rest:
            is_exact = entry.exact is None or tokens[position].endswith(entry.exact)
            return Item(entry.kind, position, end, entry.value, entry.unit, (), is_exact)
    return None


def _number(token: str) -> Item:
    """Return a token that begins with a digit as an item: a date, a pair of numbers, a year or a number."""
    if found := _DATE.fullmatch(token):
        one, two, three = map(int, found.groups())
        numbers = (one, two, three) if len(found[1]) == 4 else (three, two, one)
        return Item("d", 0, 1, numbers=numbers)
    if found := _PAIR.fullmatch(token):
        return Item("s", 0, 1, numbers=(int(found[1]), int(found[2])))
    if not token.isdecimal() or len(token) > 4:
        return Item("z", 0, 1)
    value = int(token)
    if len(token) == 4:
        return Item("h" if 1300 <= value < 1500 else "y" if 1800 <= value < 2200 else "z", 0, 1, value)
    return Item("n" if value else "z", 0, 1, value)


def _entries(file: TimeRulesFile) -> Iterator[tuple[str, Entry]]:
    """Yield every listed phrase as its folded first word and what it means."""
    for months, kind, doubtful in ((file.months, "m", "k"), (file.hijri_months, "i", "j")):
        for row in months:
            yield from _phrases(row.names, Entry(kind, value=row.number))
            for word in row.doubtful:
                yield from _phrases((word,), Entry(doubtful, value=row.number, exact=clean(word)))
    for weekday in file.weekdays:
        yield from _phrases(weekday.names, Entry("a", value=WEEKDAYS.index(weekday.day)))
    for near_day in file.days:
        yield from _phrases(near_day.names, Entry("t", value=near_day.offset))
    for unit in file.units:
        yield from _unit_entries(unit)
    for modifier in file.modifiers:
        yield from _phrases(modifier.words, Entry("l", value=modifier.shift))
    for numbers, kind in ((file.numbers, "w"), (file.ordinals, "o")):
        for number in numbers:
            yield from _phrases(number.words, Entry(kind, value=number.value))
    for name, kind in _WORD_LISTS.items():
        yield from _phrases(getattr(file, name), Entry(kind))


def _unit_entries(row: UnitRow) -> Iterator[tuple[str, Entry]]:
    singular = {"day": "D", "month": "M", "year": "Y"}.get(row.unit, "u")
    definite = "C" if row.unit == "year" else "v"
    forms = ((row.one, singular), (row.two, "U"), (row.many, "V"))
    definite_forms = ((row.the_one, definite), (row.the_two, "W"), (row.the_many, "X"))
    for words, kind in (*forms, *definite_forms):
        yield from _phrases(words, Entry(kind, unit=row.unit))


def _phrases(phrases: Sequence[str], entry: Entry) -> Iterator[tuple[str, Entry]]:
    for phrase in phrases:
        first, *rest = (fold(word) for word in clean(phrase).split())
        yield first, replace(entry, rest=tuple(rest))
