"""How is a drawing written as SVG?"""

from collections.abc import Iterable, Iterator, Sequence

from marsad.model import Document, Graph, Step
from marsad.workbench.drawing.layout import lay_out
from marsad.workbench.drawing.markup import element, escaped, number
from marsad.workbench.drawing.order import direction_of
from marsad.workbench.drawing.scene import (
    ARC_HEIGHT,
    BAND_HEIGHT,
    LABEL_HEIGHT,
    LINE_HEIGHT,
    NOTE_SIZE,
    WORD_SIZE,
    Drawing,
    DrawnArc,
    DrawnRow,
)
from marsad.workbench.drawing.style import colour_class, dashes, style_sheet
from marsad.workbench.drawing.widths import width_of

Parsed = tuple[Document, Sequence[Graph]]
"""A document with the graphs of its sentences."""

UNNAMED = "-"
"""The id of a document that has none, and so no heading."""
_NAMESPACE = "http://www.w3.org/2000/svg"
_HEADING_HEIGHT = 34.0
_KEY_HEIGHT = 20.0
_KEY_LINE = 34.0
_NARROWEST = 320.0
_ROUND = 6.0
_TIP = 4.0


def draw(text: str, graphs: Sequence[Graph]) -> str:
    """Return one SVG document with the sentences of one text."""
    return draw_svg([(Document(UNNAMED, text), graphs)])


def draw_svg(parsed: Iterable[Parsed]) -> str:
    """Return one SVG document with the sentences of all documents one under the other, and a key to the arcs."""
    documents = [(document, [lay_out(document.text, graph) for graph in graphs]) for document, graphs in parsed]
    width = max([_NARROWEST, *(drawing.width for _, drawings in documents for drawing in drawings)])
    body: list[str] = []
    top = 0.0
    for document, drawings in documents:
        if document.id != UNNAMED:
            body.append(_heading(document.id, width / 2, top + 22))
            top += _HEADING_HEIGHT
        for drawing in drawings:
            shift = f"translate({number(width - drawing.width)} {number(top)})"
            body.append(
                element("g", {"transform": shift}, element("title", {}, escaped(drawing.text)), *_rows(drawing))
            )
            top += drawing.height
    steps = {arc.step for _, drawings in documents for drawing in drawings for row in drawing.rows for arc in row.arcs}
    top += _key(body, sorted(step for step in steps if step is not None), width, top)
    return _svg(width, top, element("style", {}, style_sheet("drawing")), _paper(width, top), *body)


def inline_svg(drawing: Drawing) -> str:
    """Return the drawing of one sentence for a page that has the style sheet."""
    return _svg(drawing.width, drawing.height, element("title", {}, escaped(drawing.text)), *_rows(drawing))


def sample(step: Step) -> str:
    """Return a short line as the step draws it, for a page that has the style sheet."""
    line = element("path", {**_stroke(step), "d": f"M0 5H{number(_KEY_LINE)}"})
    size: dict[str, str | float] = {"width": _KEY_LINE, "height": 10.0, "class": "sample", "aria-hidden": "true"}
    return element("svg", {"xmlns": _NAMESPACE, **size}, line)


def _svg(width: float, height: float, *inner: str) -> str:
    attributes: dict[str, str | float] = {
        "xmlns": _NAMESPACE,
        "width": width,
        "height": height,
        "viewBox": f"0 0 {number(width)} {number(height)}",
        "role": "img",
    }
    return element("svg", attributes, *inner)


def _heading(text: str, x: float, y: float) -> str:
    place: dict[str, str | float] = {"x": x, "y": y, "font-size": 14.0, "class": "heading", "text-anchor": "middle"}
    return element("text", place, escaped(text))


def _paper(width: float, height: float) -> str:
    return element("rect", {"width": width, "height": height, "class": "paper"})


def _rows(drawing: Drawing) -> Iterator[str]:
    for row in drawing.rows:
        yield from _bands(row)
        # Labels come last: they lie on the arcs that pass behind them.
        yield from (_arc(row, arc) for arc in row.arcs)
        yield from (_on_arc(row, arc) for arc in row.arcs)
        yield from _words(row)


def _words(row: DrawnRow) -> Iterator[str]:
    for word in row.words:
        kind = "word predicate" if word.is_predicate else "word"
        direction = "ltr" if direction_of(word.text) == "left-to-right" else "rtl"
        place: dict[str, str | float] = {"x": word.x, "y": row.words_top + WORD_SIZE * 1.1, "font-size": WORD_SIZE}
        name = [element("title", {}, escaped(word.full))] if word.full != word.text else []
        yield element("text", {**place, "class": kind, **_CENTRED, "direction": direction}, *name, escaped(word.text))
    for phrase in row.phrases:
        y = row.phrases_top + LINE_HEIGHT * phrase.lane
        ends: dict[str, str | float] = {"x1": phrase.left, "x2": phrase.right, "y1": y, "y2": y}
        yield element("line", {**ends, "class": f"phrase {phrase.kind}".strip()})
    for label in row.labels:
        y = row.labels_top + LABEL_HEIGHT * (label.lane + 0.75)
        yield _note(label.text, f"label {label.kind}", label.x, y)


