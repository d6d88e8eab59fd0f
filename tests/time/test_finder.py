import datetime
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actors.shipped import tokens_from, tokens_of
from marsad.source import Diagnostics, load_yaml, plain
from marsad.time import TimeFinder, load_time_finder
from marsad.time.calendar import Period

WORDS = Path(__file__).parents[2] / "rules" / "time" / "words.yaml"
PUBLISHED = datetime.date(2016, 3, 9)

_FILE = plain(load_yaml(WORDS, Diagnostics()) or pytest.fail("no time rules"))
MONTHS = [
    (row["number"], name) for row in _FILE["months"] for key in ("names", "doubtful") for name in row.get(key, [])
]
LISTED = sorted(
    {
        word
        for section in _FILE.values()
        for row in (section if isinstance(section, list) else [])
        for words in (row.values() if isinstance(row, dict) else [[row]])
        if isinstance(words, list)
        for phrase in words
        for word in phrase.split()
    }
)
dates = st.dates(min_value=datetime.date(1801, 1, 1), max_value=datetime.date(2199, 12, 31))
anything = st.lists(
    st.one_of(
        st.sampled_from(LISTED),
        st.sampled_from(["،", "/", "-", "(", ")", ":", "و", ""]),
        st.integers(0, 99999).map(str),
        st.from_regex(r"[0-9]{1,4}[/.][0-9]{1,4}([/.][0-9]{1,4})?", fullmatch=True),
        st.text(max_size=8),
    ),
    max_size=25,
)


@given(date=dates, name=st.data())
def test_explicit_dates_come_back_under_every_month_name(
    finder: TimeFinder, date: datetime.date, name: st.DataObject
) -> None:
    month = name.draw(st.sampled_from([word for number, word in MONTHS if int(number) == date.month]))
    tokens = [str(date.day), *month.split(), str(date.year)]
    (found,) = finder.find(tokens_from(tokens))
    assert (date.isoformat(), "day", "explicit") == (found.value, found.precision, found.how)
    assert (0, len(tokens)) == (found.start, found.end)


@given(date=dates)
def test_figures_come_back_in_every_order(finder: TimeFinder, date: datetime.date) -> None:
    day, month, year = str(date.day), str(date.month), str(date.year)
    for tokens in ([f"{day}/{month}/{year}"], [f"{year}/{month}/{day}"], [year, "-", month, "-", day]):
        (found,) = finder.find(tokens_from(tokens))
        assert date.isoformat() == found.value


UNITS = ["", "الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"]
TENTHS = ["", " عشر", " والعشرين", " والثلاثين"]
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]


def in_words(day: int) -> str:
    """Return a day of the month as an ordinal."""
    tens, unit = divmod(day, 10)
    if not unit:
        return ["", "العاشر", "العشرين", "الثلاثين"][tens]
    return UNITS[unit] + TENTHS[tens] if day != 1 else "الأول"


def written(date: datetime.date, month: str) -> list[str]:
    """Return a date in every form of words and figures."""
    day, number, year, weekday = date.day, date.month, date.year, WEEKDAYS[date.weekday()]
    return [
        f"{day} {month}، {year}",
        f"{day} من {month} عام {year}",
        f"{month} {day}، {year}",
        f"{weekday} {day} {month} {year}",
        f"{weekday}، {day} {month}، {year}",
        f"{in_words(day)} من {month} {year}",
        f"{in_words(day)} من شهر {month} من العام {year}",
        f"{day:02}-{number:02}-{year}",
        f"{day} / {number} / {year}",
        f"{weekday} {day}/{number}/{year}",
        f"{day}\u200f/\u200f{number}\u200f/\u200f{year}",
        f"\u202d{day}/{number}/{year}\u202c",
        f"{day}.{number}.{year}",
    ]


@given(date=dates, name=st.data())
def test_a_day_comes_back_from_every_form(finder: TimeFinder, date: datetime.date, name: st.DataObject) -> None:
    names = [row["names"] for row in _FILE["months"] if int(row["number"]) == date.month]
    for form in written(date, name.draw(st.sampled_from(names[0]))):
        assert [date.isoformat()] == [each.value for each in finder.find(tokens_of(form))], form


@given(first=dates, last=dates)
def test_a_range_of_days_keeps_both_ends(finder: TimeFinder, first: datetime.date, last: datetime.date) -> None:
    first, last = sorted((first, last))
    one, other = (f"{date.day}/{date.month}/{date.year}" for date in (first, last))
    for form in (f"من {one} إلى {other}", f"من {one} وحتى {other}", f"بين {one} و{other}"):
        (found,) = finder.find(tokens_of(form))
        assert Period(first, last, "interval").iso == found.value


@given(tokens=anything, published=st.none() | st.dates())
def test_whatever_stands_there_expressions_lie_in_the_sentence_in_order(
    finder: TimeFinder, tokens: list[str], published: datetime.date | None
) -> None:
    found = finder.find(tokens_from(tokens), published)
    borders = [border for each in found for border in (each.start, each.end)]
    assert sorted(borders) == borders
    assert all(0 <= each.start < each.end <= len(tokens) for each in found)


@given(tokens=anything)
def test_without_publication_nothing_is_relative(finder: TimeFinder, tokens: list[str]) -> None:
    for each in finder.find(tokens_from(tokens)):
        assert each.how in ("explicit", "dateline", "unresolved")
        assert (each.how == "unresolved") == (each.value is None)


@given(tokens=anything, published=st.dates())
def test_values_are_iso_8601(finder: TimeFinder, tokens: list[str], published: datetime.date) -> None:
    for each in finder.find(tokens_from(tokens), published):
        for value in (each.value, each.ahead, each.behind):
            for part in (value or "..").split("/"):
                assert part == ".." or datetime.date.fromisoformat((part + "-01-01")[:10])


def test_spellings_with_dropped_hamza_are_the_same_word(finder: TimeFinder) -> None:
    (found,) = finder.find(tokens_of("19 ايلول 2022"))
    assert found.value == "2022-09-19"


def test_finder_survives_pickling(finder: TimeFinder) -> None:
    copy = pickle.loads(pickle.dumps(finder))
    tokens = tokens_of("19 أيلول 2022")
    assert finder.find(tokens) == copy.find(tokens)


def test_a_sentence_without_time_words_has_no_expressions(finder: TimeFinder) -> None:
    assert finder.find(tokens_of("عقدت روسيا والصين 3 جلسات"), PUBLISHED) == ()


def test_a_users_file_adds_words(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("days:\n  - offset: -1\n    names:\n      - مبارح\n", encoding="utf-8")
    diagnostics = Diagnostics()
    finder = load_time_finder([WORDS, own], diagnostics)
    assert not diagnostics.has_errors
    assert [each.value for each in finder.find(tokens_of("مبارح"), PUBLISHED)] == ["2016-03-08"]


def test_a_broken_file_gives_diagnostics(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("months:\n  - number: one\n    name: x\n", encoding="utf-8")
    diagnostics = Diagnostics()
    load_time_finder([broken], diagnostics)
    assert [found.code for found in diagnostics] == ["S304", "S301"]
