"""Does the page show what it holds in a browser, and run nothing that a text holds?"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from marsad.model import Document
from marsad.report import gather, report_pieces
from report.rows import VISIT, articles, row, strike

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

Opened = Callable[..., "Page"]


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> Iterator[Opened]:
    """Opens a page of some records from disk; anything that it fetches or complains of is a failure."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    wrong: list[str] = []

    def open_page(rows: list[dict[str, Any]], documents: dict[str, Document], title: str = "a") -> "Page":
        path = tmp_path / "report.html"
        path.write_text("".join(report_pieces(gather(rows, documents), title)), "utf-8")
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("request", lambda request: wrong.append(request.url) if "report.html" not in request.url else None)
        page.goto(path.as_uri())
        page.locator("output").filter(has_text="records in").wait_for()
        return page

    yield open_page
    context.close()
    assert [] == wrong


@pytest.fixture
def page(opened: Opened) -> "Page":
    documents = articles(Document("a", VISIT, title="زيارة"), Document("b", VISIT, title="أخرى"))
    return opened([row("a"), strike("a"), row("b", date="2022-09-19", code="040", family="talks")], documents)


def shown(page: "Page", wanted: str) -> None:
    page.locator("output").filter(has_text=wanted).wait_for()


def numbers(page: "Page", selector: str) -> dict[str, str]:
    """The first two columns of a table."""
    page.locator(f"{selector} details").evaluate("details => { details.open = true; }")
    rows = page.locator(f"{selector} table").first.locator("tbody tr").all()
    cells = [row.locator("td").all_inner_texts() for row in rows]
    return {first: second for first, second, *_ in cells}


def test_it_counts_by_day_and_family(page: "Page") -> None:
    shown(page, "3 of 3 records in 2 articles")
    assert {"consultation": "1", "fighting": "1", "talks": "1"} == numbers(page, "#days")
    days = page.locator("#days table").nth(1).locator("tbody tr").all_inner_texts()
    assert ["2022-09-18", "2022-09-19", "2022-09-20"] == [day.split("\t")[0] for day in days]


def test_charts_are_drawn(page: "Page") -> None:
    for name in ("days", "map"):
        colours = page.locator(f"#{name} canvas").first.evaluate(
            """canvas => new Set(new Uint32Array(
              canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size"""
        )
        assert colours > 5, name


def test_a_cell_of_the_matrix_shows_its_records(page: "Page") -> None:
    assert ["2", "1"] == page.locator("#matrix td button").all_inner_texts()
    page.locator("#matrix td button").last.click()
    shown(page, "1 of 3 records in 1 articles")
    assert ("ISR", "LBN") == tuple(page.input_value(f"[name={side}]") for side in ("source", "target"))
    page.click("button[type=reset]")
    shown(page, "3 of 3")


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("family", "fighting", "1 of 3 records in 1 articles"),
        ("status", "reported", "1 of 3 records in 1 articles"),
        ("source", "FRA", "2 of 3 records in 2 articles"),
        ("place", "صيدا", "1 of 3 records in 1 articles"),
        ("from", "2022-09-19", "2 of 3 records in 2 articles"),
        ("until", "2022-09-18", "1 of 3 records in 1 articles"),
        ("words", "أخرى", "1 of 3 records in 1 articles"),
        ("words", "bombard", "1 of 3 records in 1 articles"),
        ("words", "nowhere", "0 of 3 records in 0 articles"),
    ],
)
def test_each_filter_leaves_what_fits(page: "Page", field: str, value: str, expected: str) -> None:
    control = page.locator(f"[name={field}]")
    if control.evaluate("control => control.tagName") == "SELECT":
        control.select_option(value)
    else:
        control.fill(value)
    shown(page, expected)


def test_actors_take_the_place_of_countries(page: "Page") -> None:
    page.check("[name=actors]")
    page.locator("#matrix th", has_text="FRAGOV").wait_for()
    page.select_option("[name=source]", "FRAGOV")
    shown(page, "2 of 3")


