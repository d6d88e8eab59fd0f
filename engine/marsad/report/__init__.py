"""Records as a page: counts by day and family, who to whom, where, and the articles with what was read in them."""

from marsad.report.content import Content, gather
from marsad.report.days import day_of, one_a_day
from marsad.report.page import report_pieces
from marsad.report.rows import read_events

__all__ = ["Content", "day_of", "gather", "one_a_day", "read_events", "report_pieces"]
