"""Clauses: the small words of the language by what they do, and what each word brings to the syntax."""

from marsad.clauses.loader import ClausesSchema, load_clause_words
from marsad.clauses.syntax import QUESTION, Mark, Syntax, SyntaxReader, WordClass
from marsad.clauses.words import TATWEEL, ClauseWords, Pronoun

__all__ = [
    "QUESTION",
    "TATWEEL",
    "ClauseWords",
    "ClausesSchema",
    "Mark",
    "Pronoun",
    "Syntax",
    "SyntaxReader",
    "WordClass",
    "load_clause_words",
]
