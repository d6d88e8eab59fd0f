"""`marsad mutate`: which clauses of the rules does no example test?"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.exits import Exit
from marsad.cli.loading import findings_shown, rules_named, terminal
from marsad.cli.options import format_option, sample_option, seed_option
from marsad.cli.progress import progress
from marsad.formats import open_output

if TYPE_CHECKING:
    from marsad.engine import Engine
    from marsad.workbench.mutation import MutantResult, Mutation
    from marsad.workbench.selection import Selection


@click.command(
    epilog="""\b
Examples:
  marsad mutate my-rules/                     every clause of a pack of your own
  marsad mutate --rule consult.meet           those of one rule
  marsad mutate --family aid --format yaml    sentences to be judged and pasted as examples
  marsad mutate --sample 200 --seed 7         200 mutants of the shipped rules, drawn at random
  marsad mutate my-rules/ --least 85          fail if fewer than 85 % are noticed

A mutant is a rule with one clause changed: a guard, a group of words, a path, a condition or a code taken away, or
source and target exchanged. One that no example notices survives: its clause could be lost unseen."""
)
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(exists=True, path_type=Path))
@click.option("--rule", "ids", metavar="ID", multiple=True, help="Only mutants of this rule; may be given again.")
@click.option("--family", "families", metavar="NAME", multiple=True, help="Only those of rules whose id begins so.")
@sample_option
@seed_option
@click.option("--sentences/--no-sentences", default=True, help="Make a sentence for each survivor that notices it.")
@click.option("--least", metavar="PERCENT", type=click.FloatRange(0, 100), help="Fail if fewer are noticed.")
@format_option("table", "json", "yaml", help="Tables, one JSON object, or the sentences as examples of rule files.")
@click.pass_context
def mutate(
    ctx: click.Context,
    paths: tuple[Path, ...],
    ids: tuple[str, ...],
    families: tuple[str, ...],
    sample: int | None,
    seed: int,
    sentences: bool,
    least: float | None,
    output_format: str,
) -> None:
    """Change each clause of the rules in turn, and tell which changes no example notices.

    PATH is a pack, a rule file or a folder of them, as for `marsad test`; without one, the packs of marsad.toml or the
    shipped rules are meant. All examples of the loaded packs are run against each mutant.
    """
    from marsad.engine import Engine, shipped_pack
    from marsad.settings import configured_packs
    from marsad.workbench.mutation import Mutation, chosen_mutants, scores, total
    from marsad.workbench.selection import select

    if output_format == "yaml" and not sentences:
        raise click.UsageError("--format yaml prints the sentences: it goes without --no-sentences", ctx)
    with findings_shown(ctx):
        selection = select(shipped_pack(), paths, configured=configured_packs())
        engine = Engine.load(selection.load)
    rules = engine.knowledge.rules.rules
    chosen = rules_named(ctx, [rule for rule in rules if selection.has(rule)], ids, families)
    found = chosen_mutants(rules, (rule.id for rule in chosen), sample=sample, seed=seed)
    mutation = Mutation(engine.knowledge)
    for _ in progress(mutation.read(), len(rules), "examples"):
        pass
    results = list(progress(mutation.results(found), len(found), "mutants"))
    if sentences:
        results = _with_sentences(engine, selection, mutation, results)
    _show(results, output_format)
    share = total(scores(results).values()).share
    ctx.exit(Exit.FINDINGS if least is not None and share is not None and share * 100 < least else Exit.FINE)


def _with_sentences(
    engine: "Engine", selection: "Selection", mutation: "Mutation", results: "Sequence[MutantResult]"
) -> "list[MutantResult]":
    from marsad.source import Diagnostics, render
    from marsad.workbench.mutation import Killers
    from marsad.workbench.variations import load_variation_words

    diagnostics = Diagnostics()
    words = load_variation_words(selection.files["variations"], engine.knowledge, diagnostics)
    for diagnostic in diagnostics.errors:
        click.echo(render(diagnostic), err=True)
    killers = Killers(mutation, engine.knowledge, words)
    return list(progress(killers.with_killers(results), len(results), "sentences"))


def _show(results: "Sequence[MutantResult]", output_format: str) -> None:
    from marsad.workbench.mutation import killers_as_examples, mutants_as_json

    if output_format == "json":
        from marsad.cli.lines import write_line

        with open_output(None) as stream:
            write_line(stream, mutants_as_json(results))
    elif output_format == "yaml":
        with open_output(None) as stream:
            stream.writelines(killers_as_examples(results).splitlines(keepends=True))
    else:
        from marsad.cli.show_mutants import show_scores, show_survivor

        with terminal() as console:
            for result in results:
                if result.survives:
                    show_survivor(console, result)
            show_scores(console, results)
