"""What does the page know, and how is it packed so that a page of many records stays small?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from marsad.model import Document
from marsad.report.days import day_of
from marsad.report.rows import Row

_NAMED: Final = ("code", "name", "family", "source", "target", "status", "speaker", "place", "place_country", "rule")
_WORDS: Final = ("text", "source_text", "target_text", "speaker_text")
"""Columns that are shown where there is no article in which they could be marked."""
_NAMING: Final = ("source", "target", "speaker")
"""Parts that a phrase of the article names."""
_COUNTRY_LETTERS: Final = 3
"""Letters that name the country in an actor code, for records that have no column of their own for it."""


class Pool:
    """Texts, each of them once; a column holds their numbers, 0 for none."""

    def __init__(self) -> None:
        self.texts: list[str] = [""]
        self._numbers: dict[str, int] = {}

    def number(self, text: str | None) -> int:
        """Return the number of a text."""
        if text is None:
            return 0
        if text not in self._numbers:
            self._numbers[text] = len(self.texts)
            self.texts.append(text)
        return self._numbers[text]


@dataclass(slots=True)
class Content:
    """The records by columns, the articles that they stand in, and the documents whose text is another one."""

    texts: list[str]
    columns: dict[str, list[Any]]
    articles: list[dict[str, Any]]
    unmatched: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return what the page's script reads."""
        return {"texts": self.texts, "columns": self.columns, "articles": self.articles}


def gather(rows: Sequence[Row], documents: Mapping[str, Document]) -> Content:
    """Return what is shown of records and of the articles that were found for them."""
    pool = Pool()
    names = (
        "article",
        "day",
        "source_country",
        "target_country",
        *_NAMED,
        *_WORDS,
        "latitude",
        "longitude",
    )
    columns: dict[str, list[Any]] = {name: [] for name in (*names, "marks")}
    numbers = {doc: number for number, doc in enumerate(dict.fromkeys(row["doc"] for row in rows))}
    content = Content(pool.texts, columns, [])
    texts = _texts_of(rows, documents, content)
    for doc in numbers:
        content.articles.append(_article(doc, documents.get(doc), texts.get(doc)))
    for row in rows:
        document = documents.get(row["doc"])
        published = document.date.isoformat() if document and document.date else None
        columns["article"].append(numbers[row["doc"]])
        columns["day"].append(pool.number(day_of(row, published)))
        for side in ("source", "target"):
            columns[f"{side}_country"].append(pool.number(_country(row, side)))
        for name in _NAMED:
            columns[name].append(pool.number(row.get(name)))
        text = texts.get(row["doc"])
        for name in _WORDS:
            columns[name].append(pool.number(row.get(name)) if text is None else 0)
        for name in ("latitude", "longitude"):
            columns[name].append(row.get(name))
        columns["marks"].append([] if text is None else list(_marks(row, text)))
    return content


def _texts_of(rows: Iterable[Row], documents: Mapping[str, Document], content: Content) -> dict[str, str]:
    """Return the texts of documents in which the triggers stand where their records say."""
    texts: dict[str, str] = {}
    others: dict[str, None] = {}
    for row in rows:
        document = documents.get(row["doc"])
        if document is None:
            continue
        texts[document.id] = document.text
        if row.get("text") is not None and document.text[row["start"] : row["end"]] != row["text"]:
            others[document.id] = None
    content.unmatched = list(others)
    return {doc: text for doc, text in texts.items() if doc not in others}


def _article(doc: str, document: Document | None, text: str | None) -> dict[str, Any]:
    title = document.title if document else None
    day = document.date.isoformat() if document and document.date else None
    return {"doc": doc, "title": title, "day": day, "text": text}


def _country(row: Row, side: str) -> str | None:
    code: str = row.get(side) or ""
    country: str | None = row.get(f"{side}_country", code[:_COUNTRY_LETTERS])
    return country or None


def _marks(row: Row, text: str) -> Iterable[list[Any]]:
    """Yield what is marked: the part, where it begins and where it ends."""
    yield ["trigger", row["start"], row["end"]]
    for part in _NAMING:
        start, end = row.get(f"{part}_start"), row.get(f"{part}_end")
        if start is not None and end is not None and start < end <= len(text):
            yield [part, start, end]
