"""Is what is written well-formed, whole and safe, whatever the text?"""

import re
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad import Engine
from marsad.model import Document, Graph
from marsad.workbench.drawing import draw_html, draw_svg
from marsad.workbench.drawing.style import COLOURS, style_sheet
from workbench.drawing.texts import LONG, TEXTS

SVG = "{http://www.w3.org/2000/svg}"
HTML = "{http://www.w3.org/1999/xhtml}"
QUOTED = "غادر الرئيس الفرنسي الذي دعا لبنان إلى الحوار."
ANY_CHARACTERS = st.text(st.characters(codec=None), max_size=60)


def parsed(engine: Engine, *texts: str) -> list[tuple[Document, Sequence[Graph]]]:
    return [(Document(f"text <{number}>", text), engine.parse(text)) for number, text in enumerate(texts)]


def page(engine: Engine, *texts: str) -> ElementTree.Element:
    return ElementTree.fromstring(draw_html(parsed(engine, *texts)))


def picture(engine: Engine, *texts: str) -> ElementTree.Element:
    return ElementTree.fromstring(draw_svg(parsed(engine, *texts)))


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TEXTS | ANY_CHARACTERS, max_size=2))
def test_any_text_gives_markup_that_every_reader_takes(engine: Engine, texts: list[str]) -> None:
    graphs = [graph for text in texts for graph in engine.parse(text)]
    drawn = picture(engine, *texts)
    assert len(graphs) == len(drawn.findall(f"{SVG}g"))
    words = [text for text in drawn.iter(f"{SVG}text") if text.attrib["class"].startswith("word")]
    assert sum(len(graph.tokens) for graph in graphs) == len(words)
    assert len(graphs) == len(page(engine, *texts).findall(f".//{HTML}figure"))


def test_markup_in_a_text_stays_text(engine: Engine) -> None:
    written = draw_html(parsed(engine, 'زار <script>alert("1")</script> & الوزير مصر.'))
    assert "<script" not in written
    assert "alert" in written


@pytest.mark.parametrize("draw", [draw_html, draw_svg])
def test_nothing_is_fetched_or_run(engine: Engine, draw: object) -> None:
    assert callable(draw)
    written = draw(parsed(engine, QUOTED, LONG))
    links = set(re.findall(r"(?:https?:)?//[^\s\"'<]+", written))
    assert links <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"}
    assert [] == re.findall(r"<(?:script|link|img|iframe|image)|url\(|@import| on\w+=", written)


def test_the_page_is_arabic_and_tells_what_was_refused(engine: Engine) -> None:
    root = page(engine, QUOTED)
    assert ("ar", "rtl") == (root.get("lang"), root.get("dir"))
    rows = [["".join(cell.itertext()) for cell in row] for row in root.findall(f".//{HTML}tr[@class]")]
    assert ["", "object", "لبنان", "LBN", "after-subject"] in rows
    assert ["", "no subject", "لبنان", "", "is the object: the subject stands before the relative clause"] in rows


def test_sentences_of_all_documents_stand_one_under_the_other(engine: Engine) -> None:
    drawn = picture(engine, QUOTED, LONG)
    tops = [float(group.attrib["transform"].split()[-1].rstrip(")")) for group in drawn.findall(f"{SVG}g")]
    assert sorted(set(tops)) == tops
    assert float(drawn.attrib["height"]) > tops[-1]


def test_each_colour_is_given_for_light_and_for_dark() -> None:
    light, dark = style_sheet("drawing").split("@media (prefers-color-scheme: dark)")
    names = [".other", *(f".colour-{number}" for number in range(COLOURS))]
    assert [] == [name for name in names if f"\n{name} {{" not in light or f"\n  {name} {{" not in dark]
    assert "prefers-color-scheme: dark" in style_sheet("page")
