"""Phrases in, clauses and predicates with their dependents out."""

from marsad.syntax.reader import GraphReader

__all__ = ["GraphReader"]
