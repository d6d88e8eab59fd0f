"""`marsad test`: do the rules still do what their examples say?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.exits import Exit
from marsad.cli.loading import findings_shown, rules_named, terminal
from marsad.cli.options import json_format_option, output_option, rules_option
from marsad.collector import collector_eased
from marsad.formats import open_output

if TYPE_CHECKING:
    from marsad.coding import Coder
    from marsad.language import Rule
    from marsad.workbench.regression import Case, Changes
    from marsad.workbench.sample_file import Sample
    from marsad.workbench.selection import Selection

_PATH = click.Path(exists=True, path_type=Path)


@dataclass(frozen=True, slots=True)
class _Options:
    """What the command was asked for, under the names of its options."""

    rule: tuple[str, ...]
    family: tuple[str, ...]
    changed: bool
    since: str | None
    extended: bool
    samples: Path | None
    update: bool
    update_examples: bool
    yes: bool
    junit: Path | None
    output_format: str
    varies: bool
    by_rule: bool
    known: Path | None
    update_known: Path | None
    rule_paths: tuple[Path, ...]

    def check(self, ctx: click.Context) -> None:
        """Refuse options that do not go together."""
        if not self.varies and (self.by_rule or self.known or self.update_known):
            raise click.UsageError("--by-rule, --known and --update-known go with --vary", ctx)
        if self.varies and (self.samples or self.junit or self.update or self.update_examples):
            message = "--samples, --junit and --update do not go with --vary: only examples are varied"
            raise click.UsageError(message, ctx)
        if self.output_format == "json" and (self.update or self.update_examples):
            raise click.UsageError(
                "--update shows what it writes on standard output: it goes without --format json", ctx
            )

    @property
    def revision(self) -> str | None:
        """The revision with which files are compared, if they are."""
        return self.since or ("HEAD" if self.changed else None)


@click.command(
    epilog="""\b
Examples:
  marsad test                                    the shipped rules, and the sample articles
  marsad test rules/events/consultations.yaml    one file of the shipped rules, among the rest
  marsad test my-pack/                           rules and articles of your own
  marsad test my-pack/ --extended                and what they change of the rules below them
  marsad test my-pack/seeds/airspace.txt         one article alone
  marsad test --rule consult.meet                one rule's examples
  marsad test --family aid --family yield        those of two families
  marsad test my-pack/ --changed                 what differs from the last commit
  marsad test my-pack/ --since v1.2              what differs from a revision
  marsad test my-pack/ --update                  show and write what the articles give now
  marsad test --junit results.xml                for a server that runs tests
  marsad test --vary                             every example said in other words, and a matrix of what held
  marsad test --vary --rule consult.meet         the same for one rule, with each sentence that failed
  marsad test --vary --update-known known.txt    keep what fails, to be told of changes with --known known.txt

