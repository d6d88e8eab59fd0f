"""`marsad test`: do the rules still do what their examples say?"""

from pathlib import Path

import click

from marsad.cli.exits import Exit
from marsad.cli.loading import findings_shown, load_engine, named_or_configured, terminal


@click.command(
    epilog="""\b
Examples:
  marsad test                                    the shipped rules, and the sample articles
  marsad test rules/events/consultations.yaml    one file of the shipped rules, among the rest
  marsad test my-pack/                           rules and articles of your own
  marsad test my-pack/ --extended                and what they change of the rules below them
  marsad test --rule consult.meet                one rule's examples
  marsad test --vary                             every example said in other words, and a matrix of what held
  marsad test --vary --rule consult.meet         the same for one rule, with each sentence that failed
  marsad test --vary --update-known known.txt    keep what fails, to be told of changes with --known known.txt

A difference is shown as a table: = came as expected, - is missing, + came and was not expected."""
)
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(exists=True, path_type=Path))
@click.option("--rule", "rule_id", metavar="ID", help="Run only this rule's examples.")
@click.option("--extended", is_flag=True, help="Also run the examples of the packs that a pack of your own extends.")
@click.option(
    "--samples",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of articles, each with what is expected of it in NAME.expected.yaml.",
)
@click.option("--vary", "varies", is_flag=True, help="Say the positive examples in other words, and test these.")
@click.option("--by-rule", is_flag=True, help="With --vary: a row for every rule, not for every family.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="With --vary: tables for reading, or one JSON object for programs.",
)
@click.option(
    "--known",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="With --vary: a file of variations that are known to fail; only what differs from it counts.",
)
@click.option(
    "--update-known",
    "update",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With --vary: write this file of known failures anew.",
)
@click.pass_context
def test(
    ctx: click.Context,
    paths: tuple[Path, ...],
    rule_id: str | None,
    extended: bool,
    samples: Path | None,
    varies: bool,
    by_rule: bool,
    output_format: str,
    known: Path | None,
    update: Path | None,
) -> None:
    """Run the examples that stand beside the rules, and the sample articles.

    PATH is a pack, a rule file or a folder of them; the articles in a pack's folder seeds are tested with it. Without
    one, the shipped rules are tested, and in a checkout the articles in seeds/. An example states all records that the
    loaded rules give for its text.
    """
    from marsad.cli.show_tests import show_example, show_sample, show_summary
    from marsad.engine import shipped_pack
    from marsad.source import Diagnostics, render
    from marsad.workbench import load_sample, run_examples, run_sample, sample_files
    from marsad.workbench.selection import select

    if not varies and (by_rule or output_format != "table" or known or update):
        raise click.UsageError("--by-rule, --format, --known and --update-known go with --vary", ctx)
    if varies and samples:
        raise click.UsageError("--samples and --vary do not go together: only examples are varied", ctx)
    paths = named_or_configured(ctx, paths)
    with findings_shown(ctx):
        selection = select(shipped_pack(), paths, extended=extended)
    engine = load_engine(ctx, selection.load)
    rules = [rule for rule in engine.knowledge.rules.rules if selection.has(rule) and rule_id in (None, rule.id)]
    if rule_id is not None and not rules:
        raise click.BadParameter(f"no rule here is called {rule_id!r}", ctx, param_hint="--rule")
    if varies:
        from marsad.cli.vary import VaryOptions, vary

        ctx.exit(vary(ctx, engine, selection, rules, VaryOptions(by_rule, output_format == "json", known, update)))
    folders = [samples] if samples is not None else []
    if samples is None and rule_id is None:
        folders = [path / "seeds" for path in paths] if selection.load else [shipped_pack().parent / "seeds"]
    diagnostics = Diagnostics()
    ontology = engine.knowledge.ontology
    found = [
        load_sample(path, ontology, diagnostics)
        for folder in folders
        if folder.is_dir()
        for path in sample_files(folder)
    ]
    for diagnostic in diagnostics:
        click.echo(render(diagnostic), err=True)
    with terminal() as console:
        examples = []
        for example in run_examples(engine.coder, rules):
            examples.append(example)
            show_example(console, example)
        articles = [run_sample(engine.coder, sample) for sample in found if sample is not None]
        for article in articles:
            show_sample(console, article)
        show_summary(console, examples, articles)
    good = all(example.verdict != "failed" for example in examples) and all(article.passed for article in articles)
    ctx.exit(Exit.FINE if good and not diagnostics.has_errors else Exit.FINDINGS)
