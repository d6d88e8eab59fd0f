"""Phrases in, clauses and predicates with their dependents out."""

from marsad.syntax.agreement import agrees_before, can_be_accusative, count_together, is_imperfect, is_passive
from marsad.syntax.earlier import AskEarlier, Earlier, Subject
from marsad.syntax.reader import GraphReader, Parsed

__all__ = [
    "AskEarlier",
    "Earlier",
    "GraphReader",
    "Parsed",
    "Subject",
    "agrees_before",
    "can_be_accusative",
    "count_together",
    "is_imperfect",
    "is_passive",
]