def _bands(row: DrawnRow) -> Iterator[str]:
    for band in row.bands:
        top = row.bands_top + BAND_HEIGHT * band.lane
        box: dict[str, str | float] = {
            "x": band.left,
            "y": top,
            "width": band.right - band.left,
            "height": BAND_HEIGHT - 2,
            "rx": 3.0,
            "class": "band",
        }
        yield element("rect", box, element("title", {}, escaped(band.full)))
        if band.label:
            yield _note(band.label, "in-band", (band.left + band.right) / 2, top + BAND_HEIGHT * 0.68)


def _arc(row: DrawnRow, arc: DrawnArc) -> str:
    level = _level(row, arc)
    foot = row.words_top
    path = element("path", _stroke(arc.step) | {"d": _way(arc, level, foot)})
    if arc.head is None:
        return path
    corners = ((arc.head, foot), (arc.head - _TIP, foot - 2 * _TIP), (arc.head + _TIP, foot - 2 * _TIP))
    points = " ".join(f"{number(x)},{number(y)}" for x, y in corners)
    return path + element("polygon", {"points": points, "class": f"tip {colour_class(arc.step)}"})


def _way(arc: DrawnArc, level: float, foot: float) -> str:
    """From the foot of the left end up, along, and down at the right end; straight on where an end is elsewhere."""
    ends = {x for x in (arc.tail, arc.head) if x is not None}
    corner = min(_ROUND, (arc.right - arc.left) / 2)
    if arc.left in ends:
        bend = f"q0 {number(-corner)} {number(corner)} {number(-corner)}"
        start = f"M{number(arc.left)} {number(foot)}V{number(level + corner)}{bend}"
    else:
        start = f"M{number(arc.left)} {number(level)}"
    if arc.right in ends:
        end = f"H{number(arc.right - corner)}q{number(corner)} 0 {number(corner)} {number(corner)}V{number(foot)}"
    else:
        end = f"H{number(arc.right)}"
    return start + end


def _on_arc(row: DrawnRow, arc: DrawnArc) -> str:
    level = _level(row, arc)
    back: dict[str, str | float] = {
        "x": arc.label_x - arc.label_width / 2,
        "y": level - NOTE_SIZE * 1.35,
        "width": arc.label_width,
        "height": NOTE_SIZE * 1.15,
        "class": "paper under",
    }
    found = [element("title", {}, escaped(arc.step))] if arc.step is not None else []
    note = _note(arc.label, f"on-arc {colour_class(arc.step)}", arc.label_x, level - NOTE_SIZE * 0.45, *found)
    return element("rect", back) + note


def _level(row: DrawnRow, arc: DrawnArc) -> float:
    return row.words_top - ARC_HEIGHT * (arc.lane + 1)


_CENTRED: dict[str, str | float] = {"text-anchor": "middle", "unicode-bidi": "embed"}


def _note(text: str, kind: str, x: float, y: float, *inner: str) -> str:
    place: dict[str, str | float] = {"x": x, "y": y, "font-size": NOTE_SIZE, "class": kind, "direction": "ltr"}
    return element("text", {**place, **_CENTRED}, *inner, escaped(text))


def _stroke(step: Step | None) -> dict[str, str | float]:
    gaps = dashes(step)
    return {"class": f"arc {colour_class(step)}", **({"stroke-dasharray": gaps} if gaps else {})}


def _key(body: list[str], steps: Sequence[Step], width: float, top: float) -> float:
    """Draw what each kind of line means, in rows of which the page's width decides; return how high they are."""
    x, y = 18.0, top + _KEY_HEIGHT / 2
    for step in steps:
        needed = _KEY_LINE + 10 + width_of(step, NOTE_SIZE) + 18
        if x > 18.0 and x + needed > width:
            x, y = 18.0, y + _KEY_HEIGHT
        body.append(element("path", _stroke(step) | {"d": f"M{number(x)} {number(y)}h{number(_KEY_LINE)}"}))
        middle = x + _KEY_LINE + 10 + width_of(step, NOTE_SIZE) / 2
        body.append(_note(step, f"on-arc {colour_class(step)}", middle, y + NOTE_SIZE * 0.35))
        x += needed
    return y + _KEY_HEIGHT - top if steps else 0.0
