"""`marsad parse`: who is subject, object and complement of each verb and event noun of these articles?"""

from pathlib import Path

import click

from marsad.cli.loading import load_engine, rules_option, terminal
from marsad.cli.words import DocumentStream, encoding_option, input_format_option
from marsad.formats import InputFormat, open_output


@click.command(
    epilog="""\b
Examples:
  marsad parse article.txt                      every verb and event noun with who stands beside it, and by which step
  marsad parse news.jsonl --format jsonl        {"id", "predicates", "nouns", "phrases"}, one article a line
  marsad parse article.txt --format conllu      for tools that read Universal Dependencies
  echo TEXT | marsad parse -                    a text that comes from elsewhere"""
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=str))
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["table", "jsonl", "conllu"]),
    default="table",
    show_default=True,
    help="A table for reading, one JSON object a line for programs, or CoNLL-U.",
)
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
    if output_format == "table":
        from marsad.cli.show_graph import show_graphs

        with terminal() as console:
            for document in documents:
                show_graphs(console, document, engine.parse(document.text, date=document.date, title=document.title))
    else:
        from marsad.cli.lines import write_line
        from marsad.workbench.parsing import graph_as_conllu, graphs_as_json

        with open_output(None) as stream:
            for document in documents:
                graphs = engine.parse(document.text, date=document.date, title=document.title)
                if output_format == "jsonl":
                    write_line(stream, graphs_as_json(document, graphs))
                else:
                    for number, graph in enumerate(graphs, 1):
                        stream.write(f"{graph_as_conllu(document, number, graph)}\n\n")
                stream.flush()
    ctx.exit(documents.exit_code)
