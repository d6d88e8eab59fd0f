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
    """What an entry means wherever it stands. `numbers` are those of a date with slashes."""

    kind: str
    value: int = 0
    unit: str = ""
    numbers: tuple[int, ...] = ()
    is_exact: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """What a spelling, or a phrase of `width` tokens, means: its items, and their kinds as one string.

    `key` is the folded spelling, `phrases` are those that it can begin, longest first, and `seconds` their second
    words. `prefixes` are the items of what is written on to the first word, before those of a phrase.
    """

    key: str
    kinds: str = "z"
    items: tuple[Item, ...] = (Item("z"),)
    prefixes: tuple[Item, ...] = ()
    phrases: tuple[Entry, ...] = ()
    seconds: frozenset[str] = frozenset()
    width: int = 1


_AND = Item("&")
_ON = Item("f")


class Vocabulary:
    """The time words of a rule file; immutable in what it says, with a bounded memory of spellings met before."""

    __slots__ = (
        "_article",
        "_by_first_word",
        "_conjunctions",
        "_contractions",
        "_memory",
        "_prepositions",
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
        self._memory: dict[str, Word] = {}
        by_first: dict[str, list[Entry]] = {}
        for first, entry in _entries(file):
            by_first.setdefault(first, []).append(entry)
        self._by_first_word = {
            first: tuple(sorted(entries, key=lambda entry: -len(entry.rest))) for first, entries in by_first.items()
        }

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__slots__ if name != "_memory"}

    def __setstate__(self, state: dict[str, object]) -> None:
        for name, value in state.items():
            setattr(self, name, value)
        self._memory = {}

    def words(self, tokens: Sequence[str]) -> list[Word]:
        """Return what the sentence's words mean in order, those of a listed phrase as one."""
        memory = self._memory
        words = [memory.get(token) or self._learn(token) for token in tokens]
        starts = [
            position
            for position, word in enumerate(words[:-1])
            if word.seconds and words[position + 1].key in word.seconds
        ]
        return _with_phrases(words, starts, tokens) if starts else words

    def _learn(self, token: str) -> Word:
        word = self._analyse(token)
        if len(self._memory) < _MEMORY:
            self._memory[token] = word
        return word

    def _analyse(self, token: str) -> Word:
        if token in _PUNCTUATION:
            return _single(token, Item(_PUNCTUATION[token]))
        if token[:1].isdecimal():
            return _single(token, _number(token))
        key = fold(token)
        if key in self._conjunctions:
            return _single(key, _AND)
        bare, prefixes = key, tuple[Item, ...]()
        for prefixes in ((), (_AND,)):
            if prefixes:
                if not key.startswith(self._conjunctions):
                    break
                bare = key[1:]
            if entries := self._by_first_word.get(bare):
                return _beginning(token, key, entries, prefixes)
            for base in self._without_preposition(bare):
                if entries := self._by_first_word.get(base):
                    return _beginning(token, key, entries, (*prefixes, _ON))
        return Word(key)

    def _without_preposition(self, key: str) -> Iterator[str]:
        """Yield what may follow the preposition; one that has merged with the article gives the article back."""
        for preposition in self._prepositions:
            if key.startswith(preposition):
                yield key[len(preposition) :]
        for contraction in self._contractions:
            if key.startswith(contraction):
                yield self._article + key[len(contraction) :]


def _single(key: str, item: Item) -> Word:
    return Word(key, item.kind, (item,))


def _beginning(token: str, key: str, entries: tuple[Entry, ...], prefixes: tuple[Item, ...]) -> Word:
    """Return the word that begins the entries; only phrases are left open until the next words are seen."""
    phrases = tuple(entry for entry in entries if entry.rest)
    seconds = frozenset(entry.rest[0] for entry in phrases)
    alone = next((entry for entry in entries if not entry.rest), None)
    if alone is None:
        return Word(key, prefixes=prefixes, phrases=phrases, seconds=seconds)
    items = (*prefixes, _item(alone, token))
    return Word(key, _kinds(items), items, prefixes, phrases, seconds)


def _with_phrases(words: list[Word], starts: list[int], tokens: Sequence[str]) -> list[Word]:
    """Return the words with each phrase as one; `starts` are the words that the second word of a phrase follows."""
    found: list[Word] = []
    done = 0
    for position in starts:
        if position < done:
            continue
        word = words[position]
        for entry in word.phrases:
            end = position + 1 + len(entry.rest)
            if tuple([later.key for later in words[position + 1 : end]]) == entry.rest:
                items = (*word.prefixes, _item(entry, tokens[position]))
                found += words[done:position]
                found.append(Word(word.key, _kinds(items), items, width=end - position))
                done = end
                break
    return found + words[done:]


def _item(entry: Entry, token: str) -> Item:
    is_exact = entry.exact is None or token.endswith(entry.exact)
    return Item(entry.kind, entry.value, entry.unit, (), is_exact)


def _kinds(items: tuple[Item, ...]) -> str:
    return "".join([item.kind for item in items])


def _number(token: str) -> Item:
    """Return a token that begins with a digit as an item: a date, a pair of numbers, a year or a number."""
    if found := _DATE.fullmatch(token):
        one, two, three = map(int, found.groups())
        numbers = (one, two, three) if len(found[1]) == 4 else (three, two, one)
        return Item("d", numbers=numbers)
    if found := _PAIR.fullmatch(token):
        return Item("s", numbers=(int(found[1]), int(found[2])))
    if not token.isdecimal() or len(token) > 4:
        return Item("z")
    value = int(token)
    if len(token) == 4:
        return Item("h" if 1300 <= value < 1500 else "y" if 1800 <= value < 2200 else "z", value)
    return Item("n" if value else "z", value)


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
