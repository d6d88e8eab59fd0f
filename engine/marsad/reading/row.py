"""How does a row of named fields, of whatever format, become a document?"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from marsad.formats import Problem, lone_surrogate, written_here
from marsad.model import Document
from marsad.reading.dates import read_date
from marsad.reading.given import Given, Role

LARGEST: Final = 16 * 2**20
"""Bytes, or characters, of one document; what is larger is no article."""
FIELD_HINT: Final = "--text-field says which one holds the article; --id-field, --date-field, --title-field the others"


def read_row(row: Mapping[str, Any], given: Given, number: int, line: int | None) -> Iterator[Document | Problem]:
    """Yield what is wrong with the row, and the document unless that is lost.

    `number` is the row's, from 1, and names a document without a name; problems are at the `line`.
    """
    text = _value(row, given, "text")
    if not isinstance(text, str):
        yield _no_text(row, given, line)
        return
    identifier = _value(row, given, "id")
    if isinstance(identifier, int) and not isinstance(identifier, bool):
        identifier = str(identifier)
    if not isinstance(identifier, str) or not identifier:
        identifier = f"{given.stem}:{number}"
        message = f"no {given.fields.names('id')[0]!r}: the document is called {identifier}"
        yield Problem("warning", "input-no-id", given.file, message, line=line, lost=False)
    title = _value(row, given, "title")
    if title is not None and not isinstance(title, str):
        title = None
        message = f"{given.fields.names('title')[0]!r} is no text: left out"
        yield Problem("error", "input-field", given.file, message, line=line, lost=False)
    for role, value in (("text", text), ("id", identifier), ("title", title or "")):
        wrong = unwritable(value, role, given, line)
        if wrong is not None:
            yield wrong
            return
    date = read_date(_value(row, given, "date"))
    if isinstance(date, str):
        hint = "write 2022-09-19 or 20220919, or leave it out"
        message = f"{date}; {identifier} is read without it"
        yield Problem("error", "input-date", given.file, message, hint, line, lost=False)
        date = None
    if not text.strip():
        yield Problem("warning", "input-empty", given.file, f"the text of {identifier} is empty", line=line)
        return
    if "\0" in text:
        message = f"{identifier} has NUL characters: is it encoded otherwise?"
        yield Problem("warning", "input-nul", given.file, message, "try --encoding utf-16-le", line, lost=False)
    if given.fields.headline and title and title.strip():
        text = f"{title}\n\n{text}"
    if given.seen.add(identifier):
        message = f"a document called {identifier} was read before: their records can't be told apart"
        hint = "give every document its own name"
        yield Problem("warning", "duplicate-id", given.file, message, hint, line, lost=False)
    yield Document(identifier, text, date, title, tuple(_kept(row.get(name)) for name in given.fields.keep))


def own_rows(columns: Iterable[str], given: Given) -> Problem | None:
    """Say that rows are what was written here, and no articles, unless somebody says where in them the articles are."""
    what = "" if given.fields.text else written_here(columns)
    if not what:
        return None
    message = f"these are {what} that Marsad wrote, and no articles: not read"
    hint = "--text-field says which field holds articles, if one does"
    return Problem("error", "input-kind", given.file, message, hint)


def unwritable(value: str, role: str, given: Given, line: int | None) -> Problem | None:
    """Say what makes a text one that cannot be written or is no article."""
    if len(value) > LARGEST:
        message = f"{role!r} has {len(value):,} characters; at most {LARGEST:,} are read"
        return Problem("error", "input-size", given.file, message, "one document for each article", line)
    offset = lone_surrogate(value)
    if offset is None:
        return None
    message = f"{role!r} has half a surrogate pair at character {offset}, which is no text"
    return Problem("error", "input-surrogate", given.file, message, "write the whole pair", line)


def _value(row: Mapping[str, Any], given: Given, role: Role) -> Any:
    return next((row[name] for name in given.fields.names(role) if name in row), None)


def _no_text(row: Mapping[str, Any], given: Given, line: int | None) -> Problem:
    name = given.fields.names("text")[0]
    if name in row:
        return Problem("error", "input-field", given.file, f"the value of {name!r} is no text", line=line)
    message = f"no field is called {name!r}; there are: {', '.join(map(str, row)) or 'none'}"
    return Problem("error", "input-no-field", given.file, message, FIELD_HINT, line)


def _kept(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)
