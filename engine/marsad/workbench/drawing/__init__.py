"""The graph of a sentence as a picture: arcs from its predicates to their dependents over text from right to left."""

from marsad.workbench.drawing.page import draw_html, page_pieces
from marsad.workbench.drawing.svg import draw, draw_svg

__all__ = ["draw", "draw_html", "draw_svg", "page_pieces"]
