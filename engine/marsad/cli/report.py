"""`marsad report`: what do records say as a whole, and where in the articles do they stand?"""

from pathlib import Path

import click

from marsad.cli.destination import spare_inputs
from marsad.cli.exits import Exit
from marsad.cli.fields import fields_options
from marsad.cli.input_options import encoding_option, input_format_option
from marsad.cli.options import output_option
from marsad.cli.problems import sorted_out
from marsad.cli.progress import progress, waiting
from marsad.cli.words import DocumentStream
from marsad.formats import STANDARD_INPUT, open_output
from marsad.reading import Fields, InputFormat


@click.command(
    epilog="""\b
Examples:
  marsad code news.jsonl --output events.jsonl --format jsonl
  marsad report events.jsonl --articles news.jsonl --output report.html
      a page to be opened in a browser, with the articles
  marsad report events.jsonl --one-a-day > report.html
      one record for each day, source, target and code, as data sets of the field count them

`marsad docs report` describes the page."""
)
@click.argument("events", metavar="EVENTS", type=click.Path(path_type=str))
@click.option(
    "--articles",
    "paths",
    multiple=True,
    metavar="PATH",
    help="The texts that were coded, as marsad code reads them; may be given again.",
)
@click.option(
    "--one-a-day", is_flag=True, help="Count of records with the same day, source, target and code the first."
)
@click.option("--title", default="Event records", show_default=True, help="What stands at the top of the page.")
@output_option(
    "-o", "--output", help="Write to this file instead of standard output; it appears only when it is complete."
)
@fields_options
@encoding_option
@input_format_option
@click.pass_context
def report(
    ctx: click.Context,
    events: str,
    paths: tuple[str, ...],
    one_a_day: bool,
    title: str,
    output: Path | None,
    fields: Fields,
    encoding: str,
    input_format: InputFormat,
) -> None:
    """Write a page with counts by day and family, who to whom, a map, and the articles with what was read in them.

    EVENTS is a file that marsad code wrote (.jsonl, .csv, .parquet, .sqlite, .duckdb), or - for JSONL from standard
    input. The page is one file, which opens without network.
    """
    spare_inputs([output], (events, *paths))
    from marsad.report import gather, read_events, report_pieces
    from marsad.report import one_a_day as first_of_each

    if [events, *paths].count(STANDARD_INPUT) > 1:
        raise click.UsageError("- can be read only once")
    with waiting("reading the records"):
        rows, is_whole = sorted_out(read_events(events))
    if not rows and not is_whole:
        ctx.exit(Exit.INPUT)
    texts = DocumentStream(paths, encoding, input_format, fields=fields)
    wanted = {row["doc"] for row in rows}
    found = progress(texts, None, "reading") if paths else ()
    documents = {document.id: document for document in found if document.id in wanted}
    notes = [f"{len(rows):,} records"]
    if one_a_day:
        days = {name: document.date.isoformat() for name, document in documents.items() if document.date}
        rows = list(first_of_each((row, days.get(row["doc"])) for row in rows))
        notes.append(f"{len(rows):,} of them count: one for each day, source, target and code")
    content = gather(rows, documents)
    _warn(content.articles, content.unmatched, bool(paths))
    with open_output(output) as stream:
        for piece in report_pieces(content, title, tuple(notes)):
            stream.write(piece)
    ctx.exit(texts.exit_code or (Exit.FINE if is_whole else Exit.INPUT))


def _warn(articles: list[dict[str, object]], unmatched: list[str], has_articles: bool) -> None:
    lacking = [str(article["doc"]) for article in articles if article["text"] is None]
    if unmatched:
        click.echo(
            f"warning[text-differs]: {len(unmatched)} of the articles are not what was coded, the first "
            f"{unmatched[0]!r}: shown without their text",
            err=True,
        )
    missing = len(lacking) - len(unmatched)
    if has_articles and missing:
        click.echo(f"warning[no-article]: {missing} documents with records are not among the articles", err=True)
