"""`marsad watch`: what does each save of a rule file change?"""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.check import checked, show_report
from marsad.cli.lines import write_line
from marsad.cli.loading import findings_shown, named_or_configured, terminal
from marsad.cli.options import format_option, rules_option
from marsad.formats import open_output

if TYPE_CHECKING:
    from marsad.coding import Keeper
    from marsad.workbench.check import CheckReport
    from marsad.workbench.regression import Case

_PAUSE = 0.25
"""Seconds between two looks at the files."""


@click.command(
    epilog="""\b
Examples:
  marsad watch my-rules/       check and test at each save, until it is stopped with Ctrl-C
  marsad watch                 the packs of marsad.toml, or the shipped one
  marsad watch --format jsonl  for a program: a line after each save

Every save checks the whole pack, and runs the examples in the files that were saved."""
)
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(exists=True, path_type=Path))
@format_option("text", "jsonl", help="Text for reading, or one JSON object a line for each save.")
@rules_option
@click.pass_context
def watch(ctx: click.Context, paths: tuple[Path, ...], output_format: str, rule_paths: tuple[Path, ...]) -> None:
    """Check a pack now and whenever one of its files is saved, and run the examples of what was saved.

    PATH is as for `marsad check`.
    """
    from marsad.coding import Keeper
    from marsad.engine import shipped_pack
    from marsad.workbench.selection import select
    from marsad.workbench.watching import changes

    paths = named_or_configured(ctx, paths or rule_paths)

    def files() -> list[Path]:
        with findings_shown(ctx):
            return [path for of_room in select(shipped_pack(), paths).files.values() for path in of_room]

    show = _show_json if output_format == "jsonl" else _show
    seen = changes(files, partial(time.sleep, _PAUSE))
    keeper = Keeper()
    show(_round(ctx, paths, frozenset(), keeper))
    for changed in seen:
        if output_format == "text":
            click.echo(f"saved: {', '.join(_names(changed))}")
        show(_round(ctx, paths, changed, keeper))


@dataclass(frozen=True, slots=True)
class _Round:
    """What a look at the pack found: which files were saved, what became of the examples in them, and the seconds."""

    changed: Collection[Path]
    report: "CheckReport"
    cases: "Sequence[Case]"
    seconds: float


def _round(ctx: click.Context, paths: tuple[Path, ...], changed: Collection[Path], keeper: "Keeper") -> _Round:
    """Check the pack and, if it loads, run the examples that stand in files that changed."""
    from marsad.coding import Coder
    from marsad.workbench.examples import run_examples
    from marsad.workbench.regression import case_of_example

    started = time.monotonic()
    report = checked(ctx, paths, keeper)
    rules = [rule for rule in report.knowledge.rules.rules if Path(rule.origin.file).resolve() in changed]
    cases: list[Case] = []
    if rules and not report.errors:
        cases = [case_of_example(result) for result in run_examples(Coder(report.knowledge), rules)]
    return _Round(changed, report, cases, time.monotonic() - started)


def _show(seen: _Round) -> None:
    from marsad.cli.show_tests import show_case, show_summary

    show_report(seen.report)
    if seen.report.errors:
        click.echo("not tested: the pack as it was before its last error is the last that loads")
    elif seen.cases:
        with terminal() as console:
            for case in seen.cases:
                show_case(console, case)
            show_summary(console, seen.cases)
    if seen.changed:
        click.echo(f"checked and tested in {seen.seconds:.1f} s")


def _show_json(seen: _Round) -> None:
    from marsad.workbench.regression import cases_as_json
    from marsad.workbench.sarif import check_json

    shape = {"saved": _names(seen.changed), **check_json(seen.report), "tests": cases_as_json(seen.cases)}
    with open_output(None) as stream:
        write_line(stream, {**shape, "seconds": round(seen.seconds, 3)})


def _names(changed: Collection[Path]) -> list[str]:
    return sorted(path.name for path in changed)
