"""Which form has a file of time words?"""

from typing import Literal

from pydantic import Field

from marsad.source import SchemaModel, Texts, WholeNumber
from marsad.time.calendar import Weekday

Unit = Literal["hour", "day", "week", "month", "year"]


class MonthRow(SchemaModel):
    """A month's names; the doubtful ones count only beside a day, a year or the like."""

    number: WholeNumber
    names: Texts = ()
    doubtful: Texts = ()


class WeekdayRow(SchemaModel):
    """A weekday's names; the bare ones stand behind an ordinal: the first Friday of May."""

    day: Weekday
    names: Texts
    bare: Texts = ()


class DayRow(SchemaModel):
    """Words for a day, `offset` days after the day of publication."""

    offset: WholeNumber
    names: Texts


class UnitRow(SchemaModel):
    """The forms of a unit of time, or of so many of them: singular, dual and plural, without and with the article."""

    unit: Unit
    times: WholeNumber = 1
    one: Texts = ()
    two: Texts = ()
    many: Texts = ()
    the_one: Texts = Field(default=(), alias="the-one")
    the_two: Texts = Field(default=(), alias="the-two")
    the_many: Texts = Field(default=(), alias="the-many")


class DecadeRow(SchemaModel):
    """Names of a decade by the number of its first year in the century: 70 the seventies."""

    year: WholeNumber
    names: Texts


class NamedDayRow(SchemaModel):
    """Names of a day that comes every year, of either calendar, or so many days after Easter of either church.

    With a weekday `day` says which one in the month it is.
    """

    calendar: Literal["gregorian", "hijri", "easter", "orthodox-easter"] = "gregorian"
    month: WholeNumber = 0
    day: WholeNumber = 0
    weekday: Weekday | None = None
    names: Texts


class NamedYearsRow(SchemaModel):
    """Names of what lasted from one year to another."""

    first: WholeNumber
    last: WholeNumber
    names: Texts


class SeasonRow(SchemaModel):
    """Names of a season by its first month; 0 is the December before. The ones with the article need a modifier."""

    month: WholeNumber
    names: Texts


class PartRow(SchemaModel):
    """Names of one of so many equal parts of a time: 2 halves, 4 quarters."""

    of: WholeNumber
    names: Texts


class ModifierRow(SchemaModel):
    """Adjectives that move a time: -1 last, 0 this, 1 next."""

    shift: WholeNumber
    words: Texts


class NumberRow(SchemaModel):
    """Words for a number."""

    value: WholeNumber
    words: Texts


class VagueRow(SchemaModel):
    """How many units a plural without a number means."""

    unit: Unit
    least: WholeNumber
    most: WholeNumber


class TimeRulesFile(SchemaModel):
    """The form of a file of time words."""

    on_proclitics: Texts = Field(default=(), alias="on-proclitics")
    months: tuple[MonthRow, ...] = ()
    hijri_months: tuple[MonthRow, ...] = Field(default=(), alias="hijri-months")
    weekdays: tuple[WeekdayRow, ...] = ()
    days: tuple[DayRow, ...] = ()
    parts_of_day: Texts = Field(default=(), alias="parts-of-day")
    eves: Texts = ()
    half: Texts = ()
    of_it: Texts = Field(default=(), alias="of-it")
    units: tuple[UnitRow, ...] = ()
    decades: tuple[DecadeRow, ...] = ()
    century: Texts = ()
    named_days: tuple[NamedDayRow, ...] = Field(default=(), alias="named-days")
    named_years: tuple[NamedYearsRow, ...] = Field(default=(), alias="named-years")
    seasons: tuple[SeasonRow, ...] = ()
    parts: tuple[PartRow, ...] = ()
    now: Texts = ()
    article_apart: Texts = Field(default=(), alias="article-apart")
    several_days: Texts = Field(default=(), alias="several-days")
    modifiers: tuple[ModifierRow, ...] = ()
    demonstratives: Texts = ()
    sections: Texts = ()
    on: Texts = ()
    since: Texts = ()
    before: Texts = ()
    after: Texts = ()
    within: Texts = ()
    from_: Texts = Field(default=(), alias="from")
    until: Texts = ()
    between: Texts = ()
    about: Texts = ()
    corresponding_to: Texts = Field(default=(), alias="corresponding-to")
    hijri_era: Texts = Field(default=(), alias="hijri-era")
    gregorian_era: Texts = Field(default=(), alias="gregorian-era")
    narrated: Texts = ()
    eras: Texts = ()
    upheavals: Texts = ()
    occasions: Texts = ()
    earlier_or_later: Texts = Field(default=(), alias="earlier-or-later")
    not_times: Texts = Field(default=(), alias="not-times")
    agencies: Texts = ()
    numbers: tuple[NumberRow, ...] = ()
    ordinals: tuple[NumberRow, ...] = ()
    vague: tuple[VagueRow, ...] = ()
    week_begins: Weekday = Field(default="monday", alias="week-begins")
