"""Is the page of an explanation well-formed, whole, Arabic and safe, whatever the articles hold?"""

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad import Engine
from marsad.model import Document
from marsad.workbench.explain import explain
from marsad.workbench.explanation_page import explanation_pieces, rule_pieces
from marsad.workbench.rule_notes import explain_rule
from workbench.drawing.texts import TEXTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HTML = "{http://www.w3.org/1999/xhtml}"
TEXT = "غادر الرئيس الفرنسي الذي دعا لبنان إلى الحوار."
EVIL = '<script>document.title="run"</script><img src=x onerror="document.title=1">'
ANY_CHARACTERS = st.text(st.characters(codec=None), max_size=40)


def written(engine: Engine, *documents: Document) -> str:
    return "".join(explanation_pieces((each, explain(engine.coder, each)) for each in documents))


def written_of_rule(engine: Engine, rule: str, *documents: Document) -> str:
    asked = engine.knowledge.rules.rule(rule)
    return "".join(rule_pieces(asked, ((each, explain_rule(engine.coder, each, rule)) for each in documents)))


def texts(element: ElementTree.Element, path: str) -> list[str]:
    return ["".join(found.itertext()) for found in element.findall(path)]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS | ANY_CHARACTERS, ANY_CHARACTERS)
def test_any_text_gives_a_page_that_every_reader_takes(engine: Engine, text: str, title: str) -> None:
    document = Document("a", text, title=title)
    root = ElementTree.fromstring(written(engine, document))
    assert len(list(explain(engine.coder, document))) == len(root.findall(f".//{HTML}section"))


def test_each_record_and_what_it_caught_is_told_with_the_sentence_marked(engine: Engine) -> None:
    root = ElementTree.fromstring(written(engine, Document("a", TEXT)))
    assert ("ar", "rtl") == (root.get("lang"), root.get("dir"))
    assert [TEXT] == texts(root, f".//{HTML}p[@class='sentence']")
    marks = [(each.get("class"), each.text) for each in root.iter(f"{HTML}mark")]
    assert [("source", "الرئيس الفرنسي"), ("trigger", "دعا"), ("target", "لبنان")] == marks
    (recorded,) = root.findall(f".//{HTML}article[@class='recorded']")
    assert any(line.startswith("-> 026 ") for line in texts(recorded, f".//{HTML}p[@class='record']"))
    rows = [["".join(cell.itertext()) for cell in row] for row in recorded.iter(f"{HTML}tr")]
    assert ["target", "LBN", "name", "لبنان"] in rows
    (refused,) = root.findall(f".//{HTML}article[@class='refused']")
    assert "nobody found as target" in "".join(refused.itertext())


def test_a_rule_is_told_word_by_word_and_where_it_starts_nowhere(engine: Engine) -> None:
    page = written_of_rule(engine, "appeal.call-on", Document("a", TEXT), Document("b", "زار الوزير مصر."))
    root = ElementTree.fromstring(page)
    assert ["a", "b"] == texts(root, f".//{HTML}h1")
    (word,) = root.findall(f".//{HTML}article")
    rows = [["".join(cell.itertext()) for cell in row] for row in word.iter(f"{HTML}tr")]
    assert ["- no subject", "is the object: the subject stands before the relative clause", "", "لبنان"] in rows
    assert 1 == page.count("no word here is one at which it starts")


def test_nothing_is_fetched_and_only_the_style_is_allowed(engine: Engine) -> None:
    page = written(engine, Document(EVIL, f"{TEXT} {EVIL}", title=EVIL))
    assert [] == re.findall(r"<(?:script|link|img|iframe|image)|url\(|@import", page)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in page.replace("&quot;", '"')


@pytest.fixture
def opened(engine: Engine, browser: "Browser", tmp_path: Path) -> Iterator["Page"]:
    """A page of an article that holds markup; anything that is fetched or complained of is a failure."""
    path = tmp_path / "why.html"
    path.write_text(written(engine, Document(EVIL, f"{TEXT} {EVIL}", title=EVIL)), "utf-8")
    context = browser.new_context(viewport={"width": 1000, "height": 800}, offline=True)
    wrong: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: wrong.append(message.text))
    page.on("request", lambda request: wrong.append(request.url) if "why.html" not in request.url else None)
    page.goto(path.as_uri())
    yield page
    context.close()
    assert [] == wrong


@pytest.mark.browser
def test_in_a_browser_it_reads_from_right_to_left_and_markup_of_a_text_does_not_run(opened: "Page") -> None:
    assert opened.title().startswith("Why these records")
    assert EVIL == opened.locator("h1").inner_text()
    marks = opened.locator("mark")
    boxes = {marks.nth(at).inner_text(): marks.nth(at).bounding_box() for at in range(marks.count())}
    source, target = boxes["الرئيس الفرنسي"], boxes["لبنان"]
    assert source is not None
    assert target is not None
    assert source["x"] > target["x"]


@pytest.mark.browser
def test_in_a_browser_the_graph_unfolds(opened: "Page") -> None:
    drawing = opened.locator("details svg").first
    assert not drawing.is_visible()
    opened.locator("summary").first.click()
    assert drawing.is_visible()
