"""`marsad parse`: who is subject, object and complement of each verb and event noun of these articles?"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.input_options import encoding_option, input_format_option
from marsad.cli.loading import load_engine, terminal
from marsad.cli.options import format_option, html_option, rules_option
from marsad.cli.words import DocumentStream
from marsad.formats import open_output
from marsad.reading import InputFormat

if TYPE_CHECKING:
    from marsad.workbench.drawing.svg import Parsed


@click.command(
    epilog="""\b
Examples:
  marsad parse article.txt                      every verb and event noun with who stands beside it, and by which step
  marsad parse news.jsonl --format jsonl        {"id", "predicates", "nouns", "phrases"}, one article a line
  marsad parse article.txt --format conllu      for tools that read Universal Dependencies
  marsad parse article.txt --html > a.html           each sentence drawn, to be read in a browser
  echo TEXT | marsad parse -                    a text that comes from elsewhere"""
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=str))
@format_option(
    "table",
    "jsonl",
    "conllu",
    "html",
    "svg",
    help="A table for reading, one JSON object a line for programs, CoNLL-U, or a drawing with arcs.",
)
@html_option
@rules_option
@encoding_option
@input_format_option
@click.pass_context
def parse(
    ctx: click.Context,
    paths: tuple[str, ...],
    output_format: str,
    rule_paths: tuple[Path, ...],
    encoding: str,
    input_format: InputFormat,
) -> None:
    """Show who is subject, object and complement of each verb and event noun, and by which step each was found.

    PATH is a file (.txt, one article; .jsonl, one a line), a folder, or - for standard input. Offsets count characters
    in the text as given.
    """
    engine = load_engine(ctx, rule_paths)
    documents = DocumentStream(paths, encoding, input_format)
    parsed = ((each, engine.parse(each.text, date=each.date, title=each.title)) for each in documents)
    try:
        _show(output_format, parsed)
    except (KeyboardInterrupt, OSError) as error:
        is_gone = isinstance(error, BrokenPipeError)
        why = "the reader of the output went away" if is_gone else "what was written stays"
        click.echo(f"stopped at document {documents.number:,}: {why}", err=True)
        raise
    ctx.exit(documents.exit_code)


def _show(output_format: str, parsed: "Iterable[Parsed]") -> None:
    if output_format == "table":
        from marsad.cli.show_graph import show_graphs

        with terminal() as console:
            for document, graphs in parsed:
                show_graphs(console, document, graphs)
    else:
        with open_output(None) as stream:
            for piece in _written(output_format, parsed):
                stream.write(piece)
                stream.flush()


def _written(output_format: str, parsed: "Iterable[Parsed]") -> Iterator[str]:
    """What a program reads, piece by piece as the documents come."""
    match output_format:
        case "html":
            from marsad.workbench.drawing import page_pieces

            yield from page_pieces(parsed)
        case "svg":
            from marsad.workbench.drawing import draw_svg

            yield f"{draw_svg(parsed)}\n"
        case "jsonl":
            from marsad.formats.jsonl_records import jsonl_line
            from marsad.workbench.parsing import graphs_as_json

            yield from (jsonl_line(graphs_as_json(document, graphs)) for document, graphs in parsed)
        case _:
            from marsad.workbench.parsing import graph_as_conllu

            for document, graphs in parsed:
                for number, graph in enumerate(graphs, 1):
                    yield f"{graph_as_conllu(document, number, graph)}\n\n"
