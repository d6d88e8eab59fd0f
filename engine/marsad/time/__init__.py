"""When: time expressions and their dates."""

from marsad.time.choosing import event_date
from marsad.time.expression import TimeExpression, Understanding
from marsad.time.finder import TimeFinder, load_time_finder
from marsad.time.schema import TimeRulesFile

__all__ = ["TimeExpression", "TimeFinder", "TimeRulesFile", "Understanding", "event_date", "load_time_finder"]
