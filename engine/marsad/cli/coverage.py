"""`marsad coverage`: what of the rules do these articles exercise, what never, and what has no rule?"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.input_options import encoding_option, input_format_option
from marsad.cli.loading import load_engine, rules_named, terminal
from marsad.cli.options import jobs_option, json_format_option, rules_option, show_option
from marsad.cli.progress import progress
from marsad.cli.words import DocumentStream
from marsad.formats import open_output
from marsad.reading import InputFormat

if TYPE_CHECKING:
    from marsad.workbench.coverage import Coverage, Line, Unruled


@click.command(
    epilog="""\b
Examples:
  marsad coverage news.jsonl --jobs 2               by family, the rules that never fired, what has no rule
  marsad coverage news.jsonl --family aid           every clause of some rules, with counts
  marsad coverage news.jsonl --rule aid.give --unused    only those that the articles never exercise
  marsad coverage news.jsonl --unused               what never was: rules, codes, paths, guards, words, actors
  marsad coverage news.jsonl --harvest              predicates between two actors that no rule tells

The examples of the rules are counted beside the articles."""
)
@click.argument("paths", nargs=-1, required=True, metavar="CORPUS...", type=click.Path(path_type=str))
@click.option("--rule", "ids", metavar="ID", multiple=True, help="Show every clause of this rule; may be given again.")
@click.option("--family", "families", metavar="NAME", multiple=True, help="Those of rules whose id begins so.")
@click.option("--unused", is_flag=True, help="List all that the articles never exercise.")
@click.option("--harvest", is_flag=True, help="Show only predicates between two actors that no rule tells.")
@show_option("In the summary and the harvest: at most N entries of each list.")
@json_format_option
@jobs_option
@rules_option
@encoding_option
@input_format_option
@click.pass_context
def coverage(
    ctx: click.Context,
    paths: tuple[str, ...],
    ids: tuple[str, ...],
    families: tuple[str, ...],
    unused: bool,
    harvest: bool,
    most: int,
    output_format: str,
    jobs: int,
    rule_paths: tuple[Path, ...],
    encoding: str,
    input_format: InputFormat,
) -> None:
    """Show what articles exercise of the rules: codes, paths, guards, words and actors, and what has no rule.

    CORPUS is what `marsad code` reads. A family's rules come first, then rules that never fired, then predicates that
    stand between two actors and fire no rule, each with sentences.
    """
    from marsad.workbench import coverage as room

    engine = load_engine(ctx, rule_paths)
    knowledge = engine.knowledge
    rules = rules_named(ctx, knowledge.rules.rules, ids, families)
    documents = DocumentStream(paths, encoding, input_format)
    corpus = list(documents)
    counted = room.count_corpus(knowledge, progress(corpus, len(corpus), "reading"), jobs=jobs)
    shown = progress(knowledge.rules.rules, len(knowledge.rules.rules), "examples")
    found = room.coverage(knowledge, rules, counted, room.count_examples(knowledge, shown))
    is_chosen = bool(ids or families)
    lines = [] if harvest else [each for each in found.lines if not (unused and each.corpus)]
    unruled = [] if unused or is_chosen else found.unruled
    if output_format == "json":
        from marsad.cli.lines import write_line

        with open_output(None) as stream:
            write_line(stream, room.coverage_as_json(found, lines, unruled))
    else:
        _show(found, lines, unruled, most, clauses=is_chosen, unused=unused, harvest=harvest)
    ctx.exit(documents.exit_code)


def _show(
    found: "Coverage",
    lines: "Sequence[Line]",
    unruled: "Sequence[Unruled]",
    most: int,
    *,
    clauses: bool,
    unused: bool,
    harvest: bool,
) -> None:
    from marsad.cli import show_coverage as show

    with terminal() as console:
        if harvest:
            show.show_harvest(console, unruled, most, sentences=3)
        elif clauses:
            show.show_clauses(console, lines, found)
        elif unused:
            show.show_unused(console, lines)
        else:
            show.show_summary(console, found)
            show.show_never_fired(console, found, most)
            show.show_harvest(console, unruled, most, sentences=1)
