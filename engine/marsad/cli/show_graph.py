"""How does the graph of a sentence look at a terminal?"""

from collections.abc import Iterator, Sequence

from rich.console import Console

from marsad.cli.lines import print_heading, print_table
from marsad.model import Document, Graph, Predicate


def show_graphs(console: Console, document: Document, graphs: Sequence[Graph]) -> None:
    """Print a table a sentence: each verb on its line, and below it a line for each phrase beside it."""
    print_heading(console, "document", document.id)
    for number, graph in enumerate(graphs, 1):
        console.print()
        rows = [row for predicate in graph.predicates for row in _rows(document.text, graph, predicate)]
        print_table(console, (f"sentence {number}", "clause", "found by", "codes", "words"), rows)
    console.print()


def _rows(text: str, graph: Graph, predicate: Predicate) -> Iterator[tuple[str, str, str, str, str]]:
    token = graph.tokens[predicate.token]
    marks = ["passive"] if predicate.passive else []
    marks += [predicate.factuality] if predicate.factuality != "asserted" else []
    marks += ["said"] if predicate.said_by is not None else []
    clause = graph.clauses[predicate.clause].kind
    yield " ".join([predicate.kind, *marks]), clause, "", "", text[token.start : token.end]
    for dependent in predicate.dependents:
        phrase = graph.phrases[dependent.phrase]
        relation = dependent.relation if dependent.relation.isascii() else "complement"
        codes = [actor.code or "-" for actor in phrase.mention.actors] if phrase.mention is not None else []
        yield f"- {relation}", "", dependent.how, " ".join(codes), _words(text, graph, phrase.start, phrase.end)
    for refused in predicate.refused:
        phrase = graph.phrases[refused.phrase]
        relation = refused.relation if refused.relation.isascii() else "complement"
        yield f"- no {relation}", "", refused.because, "", _words(text, graph, phrase.start, phrase.end)
    if predicate.content is not None:
        yield "- content", "", "", "", _words(text, graph, predicate.content, predicate.content + 1)


def _words(text: str, graph: Graph, start: int, end: int) -> str:
    return " ".join(text[graph.tokens[start].start : graph.tokens[end - 1].end].split())
