"""Does the page show a text's records, graph and reasons in a browser, and run nothing that a text holds?"""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from serving.client import fetch

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TEXT = "زار الرئيس الفرنسي لبنان أمس. \U0001f4f7 ولم تقصف تركيا شمال العراق، وأدانت إيران القصف."
HOSTILE = (
    'زار الرئيس الفرنسي لبنان <script>document.title="run"</script> أمس. '
    '<img src=x onerror=document.title="run"> </textarea><svg onload=document.title="run">'
    ' javascript:document.title="run" "><b>غليظ</b>'
)


@pytest.fixture
def page(browser: "Browser", address: str) -> "Iterator[Page]":
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.on("pageerror", lambda error: pytest.fail(str(error)))
    opened.goto(address)
    yield opened
    context.close()


def read(page: "Page", text: str) -> str:
    """Have a text read, and return what is said of it."""
    page.fill("textarea", text)
    page.click("button")
    page.locator("output").filter(has_text=re.compile(r"sentence|^\d{3} ")).wait_for(timeout=60_000)
    return str(page.locator("output").inner_text())


def test_it_shows_records_with_their_parts_marked(page: "Page") -> None:
    assert "in 2 sentences" in read(page, TEXT)
    first = page.locator("#records article").first
    assert "042 Make a visit: FRAGOV > LBN (actual)" in first.inner_text()
    for part, words in (("trigger", "زار"), ("source", "الرئيس الفرنسي"), ("target", "لبنان")):
        assert words == first.locator(f"mark.{part}").inner_text()
    condemned = page.locator("#records article", has_text="IRN >").locator("mark.trigger")
    assert "وأدانت" == condemned.inner_text()


def test_the_speaker_is_marked(page: "Page") -> None:
    read(page, "قال الرئيس اللبناني إن إسرائيل قصفت صيدا.")
    record = page.locator("#records article", has_text="(reported)")
    assert "الرئيس اللبناني" == record.locator("mark.speaker").inner_text()


def test_it_shows_the_graph_and_the_reasons(page: "Page") -> None:
    read(page, TEXT)
    image = page.locator("#graph img")
    image.scroll_into_view_if_needed()
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth > 300 && image.naturalHeight > 100)")
    negated = page.locator("#reasons article.none")
    assert "negated" in negated.first.inner_text()


def test_the_date_and_the_headline_are_sent(page: "Page") -> None:
    page.fill("[name=date]", "2022-09-19")
    page.fill("[name=title]", "زيارة")
    with page.expect_request("**/code") as asked:
        read(page, TEXT)
    assert [{"text": TEXT, "title": "زيارة", "date": "2022-09-19"}] == json.loads(asked.value.post_data or "")[
        "documents"
    ]
    assert "2022-09-18" in page.locator("#records article").first.inner_text()


def test_nothing_that_a_text_holds_is_run_or_read_as_markup(page: "Page") -> None:
    title = page.title()
    before = page.locator("script, svg, b").count()
    read(page, HOSTILE)
    assert HOSTILE.startswith(page.locator("#records .sentence").first.inner_text())
    assert HOSTILE == " ".join(page.locator("#reasons h3").all_inner_texts())
    page.locator("#graph img").evaluate("image => image.decode()")
    assert title == page.title()
    assert before == page.locator("script, svg, b").count()
    assert 1 == page.locator("img").count()


def test_a_script_in_the_page_would_not_run(page: "Page", address: str) -> None:
    policy = fetch(address, "/").headers["content-security-policy"]
    assert "unsafe" not in policy
    page.evaluate("document.body.append(Object.assign(document.createElement('div'), {id: 'probe'}))")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          try { script.text = "document.title = 'run'"; } catch { return; }
          document.body.append(script);
        }"""
    )
    assert "run" != page.title()


def test_a_refusal_is_said(page: "Page") -> None:
    said = read(page, "ا" * 2001)
    assert said.startswith("413 a text is too long")
    assert page.locator("main").is_hidden()


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_nothing_overflows(page: "Page", width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    read(page, f"{TEXT} {'كلمة' * 60} https://example.org/{'a' * 300}")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
