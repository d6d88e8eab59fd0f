"""Phrases in, clauses and predicates with their dependents out."""

from marsad.syntax.reader import GraphReader, Parsed

__all__ = ["GraphReader", "Parsed"]
