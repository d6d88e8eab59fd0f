"""Phrases in, clauses and predicates with their dependents out."""

from marsad.syntax.agreement import agrees_before
from marsad.syntax.reader import GraphReader, Parsed

__all__ = ["GraphReader", "Parsed", "agrees_before"]
