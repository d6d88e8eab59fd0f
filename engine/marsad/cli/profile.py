"""`marsad profile`: where does the time of coding go?"""

from pathlib import Path

import click

from marsad.cli.input_options import encoding_option, input_format_option
from marsad.cli.loading import load_engine, terminal
from marsad.cli.options import json_format_option, rules_option, show_option
from marsad.cli.progress import waiting
from marsad.cli.words import DocumentStream
from marsad.formats import open_output
from marsad.reading import InputFormat


@click.command(
    epilog="""\b
Examples:
  marsad profile news.jsonl                    sentences a second, time by step, the fifteen slowest rules
  marsad profile news.jsonl --show 50          fifty of them
  marsad profile news.jsonl --rules my-rules/ --format json

One process codes the articles with a new engine, again, and while measured; times are those of the processor."""
)
@click.argument("paths", nargs=-1, required=True, metavar="CORPUS...", type=click.Path(path_type=str))
@show_option("In the table: the N slowest rules.")
@json_format_option
@rules_option
@encoding_option
@input_format_option
@click.pass_context
def profile(
    ctx: click.Context,
    paths: tuple[str, ...],
    most: int,
    output_format: str,
    rule_paths: tuple[Path, ...],
    encoding: str,
    input_format: InputFormat,
) -> None:
    """Show how fast articles are coded, and where the time goes: by step of the reading and by rule.

    CORPUS is what `marsad code` reads. What measuring itself costs is shown too.
    """
    from marsad.workbench.profiling import profile as measured
    from marsad.workbench.profiling import profile_as_json

    engine = load_engine(ctx, rule_paths)
    documents = DocumentStream(paths, encoding, input_format)
    with waiting("coding the articles three times"):
        found = measured(engine.knowledge, list(documents))
    if output_format == "json":
        from marsad.cli.lines import write_line

        with open_output(None) as stream:
            write_line(stream, profile_as_json(found))
    else:
        from marsad.cli.show_profile import show_profile

        with terminal() as console:
            show_profile(console, found, most)
    ctx.exit(documents.exit_code)
