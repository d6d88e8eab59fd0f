"""Which articles stand on the pages of a web archive?"""

from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from marsad.formats import Problem, need
from marsad.model import Document
from marsad.reading.given import Given
from marsad.reading.pages import page_fields
from marsad.reading.row import LARGEST, read_row

WARC: Final = "warc"
"""The extra that brings the library."""


def read_warc(stream: BinaryIO, given: Given) -> Iterator[Document | Problem]:
    """Yield the article of each page, named by its address; needs the extra `warc`.

    The fields `url` and `crawled` can be kept. When a page was fetched is not when it was published.
    """
    warc = need("fastwarc.warc", WARC)
    records = warc.ArchiveIterator(stream, record_types=warc.WarcRecordType.response, parse_http=True)
    for number, record in enumerate(records, start=1):
        headers = record.http_headers
        if headers is None or headers.status_code != 200 or "html" not in (record.http_content_type or ""):
            continue
        data = record.reader.read(LARGEST + 1)
        if len(data) > LARGEST:
            yield Problem("error", "input-size", given.file, f"a page has more than {LARGEST:,} bytes", line=number)
            continue
        address = record.headers.get("WARC-Target-URI", "").strip("<>")
        about: dict[str, Any] = {"id": address, "url": address, "crawled": record.headers.get("WARC-Date")}
        yield from read_row(page_fields(data, given.encoding) | about, given, number, number)
