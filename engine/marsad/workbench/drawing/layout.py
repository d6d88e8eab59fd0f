"""Where do the words of a sentence stand, and what is drawn above and below them?"""

from collections import Counter
from collections.abc import Sequence

from marsad.formats.terminal import visible
from marsad.model import Graph
from marsad.workbench.drawing.arcs import PORT_WIDTH, draw_arcs
from marsad.workbench.drawing.below import draw_bands, draw_labels, draw_phrases, name_of_phrase, name_of_predicate
from marsad.workbench.drawing.links import Link, links
from marsad.workbench.drawing.rows import WordSetter
from marsad.workbench.drawing.scene import NOTE_SIZE, Drawing, DrawnRow
from marsad.workbench.drawing.widths import width_of


def lay_out(text: str, graph: Graph) -> Drawing:
    """Return the drawing of a sentence of the text; a long one goes on in further rows."""
    joined = links(graph)
    ports = Counter(end for link in joined for end in (link.source, link.target))
    needed = {token: PORT_WIDTH * count for token, count in ports.items()}
    width, rows = WordSetter(text, graph, needed).rows(_widest_name(graph, joined))
    drawn: list[DrawnRow] = []
    for words, arcs in zip(rows, draw_arcs(graph, joined, rows, width), strict=True):
        drawn.append(
            DrawnRow(
                drawn[-1].bottom if drawn else 0.0,
                tuple(words),
                arcs,
                draw_phrases(graph, words),
                draw_labels(graph, words, width),
                draw_bands(graph, words),
            )
        )
    sentence = text[graph.tokens[0].start : graph.tokens[-1].end] if graph.tokens else ""
    return Drawing(visible(sentence), width, tuple(drawn))


def _widest_name(graph: Graph, joined: Sequence[Link]) -> float:
    """The least that a drawing is wide: a short sentence may have names that are longer than its words."""
    names = [name_of_predicate(number, predicate) for number, predicate in enumerate(graph.predicates, 1)]
    names += [name_of_phrase(phrase) for phrase in graph.phrases]
    names += [f"{len(graph.predicates)} · {link.label}" for link in joined]
    return max((width_of(name, NOTE_SIZE) for name in names), default=0.0)
