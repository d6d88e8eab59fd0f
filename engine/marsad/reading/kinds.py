"""Which reader reads which files, and what becomes of a file that none reads?"""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO, Final, Literal, cast

from marsad.formats import Problem
from marsad.model import Document
from marsad.reading.delimited import read_delimited
from marsad.reading.given import Given
from marsad.reading.jsonl import read_jsonl
from marsad.reading.packing import MAGIC, UNPACKED, ZIP
from marsad.reading.pages import read_page
from marsad.reading.parquet import read_parquet
from marsad.reading.petrarch import read_petrarch
from marsad.reading.plain import read_plain
from marsad.reading.warc import read_warc

InputFormat = Literal["auto", "text", "jsonl", "csv", "tsv", "parquet", "xml", "html", "warc"]
Reader = Callable[[BinaryIO, Given], Iterator[Document | Problem]]

READERS: Final[Mapping[InputFormat, Reader]] = {
    "text": read_plain,
    "jsonl": read_jsonl,
    "csv": read_delimited,
    "tsv": read_delimited,
    "parquet": read_parquet,
    "xml": read_petrarch,
    "html": read_page,
    "warc": read_warc,
}
ENDINGS: Final[Mapping[str, InputFormat]] = {
    ".txt": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".parquet": "parquet",
    ".xml": "xml",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".warc": "warc",
}
_AS_CSV: Final = "save the sheet as CSV UTF-8 (.csv), with a column `text`"
_AS_TEXT: Final = "save it as plain text in UTF-8 (.txt)"
_AS_LINES: Final = "write one object a line: jq -c '.[]' FILE.json > FILE.jsonl"
REFUSED: Final[Mapping[str, str]] = {
    ".json": _AS_LINES,
    ".xlsx": _AS_CSV,
    ".xls": _AS_CSV,
    ".ods": _AS_CSV,
    ".pdf": "pdftotext -enc UTF-8 FILE.pdf FILE.txt, and look whether the letters came out in their order",
    ".docx": _AS_TEXT,
    ".doc": _AS_TEXT,
    ".odt": _AS_TEXT,
    ".rtf": _AS_TEXT,
    ".epub": _AS_TEXT,
    ".mhtml": "save the page as HTML only",
    ".xz": "unpack it, or pack it with gzip, bzip2 or zstd",
    ".7z": "unpack it, or pack it with gzip, bzip2 or zstd",
    ".rar": "unpack it, or pack it with gzip, bzip2 or zstd",
    ".tar": "unpack it into a folder, or pack it as .zip",
    ".tgz": "unpack it into a folder, or pack it as .zip",
    ZIP: "unpack what is packed within the archive",
}
"""How files that hold articles in another form are turned into ones that are read."""
_OBJECT_BEGINS: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")
_PAGE_BEGINS: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)", re.IGNORECASE)
_LIST_BEGINS: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[\s*\{")
_HEADER: Final = re.compile(rb"(?:\xef\xbb\xbf)?([^\r\n]*[,;\t][^\r\n]*)\r?\n")
_SNIFFED_BYTES: Final = 1024
_FIRST_BYTES: Final = 64
"""Of an object that lies on one line, these too do."""


def endings(name: str) -> tuple[str, str]:
    """Return the ending that says what a file holds, and the one that says how it is packed, each empty if none."""
    path = PurePath(name)
    ending = path.suffix.lower()
    if ending in UNPACKED or ending == ZIP:
        return PurePath(path.stem).suffix.lower(), ending
    return ending, ""


def is_readable(name: str) -> bool:
    """Say whether a file in a folder is read, by its ending."""
    ending, packing = endings(name)
    return ending in ENDINGS or packing == ZIP


def stem(name: str) -> str:
    """Return what a file is called without the endings that say how it is read."""
    path = PurePath(name)
    packing = endings(name)[1]
    return path.with_suffix("").stem if packing else path.stem


def kind_of(name: str, stream: BinaryIO, file: str, text_field: str) -> tuple[InputFormat, BinaryIO] | Problem:
    """Tell what a stream holds by its name's ending, or of a name without one by its first bytes; or refuse it.

    What has no ending is a table where its first line names the field of the text among others.
    """
    ending, _ = endings(name)
    if ending in ENDINGS:
        return ENDINGS[ending], stream
    if ending == ".json":
        return _json(stream, file)
    if ending:
        hint = REFUSED.get(ending, f"{', '.join(ENDINGS)} are read; --input-format text reads anything as one article")
        return Problem("error", "input-kind", file, f"{ending} is not read", hint)
    stream, begins = peeked(stream)
    if _PAGE_BEGINS.match(begins):
        return "html", stream
    if _LIST_BEGINS.match(begins):
        return _one_value(file)
    if _is_table(begins, text_field):
        return "csv", stream
    return ("jsonl" if _OBJECT_BEGINS.match(begins) else "text"), stream


def unpacked(stream: BinaryIO, packing: str) -> BinaryIO:
    """Return the stream unpacked, by the ending for its packing; without one, by how it begins."""
    if packing:
        return UNPACKED[packing](stream)
    stream, begins = peeked(stream)
    found = next((ending for magic, ending in MAGIC.items() if begins.startswith(magic)), None)
    return UNPACKED[found](stream) if found else stream


def peeked(stream: BinaryIO) -> tuple[BinaryIO, bytes]:
    """Return the stream and its first bytes, which are still to be read."""
    if not isinstance(stream, io.BufferedReader):
        stream = io.BufferedReader(cast("io.RawIOBase", stream))
    return stream, stream.peek(_SNIFFED_BYTES)[:_SNIFFED_BYTES]


def _json(stream: BinaryIO, file: str) -> tuple[InputFormat, BinaryIO] | Problem:
    """Read as lines what is written so under another ending, and refuse a list."""
    stream, begins = peeked(stream)
    if _OBJECT_BEGINS.match(begins) and b"\n" not in begins[:_FIRST_BYTES].lstrip():
        return "jsonl", stream
    return _one_value(file)


def _one_value(file: str) -> Problem:
    return Problem("error", "input-kind", file, "one JSON value for the whole file is not read", _AS_LINES)


def _is_table(begins: bytes, text_field: str) -> bool:
    header = _HEADER.match(begins)
    cells = re.split(rb"[,;\t]", header[1]) if header else ()
    return text_field.encode() in (cell.strip(b' "') for cell in cells)
