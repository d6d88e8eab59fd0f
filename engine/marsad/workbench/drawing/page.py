"""How is a page written that shows the graphs of documents: a drawing and a table a sentence?"""

from collections.abc import Iterable, Iterator

from marsad.model import Graph
from marsad.pages import MADE_BY
from marsad.workbench.drawing.layout import lay_out
from marsad.workbench.drawing.markup import element, english, escaped
from marsad.workbench.drawing.style import style_sheet
from marsad.workbench.drawing.svg import Parsed, inline_svg, sample
from marsad.workbench.graph_rows import GraphRow, graph_rows

_HEADINGS = ("predicate", "relation", "words", "codes", "found by, or why not")
_PAGE_END = "</body></html>\n"


def draw_html(parsed: Iterable[Parsed]) -> str:
    """Return a page with the sentences of all documents; it needs nothing from elsewhere."""
    return "".join(page_pieces(parsed))


def page_pieces(parsed: Iterable[Parsed]) -> Iterator[str]:
    """Yield the page bit by bit, as the documents come."""
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {**MADE_BY}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("title", {"lang": "en"}, "Graphs of sentences"),
        element("style", {}, style_sheet("page"), style_sheet("drawing")),
    )
    yield f'<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="ar" dir="rtl">{head}<body>\n'
    for document, graphs in parsed:
        yield element("h1", {}, element("bdi", {}, escaped(document.id))) + "\n"
        for number, graph in enumerate(graphs, 1):
            yield _sentence(document.text, number, graph) + "\n"
    yield _PAGE_END


def _sentence(text: str, number: int, graph: Graph) -> str:
    drawing = lay_out(text, graph)
    return element(
        "figure",
        {},
        element("figcaption", {}, f"{number}. {escaped(drawing.text)}"),
        element("div", {"class": "drawing"}, inline_svg(drawing)),
        _table(text, graph) if graph.predicates else "",
    )


def _table(text: str, graph: Graph) -> str:
    head = element("tr", {}, *(element("th", {"lang": "en"}, heading) for heading in _HEADINGS))
    rows = [_row(row) for row in graph_rows(text, graph)]
    table = element("table", {}, element("thead", {}, head), element("tbody", {}, *rows))
    return element("div", {"class": "rows"}, table)


def _row(row: GraphRow) -> str:
    words = element("bdi", {}, escaped(row.words))
    if row.part == "predicate":
        kind = " ".join((str(row.number), row.name, *row.marks))
        cells = (english(kind), "", words, "", english(f"clause: {row.clause}"))
    else:
        relation = f"no {row.name}" if row.part == "refused" else row.name
        found = sample(row.how) + english(row.how) if row.how is not None else english(row.because)
        cells = ("", english(relation), words, english(" ".join(row.codes)), found)
    return element("tr", {"class": row.part}, *(element("td", {}, cell) for cell in cells))
