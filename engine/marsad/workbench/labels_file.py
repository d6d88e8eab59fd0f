"""Which labelled documents, or which records of some coder, stand in a JSONL file, and which lines are broken?"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from marsad.formats import STANDARD_INPUT, Problem
from marsad.workbench.labels import CodedEvent, CodedRow, GoldDocument

_GOLD_HINT = 'a document has "doc", "text" and "sentences"; a sentence "start", "end" and "events"'
_RECORD_HINT = 'a record has "doc", "code", "source", "target", "start" and "end"'
_UNLABELLED_HINT = "the texts alone are no labels: name the file in which the events of each sentence are listed"
# What the library says of JSON that it reads more strictly than Python does, such as half a surrogate pair.
_UNREADABLE = re.compile(r"Invalid JSON: (.+) at line 1 column (\d+)")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_Value = TypeVar("_Value")


def read_gold(path: str) -> Iterator[GoldDocument | Problem]:
    """Yield the labelled document of every good line and a problem for every bad one; "-" is standard input.

    The file is JSONL in UTF-8. Raises nothing for bad input: a line that does not fit is a `Problem` in the stream.
    """
    documents: set[str] = set()
    empty = True
    for number, document in _read(path, TypeAdapter(GoldDocument), _GOLD_HINT):
        empty = False
        if isinstance(document, Problem):
            yield document
            continue
        misplaced = _misplaced(document)
        if misplaced:
            yield Problem("error", "input-field", path, f"{document.doc}: {misplaced}", _GOLD_HINT, number)
            continue
        if document.doc in documents:
            message = f"a document called {document.doc} came before: both are compared with the same records"
            yield Problem("warning", "duplicate-id", path, message, "give every document its own name", number)
        documents.add(document.doc)
        if not document.sentences:
            message = f"{document.doc} has no sentences: whatever is recorded there counts as wrong"
            yield Problem("warning", "input-field", path, message, line=number)
        yield document
    if empty:
        yield Problem("error", "input-empty", path, "the file is empty", _GOLD_HINT)


def read_coded(path: str) -> Iterator[CodedEvent | Problem]:
    """Yield what is compared of the record of every good line, and a problem for every bad one; "-" is standard input.

    The file is JSONL in UTF-8, made by any coder; keys that are not compared are passed over. An empty file is only
    warned of, because texts may report no events.
    """
    yield from _records(path, TypeAdapter(CodedEvent))


def read_rows(path: str) -> Iterator[dict[str, Any] | Problem]:
    """Yield the columns of the record of every good line, and a problem for every bad one; "-" is standard input.

    The file is JSONL in UTF-8, made by any version: columns may be missing, and others are kept as they are.
    """
    for row in _records(path, TypeAdapter(CodedRow)):
        yield row if isinstance(row, Problem) else row.model_dump(exclude_unset=True)


def _records(path: str, adapter: TypeAdapter[_Value]) -> Iterator[_Value | Problem]:
    empty = True
    for _, record in _read(path, adapter, _RECORD_HINT):
        empty = False
        yield record
    if empty:
        yield Problem("warning", "input-empty", path, "the file holds no records")


def _read(path: str, adapter: TypeAdapter[_Value], hint: str) -> Iterator[tuple[int, _Value | Problem]]:
    try:
        if path == STANDARD_INPUT and sys.stdin is None:
            yield 0, Problem("error", "input-unreadable", path, "standard input is closed")
        elif path == STANDARD_INPUT:
            yield from _read_stream(sys.stdin.buffer, path, adapter, hint)
        else:
            with Path(path).open("rb") as stream:
                yield from _read_stream(stream, path, adapter, hint)
    except OSError as error:
        advice = "check the path" if isinstance(error, FileNotFoundError) else ""
        yield 0, Problem("error", "input-unreadable", path, (error.strerror or str(error)).lower(), advice)


def _read_stream(
    stream: BinaryIO, path: str, adapter: TypeAdapter[_Value], hint: str
) -> Iterator[tuple[int, _Value | Problem]]:
    for number, line in enumerate(stream, start=1):
        if number == 1:
            line = line.removeprefix(_BYTE_ORDER_MARK)
        if line.strip():
            value: _Value | Problem = _read_line(line, number, path, adapter, hint)
            yield number, value


def _read_line(line: bytes, number: int, path: str, adapter: TypeAdapter[_Value], hint: str) -> _Value | Problem:
    try:
        row = json.loads(line.decode("utf-8").rstrip("\r\n"))
    except UnicodeDecodeError as error:
        message = f"the line is not UTF-8: byte 0x{line[error.start]:02X} ({error.reason})"
        return Problem("error", "input-encoding", path, message, "labels and records are read as UTF-8", number)
    except json.JSONDecodeError as error:
        return Problem("error", "input-malformed", path, f"not JSON: {error.msg}", hint, number, error.colno)
    except (ValueError, RecursionError):
        return Problem(
            "error", "input-malformed", path, "not readable JSON: too deep, or a number too long", hint, number
        )
    if not isinstance(row, dict):
        return Problem("error", "input-malformed", path, "the line is JSON, but not an object", hint, number)
    try:
        # From the text, where lists and dates have no types of their own, so that all else can be strict.
        return adapter.validate_json(line, strict=True)
    except ValidationError as error:
        return _refuse(error, number, path, hint)


def _refuse(error: ValidationError, number: int, path: str, hint: str) -> Problem:
    details = error.errors(include_url=False, include_input=False)
    first = next((detail for detail in details if detail["loc"] == ("sentences",)), details[0])
    unreadable = _UNREADABLE.match(first["msg"])
    if unreadable:
        message, column = f"not readable JSON: {unreadable[1]}", int(unreadable[2])
        return Problem("error", "input-malformed", path, message, hint, number, column)
    message = _misfit(first) + (f" (and {len(details) - 1} more in this line)" if len(details) > 1 else "")
    advice = _UNLABELLED_HINT if first["loc"] == ("sentences",) else hint
    return Problem("error", "input-field", path, message, advice, number)


def _misfit(detail: ErrorDetails) -> str:
    """Say what is wrong with which value, such as sentences[0].events[2].core."""
    *path, key = detail["loc"] or ("",)
    if detail["type"] == "missing":
        inside = f" in {_written(path)}" if path else ""
        return f'the key "{key}" is missing{inside}'
    place = _written([*path, key])
    if detail["type"] == "dataclass_type":
        return f"{place} is not an object"
    message = detail["msg"][:1].lower() + detail["msg"][1:]
    return f"{place}: {message}" if place else message


def _written(path: Sequence[int | str]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path if step != "").lstrip(".")


def _misplaced(document: GoldDocument) -> str:
    """Say which offsets of the labels don't lie in the text; nothing if all do."""
    for number, sentence in enumerate(document.sentences):
        if not 0 <= sentence.start <= sentence.end <= len(document.text):
            return f"sentences[{number}] lies outside the text of {len(document.text)} characters"
        for index, event in enumerate(sentence.events):
            if not 0 <= event.start <= event.end <= len(document.text):
                return f"the trigger of sentences[{number}].events[{index}] lies outside the text"
    return ""