def test_articles_are_marked_from_right_to_left(page: "Page") -> None:
    article = page.locator("#articles article").first
    text = article.locator(".text")
    assert "rtl" == text.evaluate("text => getComputedStyle(text).direction")
    assert VISIT == text.inner_text()
    marked = {
        part: text.locator(f"mark.{part}").all_inner_texts() for part in ("trigger", "source", "target", "speaker")
    }
    assert {
        "trigger": ["زار", "قصفت"],
        "source": ["الرئيس الفرنسي", "إسرائيل"],
        "target": ["لبنان", "صيدا"],
        "speaker": ["الرئيس اللبناني"],
    } == marked
    article.locator("li", has_text="195").hover()
    assert ["الرئيس اللبناني", "إسرائيل", "قصفت", "صيدا"] == text.locator("mark.own").all_inner_texts()


def test_places_are_on_the_map_and_in_a_table(page: "Page") -> None:
    assert {"بيروت": "LBN", "صيدا": "LBN"} == numbers(page, "#map")
    assert "3 records on the map" in page.locator("#map > p").inner_text()


def test_records_without_articles_show_their_words(opened: Opened) -> None:
    page = opened([strike("a")], {})
    assert {"إسرائيل", "قصفت", "صيدا", "الرئيس اللبناني"} == set(page.locator("li mark").all_inner_texts())


def test_many_articles_come_some_at_a_time(opened: Opened) -> None:
    page = opened([row(f"{number}") for number in range(45)], {})
    assert 20 == page.locator("article").count()
    more = page.get_by_role("button", name="more articles")
    more.click()
    more.click()
    assert 45 == page.locator("article").count()
    assert more.is_hidden()


def test_no_records_are_no_failure(opened: Opened) -> None:
    shown(opened([], {}), "0 of 0 records")


@pytest.mark.parametrize(
    "hostile",
    [
        "</script><script>document.title='run'</script>",
        "<img src=x onerror=\"document.title='run'\">",
        "'\"><svg onload=document.title='run'>",
        "{{constructor.constructor('document.title=1')()}} {a|b} &lt;b&gt;",
    ],
)
def test_what_a_text_holds_is_shown_as_text(opened: Opened, hostile: str) -> None:
    text = f"زار {hostile} لبنان"
    told = row(hostile, text="زار", name=hostile, source=hostile, place=hostile, family=hostile, source_text=hostile)
    told |= {"source_start": 4, "source_end": 4 + len(hostile), "target_start": None, "target_end": None}
    page = opened([told, {**told, "doc": "other"}], articles(Document(hostile, text, title=hostile)), hostile)
    assert hostile in page.title()
    assert hostile == page.locator("h1").inner_text()
    assert hostile == page.locator("article h3").first.inner_text()
    assert text == page.locator("article .text").first.inner_text()
    assert 0 == page.locator("main img, main svg, main script").count()
    page.locator("#days canvas").first.hover()
    page.wait_for_timeout(200)
    assert hostile in page.title()


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_nothing_overflows(opened: Opened, width: int) -> None:
    codes = [f"{first}{second}X" for first in "ABCDE" for second in "ABCD"]
    rows = [row("a", source=f"{code}GOV", target=other) for code in codes for other in codes]
    long = f"{VISIT} {'كلمة' * 60} https://example.org/{'a' * 300}"
    page = opened([*rows, row("b" * 300)], articles(Document("a", long, title="عنوان" * 60)), "كلمة" * 60)
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_timeout(300)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    for canvas in page.locator("canvas").all():
        assert canvas.evaluate("canvas => canvas.getBoundingClientRect().width <= window.innerWidth")


def test_on_a_small_screen_the_filters_do_not_cover_what_they_leave(page: "Page") -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.locator("#articles li").first.scroll_into_view_if_needed()
    assert page.locator("form").evaluate("form => form.getBoundingClientRect().bottom <= 0")


def test_a_long_time_is_counted_by_larger_spans(opened: Opened) -> None:
    days = [f"{year}-{month:02}-15" for year in range(2003, 2023) for month in range(1, 13)]
    page = opened([row(date=day) for day in days], {})
    heads = page.locator("#days table").nth(1).locator("th").all_text_contents()
    assert "month" == heads[0]
    assert 240 == page.locator("#days table").nth(1).locator("tbody tr").count()
