"""Which documents do these paths hold?"""

import dataclasses
import datetime
import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Literal, cast

from marsad.formats.encoding import decode, lone_surrogate
from marsad.formats.jsonl_documents import read_jsonl
from marsad.formats.problem import Problem
from marsad.model import Document

InputFormat = Literal["auto", "text", "jsonl"]
STANDARD_INPUT = "-"
_TEXT_ENDINGS = frozenset({".txt"})
_JSONL_ENDINGS = frozenset({".jsonl", ".ndjson"})
_OBJECT_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")
_SNIFFED_BYTES = 64


def read_documents(
    paths: Iterable[str],
    *,
    encoding: str = "utf-8",
    input_format: InputFormat = "auto",
    date: datetime.date | None = None,
    excluding: Path | None = None,
    standard_input: BinaryIO | None = None,
) -> Iterator[Document | Problem]:
    """Yield every document of the files, the folders (recursive, sorted) and "-", and a problem for what is not one.

    One document or one line is held at a time; besides it, only a number for every name already seen. `date` is
    given to documents without one of their own. `excluding` is a file that folders pass over: the one being written.
    Raises nothing for bad input: it is a `Problem` in the stream, and the next document follows.
    """
    seen: set[int] = set()
    for path in paths:
        for item in _read_path(path, encoding, input_format, excluding, standard_input):
            if isinstance(item, Document):
                name = hash(item.id)
                if name in seen:
                    message = f"a document called {item.id} was read before: their records can't be told apart"
                    yield Problem("warning", "duplicate-id", path, message, "give every document its own name")
                seen.add(name)
                if item.date is None and date is not None:
                    item = dataclasses.replace(item, date=date)
            yield item


def is_jsonl(path: str) -> bool:
    """Say whether a file holds JSON lines, by its ending."""
    return Path(path).suffix.lower() in _JSONL_ENDINGS


def _read_path(
    path: str, encoding: str, input_format: InputFormat, excluding: Path | None, standard_input: BinaryIO | None
) -> Iterator[Document | Problem]:
    if path == STANDARD_INPUT:
        if standard_input is None and sys.stdin is None:
            yield Problem("error", "input-unreadable", path, "standard input is closed")
        else:
            yield from _read_stream(standard_input or sys.stdin.buffer, path, path, encoding, input_format)
    elif Path(path).is_dir():
        for file in _walk(path, excluding):
            if isinstance(file, Problem):
                yield file
            else:
                yield from _read_file(file, encoding, input_format)
    else:
        yield from _read_file(path, encoding, input_format)


def _walk(folder: str, excluding: Path | None) -> Iterator[str | Problem]:
    problems: list[Problem] = []
    found = False
    for root, folders, files in os.walk(folder, onerror=lambda error: problems.append(_unreadable(error, folder))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(root, name)
            if name.startswith(".") or file.suffix.lower() not in _TEXT_ENDINGS | _JSONL_ENDINGS:
                continue
            if excluding is not None and excluding.exists() and file.samefile(excluding):
                continue
            found = True
            yield str(file)
    yield from problems
    if not found and not problems:
        hint = "files ending in .txt and .jsonl are read"
        yield Problem("error", "input-empty", folder, "nothing to read in this folder", hint)


def _read_file(path: str, encoding: str, input_format: InputFormat) -> Iterator[Document | Problem]:
    stem = os.fsencode(Path(path).stem).decode("utf-8", "replace")
    try:
        with Path(path).open("rb") as stream:
            yield from _read_stream(stream, path, stem, encoding, input_format)
    except OSError as error:
        yield _unreadable(error, path)


def _read_stream(
    stream: BinaryIO, file: str, stem: str, encoding: str, input_format: InputFormat
) -> Iterator[Document | Problem]:
    if input_format == "auto":
        input_format, stream = _recognise(stream, file)
    if input_format == "text":
        yield _read_text(stream.read(), file, stem, encoding)
        return
    empty = True
    for item in read_jsonl(stream, file, stem, encoding):
        empty = False
        yield item
    if empty:
        yield Problem("error", "input-empty", file, "the file is empty")


def _recognise(stream: BinaryIO, file: str) -> tuple[Literal["text", "jsonl"], BinaryIO]:
    """Tell the format by the file's ending, or else by whether its first bytes open a JSON object."""
    ending = Path(file).suffix.lower()
    if ending in _TEXT_ENDINGS:
        return "text", stream
    if is_jsonl(file):
        return "jsonl", stream
    if not isinstance(stream, io.BufferedReader):
        stream = io.BufferedReader(cast("io.RawIOBase", stream))
    return ("jsonl" if _OBJECT_BEGINS.match(stream.peek(_SNIFFED_BYTES)) else "text"), stream


def _read_text(data: bytes, file: str, stem: str, encoding: str) -> Document | Problem:
    text = decode(data, encoding, file)
    if isinstance(text, Problem):
        return text
    if not text.strip():
        return Problem("error", "input-empty", file, "the file is empty")
    offset = lone_surrogate(text)
    if offset is not None:
        message = f"half a surrogate pair at character {offset}, which is no text"
        return Problem("error", "input-surrogate", file, message)
    return Document(stem, text)


def _unreadable(error: OSError, path: str) -> Problem:
    file = error.filename if isinstance(error.filename, str) else path
    hint = "check the path; folders are read whole, - is standard input" if isinstance(error, FileNotFoundError) else ""
    return Problem("error", "input-unreadable", file, (error.strerror or str(error)).lower(), hint)
