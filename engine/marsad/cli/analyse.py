"""`marsad analyse`: what can every word of these articles mean?"""

from pathlib import Path

import click

from marsad.cli.input_options import encoding_option, input_format_option
from marsad.cli.loading import terminal
from marsad.cli.options import lines_format_option, rules_option
from marsad.cli.words import DocumentStream, load_words
from marsad.formats import open_output
from marsad.reading import InputFormat


@click.command(
    epilog="""\b
Examples:
  marsad analyse article.txt                    every word with its readings
  marsad analyse news.jsonl --format jsonl      {"id", "tokens": [{"start", "end", "readings"}]}, one article a line
  marsad analyse article.txt --all              with the readings that the sentence rules out
  echo TEXT | marsad analyse -                  a text that comes from elsewhere"""
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=str))
@lines_format_option
@click.option("--all", "keep_all", is_flag=True, help="Keep the readings that a word's neighbours rule out.")
@rules_option
@encoding_option
@input_format_option
@click.pass_context
def analyse(
    ctx: click.Context,
    paths: tuple[str, ...],
    output_format: str,
    keep_all: bool,
    rule_paths: tuple[Path, ...],
    encoding: str,
    input_format: InputFormat,
) -> None:
    """Show what every word of articles can mean: lexeme, features, clitics.

    PATH is a file (.txt, one article; .jsonl, one a line), a folder, or - for standard input. Offsets count characters
    in the text as given. What is not in the lexicon may be a name: `marsad actors` shows those.
    """
    from marsad.workbench.words import TextReader

    reader = TextReader(load_words(ctx, rule_paths), keep_all=keep_all)
    documents = DocumentStream(paths, encoding, input_format)
    if output_format == "jsonl":
        from marsad.formats.jsonl_records import one_line
        from marsad.workbench.analysis import AnalysisWriter

        writer = AnalysisWriter(reader)
        with open_output(None) as stream:
            for document in documents:
                stream.write(one_line(writer.line(document)))
                stream.flush()
    else:
        from marsad.cli.show_analysis import show_document

        with terminal() as console:
            for document in documents:
                show_document(console, reader, document)
    ctx.exit(documents.exit_code)
