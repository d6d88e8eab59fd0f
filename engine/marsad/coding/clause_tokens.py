"""Which tokens belong to the clause of a predicate, in which its time, its place and its means stand?"""

from collections.abc import Sequence

from marsad.model import Graph


def clause_tokens(graph: Graph, token: int) -> Sequence[int]:
    """Return the tokens of the clause that a token stands in, in their order."""
    return graph.by_clause[graph.clause_of[token]]


def clause_range(graph: Graph, token: int) -> tuple[int, int]:
    """Return the first token of the clause that a token stands in, and the one behind its last."""
    tokens = clause_tokens(graph, token)
    return tokens[0], tokens[-1] + 1
