"""Which words of a sentence speak of time, and what does each of them mean?

Words are sorted into kinds, each with a letter; constructions are regular expressions over these letters. The letters:

    n number, y Gregorian year, h Hijri year, d date with slashes, s day and month with a slash, w number word,
    o ordinal, m month, k doubtful month, i Hijri month, j doubtful Hijri month, a weekday, t day counted from today,
    p part of the day, D day, M month, Y year as a singular noun, u another unit, U dual, V plural; v C the unit with
    the article (C year), W its dual, X its plural; l last or next, q this, c section, f on, S since, b before,
    g after, r within, F from, T until, B between, & and, A about, P several days, G corresponding to, e Hijri era,
    E Gregorian era, N narrated, L earlier or later, R agency, H named day, J weekday without its article, K decade,
    Q century, O now, I day and month with a full stop, Z an article that stands apart, @ season, = named years, ^ what
    a time is named by what follows, ~ upheaval, $ occasion, % part of a time, ! a half more, < of it, x no time
    although it looks like one, z anything else; / - ( ) , : stand for themselves.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from marsad.lexicon import CONJUNCTIONS, Beginning, PhraseIndex, WordMemory, continued
from marsad.model import Token, Word, entity, value
from marsad.text import clean
from marsad.time.calendar import WEEKDAYS

if TYPE_CHECKING:
    from marsad.time.schema import NamedDayRow, TimeRulesFile, UnitRow

EVE = -1
"""The value of a part of the day that lies on the day before a feast named behind it."""

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
    "century": "Q",
    "now": "O",
    "article_apart": "Z",
    "half": "!",
    "of_it": "<",
    "eras": "^",
    "upheavals": "~",
    "occasions": "$",
}

_PUNCTUATION = {"\u060c": ",", "/": "/", "-": "-", "(": "(", ")": ")", ":": ":", "\\": "/"}
_DATE = re.compile(r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})")
_PAIR = re.compile(r"(\d{1,4})[/-](\d{1,4})")


@value
class TimeSense:
    """What a listed word or phrase means: its kind, and its value or unit.

    `exact` is the clean spelling of a doubtful word, which without support counts only when spelled so.
    """

    kind: str
    value: int = 0
    unit: str = ""
    exact: str | None = None


@value
class Item:
    """What a sense means where it stands. `numbers` are those of a date; a noun that means no time may be definite."""

    kind: str
    value: int = 0
    unit: str = ""
    numbers: tuple[int, ...] = ()
    is_exact: bool = True
    is_definite: bool = False


@entity
class TimeWord:
    """What a word, or a phrase of `width` words, means: its items, and their kinds as one string.

    `begun` says what its first word begins, and `prefixes` are the items of its proclitics, which stand before those
    of a phrase too.
    """

    begun: Beginning[TimeSense]
    kinds: str = "z"
    items: tuple[Item, ...] = (Item("z"),)
    prefixes: tuple[Item, ...] = ()
    width: int = 1


_OTHER, _DEFINITE = (Item("z"),), (Item("z", is_definite=True),)
_AND = Item("&")
_ON = Item("f")


class Vocabulary:
    """The time words of a rule file; immutable in what it says, with a bounded memory of words met before."""

    __slots__ = ("_index", "_leading", "_memory", "vague", "week_begins")

    def __init__(self, file: "TimeRulesFile") -> None:
        self.vague: dict[str, tuple[int, int]] = {row.unit: (row.least, row.most) for row in file.vague}
        self.week_begins = WEEKDAYS.index(file.week_begins)
        self._leading = frozenset({None, *file.on_proclitics})
        self._index = PhraseIndex(_listed(file))
        self._memory = WordMemory(self._understand)

    def words(self, tokens: Sequence[Token]) -> list[TimeWord]:
        """Return what the sentence's words mean in order, those of a listed phrase as one."""
        memory = self._memory
        words = [memory[token.word] for token in tokens]
        found: list[TimeWord] = []
        done = 0
        for position, (longest, *_) in continued([word.begun for word in words]).items():
            if position >= done:
                word = words[position]
                items = (*word.prefixes, _item(longest.sense, tokens[position].word.form))
                found += words[done:position]
                done = position + 1 + len(longest.rest)
                found.append(TimeWord(word.begun, _kinds(items), items, width=done - position))
        return found + words[done:] if done else words

    def _understand(self, word: Word) -> TimeWord:
        form = word.form
        if form in _PUNCTUATION:
            return _single(form, Item(_PUNCTUATION[form]))
        if form[:1].isdecimal():
            return _single(form, _number(form))
        if form in CONJUNCTIONS:
            return _single(form, _AND)
        begun = self._index.beginning(form)
        if begun.preposition not in self._leading:
            return TimeWord(begun)
        prefixes = (*[_AND] * begun.joined, *[_ON] * (begun.preposition is not None))
        if not begun.alone:
            return TimeWord(begun, "z", _DEFINITE if _is_definite(word) else _OTHER, prefixes)
        items = (*prefixes, _item(begun.alone[0].sense, form))
        return TimeWord(begun, _kinds(items), items, prefixes)


