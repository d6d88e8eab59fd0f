"""Which tokens belong to the clause of a predicate, in which its time, its place and its means stand?"""

from marsad.model import Graph


def clause_tokens(graph: Graph, token: int) -> list[int]:
    """List the tokens of the clause that a token stands in."""
    own = graph.clause_of[token]
    return [number for number, clause in enumerate(graph.clause_of) if clause == own]


def clause_range(graph: Graph, token: int) -> tuple[int, int]:
    """Return the first token of the clause that a token stands in, and the one behind its last."""
    tokens = clause_tokens(graph, token)
    return tokens[0], tokens[-1] + 1
