"""When: time expressions and their dates."""

from typing import TYPE_CHECKING

from marsad.on_demand import on_demand
from marsad.time.choosing import event_date
from marsad.time.expression import TimeExpression, Understanding
from marsad.time.finder import TimeFinder

if TYPE_CHECKING:
    from marsad.time.loader import load_time_finder
    from marsad.time.schema import TimeRulesFile

__all__ = ["TimeExpression", "TimeFinder", "TimeRulesFile", "Understanding", "event_date", "load_time_finder"]

__getattr__ = on_demand(
    __name__,
    {
        "loader": ("load_time_finder",),
        "schema": ("TimeRulesFile",),
    },
)
