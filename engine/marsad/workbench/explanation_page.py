"""How is the page written that shows why texts gave their records: sentence by sentence, from right to left?"""

from collections.abc import Iterable, Iterator
from functools import cache

from marsad.language import Rule, print_rule
from marsad.model import Document
from marsad.pages import MADE_BY, SHARED_STYLE, allowed, asset
from marsad.workbench.drawing.layout import lay_out
from marsad.workbench.drawing.markup import element, english, escaped
from marsad.workbench.drawing.style import style_sheet
from marsad.workbench.drawing.svg import inline_svg
from marsad.workbench.explanation import RuleNote, SentenceNote, TriggerNote
from marsad.workbench.explanation_rows import (
    Lines,
    caught_of,
    clauses_of,
    mentions_of,
    parts_of,
    said_of,
    silent_of,
    what_became_of,
)
from marsad.workbench.graph_rows import GraphRow, graph_rows, rows_of_predicate
from marsad.workbench.marks import cut, marks_of_row, with_blanks

_TITLE = "Why these records, and no others"


def explanation_pieces(explained: Iterable[tuple[Document, Iterable[SentenceNote]]]) -> Iterator[str]:
    """Yield a page of the sentences of all documents, as they come; it needs nothing from elsewhere, and runs nothing.

    A sentence is marked with the triggers and parties of its records; below stand what was seen and what was caught.
    """
    yield _beginning()
    for document, notes in explained:
        yield _named(document)
        yield from (_sentence(document, note) for note in notes)
    yield "</body></html>\n"


def rule_pieces(rule: Rule, explained: Iterable[tuple[Document, Iterable[RuleNote]]]) -> Iterator[str]:
    """Yield a page of what a rule caught and lacks at each word at which it could start, in all documents."""
    yield _beginning()
    yield element("p", {"class": "soft"}, english(f"{rule.id} looks for {print_rule(rule)}"))
    for document, notes in explained:
        yield _named(document)
        is_silent = True
        for note in notes:
            is_silent = False
            yield _word(document, rule, note)
        if is_silent:
            yield element("p", {"class": "soft"}, english("no word here is one at which it starts")) + "\n"
    yield "</body></html>\n"


@cache
def _style() -> str:
    return SHARED_STYLE + style_sheet("drawing") + asset(__package__, "explanation.css")


def _beginning() -> str:
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {**MADE_BY}),
        # Nothing is fetched and no script runs, whatever the articles hold.
        element(
            "meta",
            {
                "http-equiv": "Content-Security-Policy",
                "content": f"default-src 'none'; style-src {allowed(_style())}",
            },
        ),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("title", {"lang": "en"}, _TITLE),
        element("style", {}, _style()),
    )
    return f'<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="ar" dir="rtl">{head}<body>\n'


def _named(document: Document) -> str:
    title = element("p", {"class": "title"}, escaped(document.title)) if document.title else ""
    return element("h1", {}, element("bdi", {}, escaped(document.id))) + title + "\n"


def _sentence(document: Document, note: SentenceNote) -> str:
    drawn = element("div", {"class": "drawing"}, inline_svg(lay_out(document.text, note.graph)))
    unknown = Lines(("not in the lexicon",), ((" ".join(note.unknown),),) if note.unknown else ())
    return element(
        "section",
        {},
        element("h2", {}, english(f"sentence {note.number}")),
        element("p", {"class": "sentence"}, *_marked(note)),
        *(_trigger(each) for each in note.triggers if each.matches),
        _table(silent_of(note)),
        "" if note.triggers else element("p", {"class": "soft"}, english("no word here triggers a rule")),
        element(
            "details",
            {},
            element("summary", {}, english("clauses, mentions and predicates")),
            *map(_table, (clauses_of(note), mentions_of(note), _predicates(graph_rows(document.text, note.graph)))),
            _table(unknown),
            drawn,
        ),
    )


def _marked(note: SentenceNote) -> Iterator[str]:
    """The sentence, with what each of its records names marked in it."""
    marks = [mark for each in note.triggers for record in each.records for mark in marks_of_row(record.to_dict())]
    for piece, parts in cut(note.text, note.start, marks):
        shown = with_blanks(piece, escaped(piece))
        yield element("mark", {"class": " ".join(parts)}, shown) if parts else shown


def _trigger(note: TriggerNote) -> str:
    caught = [
        element("p", {}, english(f"{match.rule}, {match.construction}")) + _table(caught_of(match, note))
        for match in note.matches
        if match.chosen
    ]
    return element(
        "article",
        {"class": "recorded" if note.records else "refused"},
        element("h3", {}, english(what_became_of(note)), " ", element("bdi", {}, escaped(note.text))),
        *caught,
        *(element("p", {"class": "record"}, english(line)) for line in said_of(note)),
    )


def _word(document: Document, rule: Rule, note: RuleNote) -> str:
    found = "" if note.construction is None else element("p", {}, english(note.construction))
    heading = f"sentence {note.sentence}: {rule.id} at this word: {note.result}"
    return element(
        "article",
        {"class": "refused" if note.lacks else "recorded"},
        element("h3", {}, english(heading), " ", element("bdi", {}, escaped(note.trigger))),
        found,
        _table(parts_of(note)),
        _table(_predicates(rows_of_predicate(document.text, note.graph, note.predicate))),
    )


def _predicates(rows: Iterable[GraphRow]) -> Lines:
    """The lines of a graph in the order of columns that the other tables have."""
    shown = []
    for row in rows:
        if row.part == "predicate":
            shown.append((" ".join((row.name, *row.marks)), f"clause: {row.clause}", "", row.words))
        else:
            name = f"no {row.name}" if row.part == "refused" else row.name
            shown.append((f"- {name}", row.how or row.because, " ".join(row.codes), row.words))
    return Lines(("predicate", "found by, or why not", "codes", "words"), tuple(shown))


def _table(lines: Lines) -> str:
    if not lines.rows:
        return ""
    heads = [element("th", {}, english(heading)) for heading in lines.headings]
    rows = [
        element(
            "tr",
            {},
            *(element("td", {}, english(cell)) for cell in row[:-1]),
            element("td", {}, element("bdi", {}, escaped(row[-1]))),
        )
        for row in lines.rows
    ]
    body = element("thead", {}, element("tr", {}, *heads)), element("tbody", {}, *rows)
    return element("div", {"class": "rows"}, element("table", {}, *body))
