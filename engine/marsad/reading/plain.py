"""Which document is a file of plain text?"""

import dataclasses
from collections.abc import Iterator
from typing import BinaryIO

from marsad.formats import Problem, decode
from marsad.model import Document
from marsad.reading.given import Fields, Given
from marsad.reading.row import LARGEST, read_row


def read_plain(stream: BinaryIO, given: Given) -> Iterator[Document | Problem]:
    """Yield the whole file as one document, named after it."""
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        hint = "one article a file, or one a line of .jsonl"
        yield Problem("error", "input-size", given.file, f"one text of more than {LARGEST:,} bytes", hint)
        return
    text = decode(data, given.encoding, given.file)
    if isinstance(text, Problem):
        yield text
    elif text.strip():
        yield from read_row({"id": given.stem, "text": text}, _unmapped(given), 1, None)


def _unmapped(given: Given) -> Given:
    """Return the file as one whose fields have their usual names: it has none of its own."""
    return dataclasses.replace(given, fields=Fields(keep=given.fields.keep))
