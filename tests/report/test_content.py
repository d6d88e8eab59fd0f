import datetime
import json
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from marsad.model import Document
from marsad.report import gather, report_pieces
from report.rows import VISIT, articles, row, strike


def test_marks_are_the_trigger_the_parties_and_on_whose_word() -> None:
    content = gather([row(), strike()], articles(Document("a", VISIT)))
    marked = [{part: VISIT[start:end] for part, start, end in marks} for marks in content.columns["marks"]]
    assert [
        {"trigger": "زار", "source": "الرئيس الفرنسي", "target": "لبنان"},
        {"trigger": "قصفت", "source": "إسرائيل", "target": "صيدا", "speaker": "الرئيس اللبناني"},
    ] == marked


def test_an_article_that_is_another_one_is_named_and_has_no_text() -> None:
    content = gather([row("a"), row("b"), row("c")], articles(Document("a", VISIT), Document("b", f" {VISIT}")))
    assert ["b"] == content.unmatched
    assert [VISIT, None, None] == [article["text"] for article in content.articles]
    assert [True, False, False] == [bool(marks) for marks in content.columns["marks"]]


def test_the_day_of_an_article_serves_records_without_one() -> None:
    dated = Document("a", VISIT, datetime.date(2022, 9, 19))
    content = gather([row(date=None), row("b", date=None)], articles(dated))
    assert ["2022-09-19", ""] == [content.texts[number] for number in content.columns["day"]]


def test_countries_are_columns_of_their_own_or_begin_the_code() -> None:
    content = gather([row(), row(source_country=None), row(source="UNREFG", source_country="SYR")], {})
    assert ["FRA", "", "SYR"] == [content.texts[number] for number in content.columns["source_country"]]


class Scripts(HTMLParser):
    """The content of each script, as a browser tells where it ends."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._inside = tag == "script"
        if self._inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


HOSTILE = st.lists(
    st.sampled_from(
        ["</script>", "<!--", "<script", "]]>", '"', "\\", "\u2028", "&lt;", "'", "ا", "\x00", "</ScRiPt "]
    ),
    max_size=8,
).map("".join)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_text_ends_the_block_that_holds_it(text: str, title: str, name: str) -> None:
    rows = [row(name, name=title, text=None, place=text, speaker=title)]
    content = gather(rows, articles(Document(name, text, title=title)))
    page = "".join(report_pieces(content, title, (text,)))
    scripts = Scripts()
    scripts.feed(page)
    assert 4 == len(scripts.found)
    assert content.as_json() == json.loads(scripts.found[0])


def test_the_page_lets_nothing_be_fetched() -> None:
    page = "".join(report_pieces(gather([row()], {}), "a"))
    head = page[: page.index("<style>")]
    assert "default-src 'none'" in head
    assert "unsafe" not in head
