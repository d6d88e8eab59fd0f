"""`marsad explain`: why did these texts give these records, and no others?"""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.exits import Exit
from marsad.cli.given_text import document_called, is_path, read_text
from marsad.cli.input_options import encoding_option, input_format_option
from marsad.cli.lines import print_heading, write_line, write_list
from marsad.cli.loading import find_rule, load_engine, terminal
from marsad.cli.options import format_option, html_option, rules_option
from marsad.cli.words import DocumentStream
from marsad.formats import STANDARD_INPUT, open_output
from marsad.model import Document
from marsad.reading import InputFormat

if TYPE_CHECKING:
    from marsad.coding import Coder
    from marsad.language import Rule
    from marsad.workbench.explanation import RuleNote, SentenceNote


@click.command(
    epilog="""\b
Examples:
  marsad explain article.txt                         every sentence
  marsad explain article.txt --sentence 4            the fourth only
  marsad explain article.txt --rule consult.talks    what that rule caught and lacks
  marsad explain news.jsonl --doc 17                 one article of many
  marsad explain article.txt --html > why.html       a page to be read in a browser
  marsad explain article.txt --format jsonl          for a program: a sentence a line
  echo TEXT | marsad explain -                       a text that comes from elsewhere

A text may stand in quotation marks in place of the file."""
)
@click.argument("text", metavar="TEXT|PATH|-")
@click.option("--doc", "wanted", metavar="ID", help="Explain only the document of that name.")
@click.option("--rule", "rule_id", metavar="ID", help="Show what this rule caught at each word, and what it lacks.")
@click.option("--sentence", type=click.IntRange(min=1), metavar="N", help="Explain only the Nth sentence.")
@click.option(
    "--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day on which the text was published."
)
@format_option(
    "table",
    "json",
    "jsonl",
    "html",
    help="Tables for reading, a page for a browser, or for programs one JSON list, or one JSON object a line.",
)
@html_option
@rules_option
@encoding_option
@input_format_option
@click.pass_context
def explain(
    ctx: click.Context,
    text: str,
    wanted: str | None,
    rule_id: str | None,
    sentence: int | None,
    date: datetime.datetime | None,
    output_format: str,
    rule_paths: tuple[Path, ...],
    encoding: str,
    input_format: InputFormat,
) -> None:
    """Show why a text gave its records: actors, clauses, predicates, and what each rule caught or missed.

    PATH is a file (.txt, one article; .jsonl, one a line), a folder, or - for standard input.
    """
    day = date.date() if date else None
    stream = DocumentStream([text], encoding, input_format, day) if is_path(text) else None
    documents: Iterable[Document] = [Document("-", read_text(ctx, text), day)] if stream is None else stream
    if wanted is not None:
        documents = [document_called(ctx, documents, wanted)]
    engine = load_engine(ctx, rule_paths)
    rule = None if rule_id is None else find_rule(ctx, engine.knowledge.rules, rule_id)
    asked = _Asked(sentence)
    if output_format == "table":
        is_named = stream is not None and text != STANDARD_INPUT
        _show(engine.coder, documents, rule, asked, is_named=is_named)
    elif output_format == "html":
        with open_output(None) as output:
            for piece in _page(engine.coder, documents, rule, asked):
                output.write(piece)
                output.flush()
    else:
        shapes = _shapes(engine.coder, documents, rule, asked)
        with open_output(None) as output:
            if output_format == "json":
                write_list(output, shapes)
            else:
                for shape in shapes:
                    write_line(output, shape)
    if rule is None and not asked.is_met:
        raise click.UsageError(f"--sentence {sentence}: no text has so many sentences")
    ctx.exit(Exit.FINE if stream is None else stream.exit_code)


class _Asked:
    """Which sentence is asked for, None for all of them, and whether any text has it."""

    def __init__(self, number: int | None) -> None:
        self._number = number
        self.is_met = number is None

    def takes(self, number: int) -> bool:
        """Return whether a sentence is one that is asked for."""
        is_taken = self._number in (None, number)
        self.is_met = self.is_met or is_taken
        return is_taken


def _show(coder: "Coder", documents: Iterable[Document], rule: "Rule | None", asked: _Asked, *, is_named: bool) -> None:
    """Print what is to be said of each document, below its name if it has one."""
    from marsad.cli.show_explanation import show_rule_notes, show_sentence

    with terminal() as console:
        for document in documents:
            if is_named:
                print_heading(console, "document", document.id)
            if rule is not None:
                show_rule_notes(console, document.text, rule, list(_rule_notes(coder, document, rule, asked)))
                continue
            for note in _sentence_notes(coder, document, asked):
                show_sentence(console, document.text, note)


def _page(coder: "Coder", documents: Iterable[Document], rule: "Rule | None", asked: _Asked) -> Iterator[str]:
    from marsad.workbench.explanation_page import explanation_pieces, rule_pieces

    if rule is None:
        return explanation_pieces((each, _sentence_notes(coder, each, asked)) for each in documents)
    return rule_pieces(rule, ((each, _rule_notes(coder, each, rule, asked)) for each in documents))


def _shapes(
    coder: "Coder", documents: Iterable[Document], rule: "Rule | None", asked: _Asked
) -> Iterator[dict[str, Any]]:
    from marsad.workbench.explanation_json import rule_note_as_json, sentence_as_json

    for document in documents:
        if rule is None:
            for note in _sentence_notes(coder, document, asked):
                yield sentence_as_json(document.id, note)
        else:
            for told in _rule_notes(coder, document, rule, asked):
                yield rule_note_as_json(document.id, rule.id, told)


def _sentence_notes(coder: "Coder", document: Document, asked: _Asked) -> "Iterator[SentenceNote]":
    from marsad.workbench.explain import explain as explain_document

    return (note for note in explain_document(coder, document) if asked.takes(note.number))


def _rule_notes(coder: "Coder", document: Document, rule: "Rule", asked: _Asked) -> "Iterator[RuleNote]":
    from marsad.workbench.rule_notes import explain_rule

    return (note for note in explain_rule(coder, document, rule.id) if asked.takes(note.sentence))
