"""To which clause does each word of a sentence belong?"""

from marsad.model import Graph


def clause_of_tokens(graph: Graph) -> list[int]:
    """Return the number of each token's clause: that of its phrase or predicate, else the one that began last."""
    known: dict[int, int] = {}
    for clause in graph.clauses:
        for number in clause.phrases:
            phrase = graph.phrases[number]
            known.update(dict.fromkeys(range(phrase.start, phrase.end), clause.number))
    known |= {clause.start: clause.number for clause in graph.clauses}
    known |= {predicate.token: predicate.clause for predicate in graph.predicates}
    found = []
    current = 0
    for token in range(len(graph.tokens)):
        current = known.get(token, current)
        found.append(current)
    return found
