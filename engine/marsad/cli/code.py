"""`marsad code`: which events do these articles report?"""

import datetime
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import click

from marsad.cli.exits import Exit
from marsad.cli.loading import load_engine
from marsad.cli.options import (
    encoding_option,
    format_option,
    input_format_option,
    jobs_option,
    output_option,
    rules_option,
)
from marsad.formats import (
    STANDARD_INPUT,
    InputFormat,
    OutputFormat,
    Problem,
    make_writer,
    open_output,
    read_documents,
)
from marsad.model import Document


@click.command(
    epilog="""\b
Examples:
  marsad code article.txt
      a table of the article's events
  marsad code articles/ --format csv --byte-order-mark --output events.csv
      every .txt and .jsonl below the folder, into a file that a spreadsheet opens
  marsad code old.txt --encoding windows-1256 --date 2003-03-20
      an older file, with the day it was published
  tail -f news.jsonl | marsad code - --format jsonl
      lines as they come: {"id": "1", "date": "2022-09-19", "title": "...", "text": "..."}

What can't be read is named on standard error and skipped; the exit code is then 3."""
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=str))
@format_option("table", "jsonl", "csv", help="How the records are written; jsonl and csv hold every column.")
@output_option(
    "--output",
    help="Write to this file instead of standard output; it appears only when it is complete.",
)
@rules_option
@encoding_option
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day of publication, for documents that don't say their own.",
)
@input_format_option
@jobs_option
@click.option("--byte-order-mark", is_flag=True, help="Begin CSV with a byte order mark, so that Excel reads Arabic.")
@click.pass_context
def code(
    ctx: click.Context,
    paths: tuple[str, ...],
    output_format: OutputFormat,
    output: Path | None,
    rule_paths: tuple[Path, ...],
    encoding: str,
    date: datetime.datetime | None,
    input_format: InputFormat,
    jobs: int,
    byte_order_mark: bool,
) -> None:
    """Write the event records of articles.

    PATH is a file (.txt, one article; .jsonl, one a line), a folder, or - for standard input.
    """
    if byte_order_mark and output_format != "csv":
        raise click.UsageError("--byte-order-mark belongs to --format csv")
    if paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError("- can be read only once")
    engine = load_engine(ctx, rule_paths)
    items = read_documents(
        paths,
        encoding=encoding,
        input_format=input_format,
        date=date.date() if date else None,
        excluding=output,
    )
    documents = _Documents(items)
    with open_output(output) as stream, closing(engine.code_each(documents, jobs=jobs)) as coded:
        writer = make_writer(output_format, stream, byte_order_mark=byte_order_mark)
        for document, records in coded:
            writer.write(document, records)
        writer.finish()
    ctx.exit(documents.exit_code)


class _Documents:
    """The documents among what was read; what is none is named on standard error."""

    def __init__(self, items: Iterable[Document | Problem]) -> None:
        self._items = items
        self.exit_code = Exit.FINE

    def __iter__(self) -> Iterator[Document]:
        for item in self._items:
            if isinstance(item, Document):
                yield item
                continue
            click.echo(str(item), err=True)
            if item.severity == "error":
                self.exit_code = Exit.INPUT
