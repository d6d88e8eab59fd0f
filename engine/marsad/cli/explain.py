"""`marsad explain`: why did this text give these records, and no others?"""

import datetime
from pathlib import Path

import click

from marsad.cli.given_text import read_text
from marsad.cli.loading import find_rule, load_engine, rules_option, terminal


@click.command(
    epilog="""\b
Examples:
  marsad explain article.txt                         every sentence
  marsad explain article.txt --sentence 4            the fourth only
  marsad explain article.txt --rule consult.talks    how far that rule got, and what it missed
  echo TEXT | marsad explain -                       a text that comes from elsewhere

A text may stand in quotation marks in place of the file."""
)
@click.argument("text", metavar="TEXT|FILE|-")
@click.option("--rule", "rule_id", metavar="ID", help="Show how far this rule got and what was missing.")
@click.option("--sentence", type=click.IntRange(min=1), metavar="N", help="Explain only the Nth sentence.")
@click.option(
    "--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day on which the text was published."
)
@rules_option
@click.pass_context
def explain(
    ctx: click.Context,
    text: str,
    rule_id: str | None,
    sentence: int | None,
    date: datetime.datetime | None,
    rule_paths: tuple[Path, ...],
) -> None:
    """Show why a text gave its records: actors, clauses, and what each rule caught or missed."""
    from marsad.cli.show_explanation import show_rule_notes, show_sentence
    from marsad.model import Document
    from marsad.workbench import explain as explain_document
    from marsad.workbench import trace_rule, trigger_tests

    document = Document("-", read_text(ctx, text), date.date() if date else None)
    engine = load_engine(ctx, rule_paths)
    if rule_id is not None:
        find_rule(ctx, engine.knowledge.rules, rule_id)
    with terminal() as console:
        if rule_id is None:
            for note in explain_document(engine.coder, document):
                if sentence in (None, note.number):
                    show_sentence(console, note)
            return
        notes = [note for note in trace_rule(engine.coder, document, rule_id) if sentence in (None, note.sentence)]
        show_rule_notes(console, rule_id, notes, trigger_tests(engine.knowledge.rules, rule_id))
