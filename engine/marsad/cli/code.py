"""`marsad code`: which events do these articles report?"""

import dataclasses
import datetime
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.destination import Destination, format_of, spare_inputs
from marsad.cli.fields import fields_options, keep_option, kept_columns
from marsad.cli.input_options import encoding_option, input_format_option
from marsad.cli.loading import load_engine
from marsad.cli.options import jobs_option, output_option, rules_option
from marsad.cli.tally import Tally
from marsad.formats import (
    OUTPUT_FORMATS,
    STANDARD_INPUT,
    Journal,
    JournalError,
    Outcome,
    OutputFormat,
    Problem,
    escaped,
)
from marsad.model import Document
from marsad.reading import Fields, InputFormat, Meter, read_documents

if TYPE_CHECKING:
    from marsad.engine import Engine


@click.command(
    epilog="""\b
Examples:
  marsad code article.txt
      a table of the article's events
  marsad code articles/ --output events.csv --byte-order-mark
      all that is below the folder, into a file that a spreadsheet opens
  marsad code old.txt --encoding windows-1256 --date 2003-03-20
      an older file, with the day it was published
  marsad code news.csv.gz --text-field body --keep url --output events.parquet
      a table of articles, whose addresses are handed on
  marsad code archive/ --jobs 8 --resume --output events.duckdb
      a large archive; the same command goes on after a kill
  marsad code archive/ --output events.parquet --errors errors.jsonl
      with a line for each document that could not be read or coded
  tail -f news.jsonl | marsad code - --format jsonl
      lines as they come: {"id": "1", "date": "2022-09-19", "title": "...", "text": "..."}

What can't be read or coded is named on standard error and left out; the exit code is then 3."""
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=str))
@click.option(
    "-f",
    "--format",
    "output_format",
    type=click.Choice(OUTPUT_FORMATS),
    help="How the records are written; without it as the ending of --output says, or a table.",
)
@output_option(
    "-o",
    "--output",
    help="Write to this file instead of standard output; it appears only when it is complete. A database is added to.",
)
@output_option("--errors", help="Write what could not be read or coded to this file, as JSONL; it is there at the end.")
@click.option("--resume", is_flag=True, help="Keep what is done in FILE.part, and go on from there the next time.")
@rules_option
@encoding_option
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day of publication, for documents that don't say their own.",
)
@input_format_option
@fields_options
@keep_option
@jobs_option
@click.option("--byte-order-mark", is_flag=True, help="Begin CSV with a byte order mark, so that Excel reads Arabic.")
@click.pass_context
def code(
    ctx: click.Context,
    paths: tuple[str, ...],
    output_format: OutputFormat | None,
    output: Path | None,
    errors: Path | None,
    resume: bool,
    rule_paths: tuple[Path, ...],
    encoding: str,
    date: datetime.datetime | None,
    input_format: InputFormat,
    fields: Fields,
    keep: tuple[str, ...],
    jobs: int,
    byte_order_mark: bool,
) -> None:
    """Write the event records of articles.

    PATH is a file (text, JSONL, CSV, Parquet, XML, HTML, WARC, also packed), a folder, or - for standard input.
    """
    destination = Destination(
        output, format_of(output_format, output), errors, kept_columns(keep), byte_order_mark, resume
    )
    destination.check()
    spare_inputs((output, errors), paths)
    if paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError("- can be read only once")
    fields = dataclasses.replace(fields, keep=tuple(each.partition("=")[0] for each in keep))
    day = date.date() if date else None
    engine = load_engine(ctx, rule_paths)
    meter = Meter(paths)
    items = read_documents(
        paths,
        encoding=encoding,
        input_format=input_format,
        date=day,
        fields=fields,
        excluding=[path for path in (output, errors) if path is not None],
        meter=meter,
    )
    tally = Tally(meter, is_shown=output is not None)
    with _stops_told(tally, destination), tally.shown():
        if resume and output is not None:
            run = _run(engine.revision, paths, encoding, input_format, day, fields)
            _write_journal(Journal(output, run), engine, items, jobs, tally, destination)
        else:
            with closing(_outcomes(engine, items, jobs)) as outcomes:
                destination.write(_counted(outcomes, tally), engine.revision)
    tally.end()
    ctx.exit(tally.exit_code)


@contextmanager
def _stops_told(tally: Tally, destination: Destination) -> Iterator[None]:
    """Say what was done, and what stays of it, when the work inside is stopped."""
    try:
        yield
    except JournalError as error:
        raise click.UsageError(str(error)) from None
    except BrokenPipeError:
        gone = f"{destination.written:,} written before the reader of the output went away"
        click.echo(f"stopped: {tally.sum}; {gone}", err=True)
        raise
    except (KeyboardInterrupt, OSError):
        click.echo(f"stopped: {tally.sum}\n  {escaped(destination.left)}", err=True)
        raise


def _run(
    revision: str,
    paths: tuple[str, ...],
    encoding: str,
    input_format: InputFormat,
    day: datetime.date | None,
    fields: Fields,
) -> dict[str, Any]:
    """Return what decides the outcome of every item."""
    return {
        "pack": revision,
        "paths": paths,
        "encoding": encoding,
        "input_format": input_format,
        "date": day,
        "fields": dataclasses.asdict(fields),
    }


def _outcomes(engine: "Engine", items: Iterable[Document | Problem], jobs: int) -> Generator[Outcome, None, None]:
    from marsad.coding import LeftOut, Uncoded

    with closing(engine.code_items(items, jobs=jobs)) as coded:
        for item in coded:
            if isinstance(item, Uncoded):
                name = item.document.id
                yield Problem("error", "not-coded", name, f"the document cannot be coded: {item.reason}", doc=name)
            elif isinstance(item, LeftOut):
                name = item.document.id
                message = f"not every pair is told of {len(item.at)} of its events, the first at character {item.at[0]}"
                yield Problem("warning", "pairs-left-out", name, message, lost=False, doc=name)
            elif not isinstance(item, Document):
                yield item


def _counted(outcomes: Iterable[Outcome], tally: Tally) -> Iterator[Outcome]:
    for outcome in outcomes:
        tally.take(outcome)
        yield outcome


def _write_journal(
    journal: Journal,
    engine: "Engine",
    items: Iterable[Document | Problem],
    jobs: int,
    tally: Tally,
    destination: Destination,
) -> None:
    """Keep what becomes of each item, and write it all when the last is done."""
    with closing(journal):
        before = partial(tally.take, is_new=False)
        with closing(_outcomes(engine, journal.not_yet_done(items, before), jobs)) as outcomes:
            for outcome in _counted(outcomes, tally):
                journal.add(outcome)
        destination.write(journal.outcomes(), engine.revision)
        journal.remove()