A difference is shown as a table: = came as expected, ~ came in its place, - is missing, + was not expected.
`marsad docs regression-test-your-rules` goes through a whole cycle."""
)
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=_PATH)
@click.option("--rule", metavar="ID", multiple=True, help="Run this rule's examples only; may be given again.")
@click.option("--family", metavar="NAME", multiple=True, help="Run the examples of rules whose id begins with NAME.")
@click.option("--changed", is_flag=True, help="Run only rules and articles that differ from git's last commit.")
@click.option("--since", metavar="REVISION", help="The same, compared with another revision of git.")
@click.option("--extended", is_flag=True, help="Also run the examples of the packs that a pack of your own extends.")
@click.option(
    "--samples",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of articles, each with what is expected of it in NAME.expected.yaml.",
)
@click.option("--update", is_flag=True, help="Show and write what articles give now into their expected files.")
@click.option("--update-examples", is_flag=True, help="Show and write what examples give now into their rule files.")
@click.option("--yes", is_flag=True, help="With --update: write without asking at a terminal.")
@output_option("--junit", help="Also write the results as JUnit XML.")
@json_format_option
@click.option("--vary", "varies", is_flag=True, help="Say the positive examples in other words, and test these.")
@click.option("--by-rule", is_flag=True, help="With --vary: a row for every rule, not for every family.")
@click.option(
    "--known",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="With --vary: a file of variations that are known to fail; only what differs from it counts.",
)
@output_option("--update-known", help="With --vary: write this file of known failures anew.")
@rules_option
@click.pass_context
def test(ctx: click.Context, /, paths: tuple[Path, ...], **options: Any) -> None:
    """Run the examples that stand beside the rules, and the sample articles.

    PATH is a pack, a rule file, a folder of them, or an article; the articles in a pack's folder seeds are tested with
    it. Without one, the packs of marsad.toml are tested, or the shipped rules, and in a checkout the articles in
    seeds/. An example states all records that the loaded rules give for its text.
    """
    asked = _Options(**options)
    asked.check(ctx)
    with findings_shown(ctx):
        from marsad.engine import Engine, shipped_pack
        from marsad.settings import configured_packs
        from marsad.workbench.selection import is_article, select

        # Articles of a folder named apart are read by the rules that would read any.
        configured = asked.rule_paths or configured_packs()
        selection = select(shipped_pack(), paths, configured=configured, extended=asked.extended)
        changes = _changes(ctx, selection, asked)
        engine = Engine.load(selection.load)
    collector_eased()
    names_articles = bool(paths) and all(map(is_article, paths))
    meant = [rule for rule in engine.knowledge.rules.rules if selection.has(rule)]
    rules = rules_named(ctx, meant, asked.rule, asked.family)
    if changes is not None:
        rules = tuple(rule for rule in rules if rule.id in changes.rules)
    if asked.varies:
        from marsad.cli.vary import VaryOptions, vary

        as_json = asked.output_format == "json"
        ctx.exit(vary(engine, selection, rules, VaryOptions(asked.by_rule, as_json, asked.known, asked.update_known)))
    is_narrowed = bool(asked.rule or asked.family)
    wanted = () if is_narrowed and not names_articles else selection.samples
    files = _expected_files(selection, wanted, asked, changes)
    if changes is not None and not rules and not files:
        click.echo(f"note: no rule and no article here differs from {asked.revision}", err=True)
    elif not rules and not files:
        click.echo("note: nothing to test: no rule and no article is there", err=True)
    ctx.exit(_run(engine.coder, rules, files, asked))


def _changes(ctx: click.Context, selection: "Selection", asked: _Options) -> "Changes | None":
    if asked.revision is None:
        return None
    from marsad.workbench.regression import ChangesError, changes_in

    try:
        changes = changes_in(selection, asked.revision)
    except ChangesError as error:
        raise click.UsageError(str(error), ctx) from None
    if changes.others:
        shown = ", ".join(path.name for path in changes.others)
        click.echo(f"note: other files changed too, and with them any rule may give other records: {shown}", err=True)
    return changes


def _expected_files(
    selection: "Selection", wanted: Sequence[Path], asked: _Options, changes: "Changes | None"
) -> list[Path]:
    """The expected files to be read, and a word about articles that nothing is expected of."""
    from marsad.workbench.regression import articles_without_expectations
    from marsad.workbench.sample_file import sample_files

    folders: Iterable[Path] = selection.folders if wanted else ()
    if asked.samples is not None:
        wanted, folders = sample_files(asked.samples), (asked.samples,)
        if not wanted:
            click.echo(f"note: {asked.samples}: no file NAME.expected.yaml is in this folder", err=True)
    for path in articles_without_expectations(tuple(folders)):
        click.echo(f"note: {path}: not tested, no file NAME.expected.yaml says what is expected of it", err=True)
    return [path for path in wanted if changes is None or path in changes.samples]


def _run(coder: "Coder", rules: "Sequence[Rule]", files: Sequence[Path], asked: _Options) -> Exit:
    from marsad.cli.progress import progress
    from marsad.source import Diagnostics, render
    from marsad.workbench.examples import run_examples
    from marsad.workbench.regression import (
        as_junit,
        case_of_example,
        case_of_sample,
        first_draft,
        plan_updates,
    )
    from marsad.workbench.samples import run_sample

    diagnostics = Diagnostics()
    there = [file for file in files if file.exists() or not asked.update]
    samples = _samples(there, coder, diagnostics)
    for diagnostic in diagnostics:
        click.echo(render(diagnostic), err=True)
    count = sum(len(rule.examples) for rule in rules)
    examples = list(progress(run_examples(coder, rules), count, "examples"))
    articles = [run_sample(coder, sample) for sample in progress(samples, len(samples), "articles")]
    cases = [*map(case_of_example, examples), *map(case_of_sample, articles)]
    _show(cases, asked)
    if asked.junit is not None:
        with open_output(asked.junit) as stream:
            stream.write(as_junit(cases))
    if asked.update or asked.update_examples:
        from marsad.cli.take_over import take_over

        drafts = [partial(first_draft, coder, file) for file in files if file not in there]
        plan = plan_updates(
            examples, articles, drafts, takes_examples=asked.update_examples, takes_articles=asked.update
        )
        taken = take_over(plan.updates, plan.left, asks=not asked.yes)
        return max(taken, Exit.FINDINGS) if diagnostics.has_errors else taken
    is_good = all(case.verdict != "failed" for case in cases) and not diagnostics.has_errors
    return Exit.FINE if is_good and not (asked.samples and not files) else Exit.FINDINGS


def _samples(files: Sequence[Path], coder: "Coder", diagnostics: Any) -> "list[Sample]":
    from marsad.workbench.sample_file import load_sample

    found = (load_sample(path, coder.knowledge.ontology, diagnostics) for path in files)
    return [sample for sample in found if sample is not None]


def _show(cases: "Sequence[Case]", asked: _Options) -> None:
    if asked.output_format == "json":
        from marsad.cli.lines import write_line
        from marsad.workbench.regression import cases_as_json

        with open_output(None) as stream:
            write_line(stream, cases_as_json(cases))
        return
    from marsad.cli.show_tests import show_case, show_summary

    with terminal() as console:
        for case in cases:
            show_case(console, case)
        show_summary(console, cases)
