"""What is the article on a saved web page?"""

from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from marsad.formats import GENERATOR, Problem, need
from marsad.model import Document
from marsad.reading.given import Given
from marsad.reading.row import LARGEST, read_row

HTML: Final = "html"
"""The extra that brings the extractor."""
_DATES: Final = (
    ('meta[property="article:published_time"]', "content"),
    ('meta[itemprop="datePublished"]', "content"),
    ('meta[name="date"]', "content"),
    ("article time[datetime]", "datetime"),
)
_TITLES: Final = (('meta[property="og:title"]', "content"),)
_GENERATORS: Final = (('meta[name="generator"]', "content"),)
_ADDRESSES: Final = (('link[rel="canonical"]', "href"), ('meta[property="og:url"]', "content"))


def read_page(stream: BinaryIO, given: Given) -> Iterator[Document | Problem]:
    """Yield the page's article, with the title and the day that the page tells of it; needs the extra `html`."""
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        yield Problem("error", "input-size", given.file, f"the page has more than {LARGEST:,} bytes")
        return
    fields = page_fields(data, given.encoding)
    if fields.pop("generator") == GENERATOR:
        yield Problem("error", "input-kind", given.file, "this is a page that Marsad wrote, and no article: not read")
        return
    yield from read_row({"id": given.stem} | fields, given, 1, None)


def page_fields(data: bytes, encoding: str = "utf-8") -> dict[str, Any]:
    """Return the fields text, title, date, url and generator of a page, whose own word on its encoding comes first."""
    html = need("resiliparse.parse.html", HTML)
    bytes_to_text = need("resiliparse.parse.encoding", HTML)
    extract = need("resiliparse.extract.html2text", HTML)
    detected = bytes_to_text.detect_encoding(data, from_html_meta=True) if encoding == "utf-8" else encoding
    tree = html.HTMLTree.parse(bytes_to_text.bytes_to_str(data, detected or encoding))
    text = extract.extract_plain_text(tree, main_content=True, alt_texts=False, comments=False, list_bullets=False)
    found = {"text": text, "title": _first(tree, _TITLES) or tree.title or None, "date": _first(tree, _DATES)}
    found["generator"] = _first(tree, _GENERATORS)
    url = _first(tree, _ADDRESSES)
    return found | ({"url": url} if url else {})


def _first(tree: Any, wanted: tuple[tuple[str, str], ...]) -> str | None:
    for selector, attribute in wanted:
        node = tree.document.query_selector(selector)
        value = node.getattr(attribute) if node is not None else None
        if value:
            return str(value).strip()
    return None
