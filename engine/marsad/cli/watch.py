"""`marsad watch`: what does each save of a rule file change?"""

import time
from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.check import checked, show_report
from marsad.cli.loading import findings_shown, named_or_configured, terminal

if TYPE_CHECKING:
    from marsad.coding import Keeper

_PAUSE = 0.25
"""Seconds between two looks at the files."""


@click.command(
    epilog="""\b
Examples:
  marsad watch my-rules/       check and test at each save, until it is stopped with Ctrl-C
  marsad watch                 the packs of marsad.toml, or the shipped one

Every save checks the whole pack, and runs the examples in the files that were saved."""
)
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(exists=True, path_type=Path))
@click.pass_context
def watch(ctx: click.Context, paths: tuple[Path, ...]) -> None:
    """Check a pack now and whenever one of its files is saved, and run the examples of what was saved.

    PATH is as for `marsad check`.
    """
    from marsad.coding import Keeper
    from marsad.engine import shipped_pack
    from marsad.workbench.selection import select
    from marsad.workbench.watching import changes

    paths = named_or_configured(ctx, paths)

    def files() -> list[Path]:
        with findings_shown(ctx):
            return [path for of_room in select(shipped_pack(), paths).files.values() for path in of_room]

    seen = changes(files, partial(time.sleep, _PAUSE))
    keeper = Keeper()
    _round(ctx, paths, (), keeper)
    for changed in seen:
        click.echo(f"saved: {', '.join(sorted(path.name for path in changed))}")
        started = time.monotonic()
        _round(ctx, paths, changed, keeper)
        click.echo(f"checked and tested in {time.monotonic() - started:.1f} s")


def _round(ctx: click.Context, paths: tuple[Path, ...], changed: Collection[Path], keeper: "Keeper") -> None:
    """Check the pack and, if it loads, run the examples that stand in files that changed."""
    from marsad.cli.show_tests import show_case, show_summary
    from marsad.coding import Coder
    from marsad.workbench import run_examples
    from marsad.workbench.regression import case_of_example

    report = checked(ctx, paths, keeper)
    show_report(report)
    rules = [rule for rule in report.knowledge.rules.rules if Path(rule.origin.file).resolve() in changed]
    if report.errors:
        click.echo("not tested: the pack as it was before its last error is the last that loads")
        return
    if not rules:
        return
    cases = [case_of_example(result) for result in run_examples(Coder(report.knowledge), rules)]
    with terminal() as console:
        for case in cases:
            show_case(console, case)
        show_summary(console, cases)