def _is_definite(word: Word) -> bool:
    """Say whether a noun is definite; what no lexicon knows is a name."""
    if not word.readings:
        return word.form.isalpha()
    is_definite = False
    for reading in word.readings:
        if reading.features.definite:
            is_definite = is_definite or not reading.proclitics
        elif reading.lexeme.part_of_speech == "adjective":
            return False
    return is_definite


def _single(key: str, item: Item) -> TimeWord:
    return TimeWord(Beginning(key), item.kind, (item,))


def _item(sense: TimeSense, form: str) -> Item:
    is_exact = sense.exact is None or form.endswith(sense.exact)
    return Item(sense.kind, sense.value, sense.unit, (), is_exact)


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
    if found := _DOTTED.fullmatch(token):
        return Item("I", numbers=(int(found[1]), int(found[2])))
    if not token.isdecimal() or len(token) > 4:
        return Item("z")
    value = int(token)
    if len(token) == 4:
        return Item(kind_of_year(value) or "z", value)
    return Item("n" if value else "z", value)


def kind_of_year(number: int) -> str | None:
    """Return the kind of a number that news writes for a year of either calendar."""
    return "h" if 1300 <= number < 1500 else "y" if 1800 <= number < 2200 else None


def _listed(file: "TimeRulesFile") -> Iterator[tuple[str, TimeSense]]:
    """Yield every listed phrase with what it means."""
    for months, kind, doubtful in ((file.months, "m", "k"), (file.hijri_months, "i", "j")):
        for row in months:
            yield from _each(row.names, TimeSense(kind, row.number))
            for word in row.doubtful:
                yield word, TimeSense(doubtful, row.number, exact=clean(word))
    for weekday in file.weekdays:
        yield from _each(weekday.names, TimeSense("a", WEEKDAYS.index(weekday.day)))
        yield from _each(weekday.bare, TimeSense("J", WEEKDAYS.index(weekday.day)))
    for near_day in file.days:
        yield from _each(near_day.names, TimeSense("t", near_day.offset))
    for unit in file.units:
        yield from _forms(unit)
    for decade in file.decades:
        yield from _each(decade.names, TimeSense("K", decade.year))
    yield from _each(file.eves, TimeSense("p", EVE))
    for named in file.named_days:
        yield from _each(named.names, TimeSense("H", _number_of(named), named.weekday or named.calendar))
    for lasting in file.named_years:
        yield from _each(lasting.names, TimeSense("=", lasting.first * 10000 + lasting.last))
    for season in file.seasons:
        yield from _each(season.names, TimeSense("@", season.month))
    for part in file.parts:
        yield from _each(part.names, TimeSense("%", part.of))
    for modifier in file.modifiers:
        yield from _each(modifier.words, TimeSense("l", modifier.shift))
    for numbers, kind in ((file.ordinals, "o"), (file.numbers, "w")):
        for number in numbers:
            yield from _each(number.words, TimeSense(kind, number.value))
    for name, kind in _WORD_LISTS.items():
        yield from _each(getattr(file, name), TimeSense(kind))


def _number_of(row: "NamedDayRow") -> int:
    """Return what tells a named day in its calendar: month and day, or the days after Easter."""
    return row.month * 100 + row.day


def _forms(row: "UnitRow") -> Iterator[tuple[str, TimeSense]]:
    is_one = row.times == 1
    singular = {"day": "D", "month": "M", "year": "Y"}.get(row.unit, "u") if is_one else "u"
    definite = "C" if row.unit == "year" and is_one else "v"
    forms = ((row.one, singular), (row.two, "U"), (row.many, "V"))
    definite_forms = ((row.the_one, definite), (row.the_two, "W"), (row.the_many, "X"))
    for words, kind in (*forms, *definite_forms):
        yield from _each(words, TimeSense(kind, row.times, row.unit))


def _each(phrases: Sequence[str], sense: TimeSense) -> Iterator[tuple[str, TimeSense]]:
    return ((phrase, sense) for phrase in phrases)
