"""`marsad evaluate`: how well do records agree with labelled texts?"""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from marsad.cli.exits import Exit
from marsad.cli.loading import findings_shown, load_engine, named_or_configured, terminal
from marsad.cli.options import jobs_option, json_format_option, rules_option
from marsad.cli.problems import sorted_out, warn_of_others
from marsad.cli.progress import progress
from marsad.formats import STANDARD_INPUT, open_output

if TYPE_CHECKING:
    from marsad.coding import Ontology
    from marsad.workbench.evaluation import Evaluation


@click.command(
    epilog="""\b
Examples:
  marsad evaluate gold.jsonl                           code the labelled texts, and compare
  marsad evaluate gold.jsonl --rules my-rules/         with rules of your own
  marsad evaluate gold.jsonl --records events.jsonl    records that were made before, by any coder
  marsad evaluate gold.jsonl --by root --errors 50     a row for each root; the first 50 of each kind of error

`marsad docs evaluation` describes the two files and every figure."""
)
@click.argument("gold", metavar="GOLD", type=click.Path(path_type=str))
@click.option(
    "--records",
    "records_path",
    metavar="FILE",
    type=click.Path(path_type=str),
    help="Compare the records of this JSONL file (- for standard input) instead of coding the texts.",
)
@rules_option
@click.option(
    "--by",
    type=click.Choice(["family", "root"]),
    default="family",
    show_default=True,
    help="What the rows of the figures are.",
)
@click.option(
    "--errors",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    metavar="N",
    help="Show at most N confused actors, N missed events and N wrong records.",
)
@json_format_option
@jobs_option
@click.pass_context
def evaluate(
    ctx: click.Context,
    gold: str,
    records_path: str | None,
    rule_paths: tuple[Path, ...],
    by: Literal["family", "root"],
    errors: int,
    output_format: str,
    jobs: int,
) -> None:
    """Compare event records with labelled texts, and print how well they agree.

    GOLD is a JSONL file with a labelled document a line, or - for standard input.
    """
    from marsad.workbench.evaluation import code_gold
    from marsad.workbench.evaluation import evaluate as compare
    from marsad.workbench.labels_file import read_coded, read_gold

    if gold == records_path == STANDARD_INPUT:
        raise click.UsageError("- can be read only once")
    documents, gold_is_whole = sorted_out(read_gold(gold))
    if not documents:
        ctx.exit(Exit.INPUT)
    if records_path is None:
        engine = load_engine(ctx, rule_paths)
        seen = progress(documents, len(documents), "coding")
        records, records_are_whole = list(code_gold(engine.coder, seen, jobs=jobs)), True
        ontology = engine.knowledge.ontology
    else:
        records, records_are_whole = sorted_out(read_coded(records_path))
        if not records and not records_are_whole:
            ctx.exit(Exit.INPUT)
        ontology = _load_ontology(ctx, rule_paths)
    evaluation = compare(documents, records, ontology, by=by)
    warn_of_others(evaluation.elsewhere, gold, records_path or "the labelled texts")
    _print(evaluation, errors, output_format)
    ctx.exit(Exit.FINE if gold_is_whole and records_are_whole else Exit.INPUT)


def _load_ontology(ctx: click.Context, paths: tuple[Path, ...]) -> "Ontology":
    """Load the codes of a pack and nothing else of it; broken ones end the command, with every finding shown."""
    from marsad.coding import load_ontology, pack_files
    from marsad.engine import shipped_pack
    from marsad.source import Diagnostics

    diagnostics = Diagnostics()
    with findings_shown(ctx):
        ontology = load_ontology(pack_files(shipped_pack(), named_or_configured(ctx, paths))["cameo"], diagnostics)
        diagnostics.raise_errors()
    return ontology


def _print(evaluation: "Evaluation", errors: int, output_format: str) -> None:
    if output_format == "json":
        from marsad.cli.lines import write_line
        from marsad.workbench.evaluation_shape import evaluation_shape

        with open_output(None) as stream:
            write_line(stream, evaluation_shape(evaluation, errors))
    else:
        from marsad.cli.show_evaluation import show_evaluation

        with terminal() as console:
            show_evaluation(console, evaluation, errors)
