"""`marsad explain`: why did this text give these records, and no others?"""

import datetime
import sys
from pathlib import Path

import click

from marsad.cli.exits import Exit
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

    document = Document("-", _read(ctx, text), date.date() if date else None)
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


def _read(ctx: click.Context, text: str) -> str:
    """Return the text itself, or the content of the file that it names."""
    try:
        if text == "-":
            return sys.stdin.buffer.read().decode("utf-8")
        path = Path(text)
        if len(text) < 1000 and path.is_file():
            return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        click.echo(f"error[encoding]: {text}: not UTF-8 at byte {error.start}", err=True)
        ctx.exit(Exit.INPUT)
    except OSError:
        return text
    if text.isascii():
        raise click.BadParameter(f"{text!r} is neither a file nor an Arabic text", ctx, param_hint="TEXT")
    return text
