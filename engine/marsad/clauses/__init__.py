"""Clauses: the small words of the language by what they do, and what each word brings to the syntax."""

from typing import TYPE_CHECKING

from marsad.clauses.preposition_groups import (
    ABOUT,
    BETWEEN,
    BY,
    COMPANY,
    FOR,
    IN_WHICH,
    LOCATION,
    OCCASION,
    OUT_OF,
    PURPOSE,
)
from marsad.clauses.syntax import QUESTION, Mark, Syntax, SyntaxReader, WordClass
from marsad.clauses.words import ClauseWords, Pronoun
from marsad.on_demand import on_demand

if TYPE_CHECKING:
    from marsad.clauses.loader import ClausesSchema, load_clause_words

__all__ = [
    "ABOUT",
    "BETWEEN",
    "BY",
    "COMPANY",
    "FOR",
    "IN_WHICH",
    "LOCATION",
    "OCCASION",
    "OUT_OF",
    "PURPOSE",
    "QUESTION",
    "ClauseWords",
    "ClausesSchema",
    "Mark",
    "Pronoun",
    "Syntax",
    "SyntaxReader",
    "WordClass",
    "load_clause_words",
]

__getattr__ = on_demand(
    __name__,
    {
        "loader": ("ClausesSchema", "load_clause_words"),
    },
)
