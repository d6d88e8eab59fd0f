"""Phrases in, clauses and predicates with their dependents out."""

from marsad.syntax.agreement import agrees_before, count_together, is_imperfect
from marsad.syntax.earlier import AskEarlier, Earlier, Subject
from marsad.syntax.reader import GraphReader, Parsed

__all__ = [
    "AskEarlier",
    "Earlier",
    "GraphReader",
    "Parsed",
    "Subject",
    "agrees_before",
    "count_together",
    "is_imperfect",
]
