"""`marsad explain`: why did this text give these records, and no others?"""

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.given_text import read_text
from marsad.cli.lines import write_line
from marsad.cli.loading import find_rule, load_engine, rules_option, terminal
from marsad.cli.words import output_format_option
from marsad.formats import open_output

if TYPE_CHECKING:
    from marsad.workbench.explanation import SentenceNote


@click.command(
    epilog="""\b
Examples:
  marsad explain article.txt                         every sentence
  marsad explain article.txt --sentence 4            the fourth only
  marsad explain article.txt --rule consult.talks    what that rule caught and lacks
  marsad explain article.txt --format jsonl          for a program: a sentence a line
  echo TEXT | marsad explain -                       a text that comes from elsewhere

A text may stand in quotation marks in place of the file."""
)
@click.argument("text", metavar="TEXT|FILE|-")
@click.option("--rule", "rule_id", metavar="ID", help="Show what this rule caught at each word, and what it lacks.")
@click.option("--sentence", type=click.IntRange(min=1), metavar="N", help="Explain only the Nth sentence.")
@click.option(
    "--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day on which the text was published."
)
@output_format_option
@rules_option
@click.pass_context
def explain(
    ctx: click.Context,
    text: str,
    rule_id: str | None,
    sentence: int | None,
    date: datetime.datetime | None,
    output_format: str,
    rule_paths: tuple[Path, ...],
) -> None:
    """Show why a text gave its records: actors, clauses, predicates, and what each rule caught or missed."""
    from marsad.model import Document
    from marsad.workbench import explain as explain_document
    from marsad.workbench import explain_rule

    document = Document("-", read_text(ctx, text), date.date() if date else None)
    engine = load_engine(ctx, rule_paths)
    if rule_id is None:
        found = (note for note in explain_document(engine.coder, document) if sentence in (None, note.number))
        _explain_sentences(document.text, found, output_format)
        return
    rule = find_rule(ctx, engine.knowledge.rules, rule_id)
    notes = [note for note in explain_rule(engine.coder, document, rule_id) if sentence in (None, note.sentence)]
    if output_format == "jsonl":
        from marsad.workbench.explanation_json import rule_note_as_json

        _write_lines(rule_note_as_json(rule_id, note) for note in notes)
        return
    from marsad.cli.show_explanation import show_rule_notes

    with terminal() as console:
        show_rule_notes(console, document.text, rule, notes)


def _explain_sentences(text: str, notes: "Iterable[SentenceNote]", output_format: str) -> None:
    if output_format == "jsonl":
        from marsad.workbench.explanation_json import sentence_as_json

        _write_lines(map(sentence_as_json, notes))
        return
    from marsad.cli.show_explanation import show_sentence

    with terminal() as console:
        for note in notes:
            show_sentence(console, text, note)


def _write_lines(shapes: Iterable[dict[str, Any]]) -> None:
    with open_output(None) as stream:
        for shape in shapes:
            write_line(stream, shape)
