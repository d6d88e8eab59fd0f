"""`marsad actors`: which actors does a text name, and which names does the dictionary lack?"""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.exits import Exit
from marsad.cli.given_text import read_text
from marsad.cli.input_options import encoding_option, input_format_option
from marsad.cli.loading import load_engine, terminal
from marsad.cli.options import format_option, rules_option
from marsad.cli.progress import progress
from marsad.cli.words import DocumentStream
from marsad.formats import STANDARD_INPUT, open_output
from marsad.reading import InputFormat

if TYPE_CHECKING:
    from marsad.engine import Engine

_LEAST = 2


@click.command(
    epilog="""\b
Examples:
  marsad actors article.txt                         every actor, its code and where that comes from
  marsad actors article.txt --date 2014-03-01       with the offices of that day
  echo TEXT | marsad actors -                       a text that comes from elsewhere
  marsad actors --unknown news/ archive.jsonl       names that the dictionary lacks, the commonest first
  marsad actors --unknown news/ --format yaml       the same as entries to paste into a file of actors

Without --unknown a text may stand in quotation marks in place of the file. `marsad docs actors` explains it all."""
)
@click.argument("texts", nargs=-1, required=True, metavar="TEXT|PATH...", type=click.Path(path_type=str))
@click.option("--unknown", is_flag=True, help="Harvest names that the dictionary lacks from files and folders.")
@click.option(
    "--least",
    type=click.IntRange(min=1),
    metavar="N",
    help=f"With --unknown: only names met at least N times; {_LEAST} without it.",
)
@format_option(
    "table",
    "jsonl",
    "yaml",
    help="A table for reading, one JSON object a line, or (with --unknown) entries for a file of actors.",
)
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day of publication, for texts that don't say their own.",
)
@rules_option
@encoding_option
@input_format_option
@click.pass_context
def actors(
    ctx: click.Context,
    texts: tuple[str, ...],
    unknown: bool,
    least: int | None,
    output_format: str,
    date: datetime.datetime | None,
    rule_paths: tuple[Path, ...],
    encoding: str,
    input_format: InputFormat,
) -> None:
    """Show the actors of a text as `marsad code` sees them, or harvest names that the dictionary lacks.

    TEXT is a file, a text in quotation marks, or - for standard input. With --unknown, PATH is a file (.txt, one
    article; .jsonl, one a line), a folder, or -.
    """
    day = date.date() if date else None
    if unknown:
        if texts.count(STANDARD_INPUT) > 1:
            raise click.UsageError("- can be read only once")
        documents = DocumentStream(texts, encoding, input_format, day)
        _harvest(load_engine(ctx, rule_paths), documents, least or _LEAST, output_format)
        ctx.exit(documents.exit_code)
    if len(texts) > 1:
        raise click.UsageError("one text at a time; several files belong to --unknown")
    if output_format == "yaml" or least is not None:
        raise click.UsageError("--format yaml and --least belong to --unknown")
    text = read_text(ctx, texts[0], encoding)
    _show(load_engine(ctx, rule_paths), text, day, output_format)
    ctx.exit(Exit.FINE)


def _show(engine: "Engine", text: str, day: datetime.date | None, output_format: str) -> None:
    from marsad.cli.lines import write_line
    from marsad.cli.show_actors import actor_as_json, show_sentence
    from marsad.model import Document
    from marsad.workbench.actor_listing import list_actors

    sentences = list_actors(engine.coder, Document("-", text, day))
    if output_format == "jsonl":
        with open_output(None) as stream:
            for sentence in sentences:
                for listed in sentence.actors:
                    write_line(stream, actor_as_json(listed))
        return
    with terminal() as console:
        for sentence in sentences:
            show_sentence(console, sentence)


def _harvest(engine: "Engine", documents: DocumentStream, least: int, output_format: str) -> None:
    from marsad.cli.lines import write_line
    from marsad.cli.show_actors import show_unknown, unknown_as_json
    from marsad.workbench.harvest import Harvest
    from marsad.workbench.harvest_yaml import as_actor_file

    harvest = Harvest(engine.knowledge)
    for document in progress(documents, None, "reading"):
        harvest.add(document)
    names = harvest.names(least)
    if output_format == "table":
        with terminal() as console:
            show_unknown(console, names)
        return
    with open_output(None) as stream:
        if output_format == "yaml":
            stream.write(as_actor_file(names, engine.knowledge.actors))
        else:
            for name in names:
                write_line(stream, unknown_as_json(name))
