"""A new rule from a sentence and the records that it shall give: its word, its paths, its examples."""

from marsad.workbench.new_rule.drafting import draft_rule
from marsad.workbench.new_rule.request import Draft, Request, WantedRecord
from marsad.workbench.new_rule.writing import write_all

__all__ = ["Draft", "Request", "WantedRecord", "draft_rule", "write_all"]
