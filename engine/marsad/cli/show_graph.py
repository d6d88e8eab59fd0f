"""How does the graph of a sentence look at a terminal?"""

from collections.abc import Iterable, Sequence

from rich.console import Console

from marsad.cli.lines import print_heading, print_table
from marsad.model import Document, Graph
from marsad.workbench.graph_rows import GraphRow, graph_rows


def show_graphs(console: Console, document: Document, graphs: Sequence[Graph]) -> None:
    """Print a table a sentence: each predicate on its line, and below it a line for each phrase beside it."""
    print_heading(console, "document", document.id)
    for number, graph in enumerate(graphs, 1):
        console.print()
        show_rows(console, f"sentence {number}", graph_rows(document.text, graph))
    console.print()


def show_rows(console: Console, title: str, rows: Iterable[GraphRow]) -> None:
    """Print the table of what is said of some predicates."""
    print_table(console, (title, "clause", "found by, or why not", "codes", "words"), [_cells(row) for row in rows])


def _cells(row: GraphRow) -> tuple[str, str, str, str, str]:
    # A preposition is Arabic, and only the last cell of a line may be.
    name = row.name if row.name.isascii() else "complement"
    match row.part:
        case "predicate":
            name = " ".join([name, *row.marks])
        case "refused":
            name = f"- no {name}"
        case _:
            name = f"- {name}"
    return name, row.clause, row.how or row.because, " ".join(row.codes), row.words
