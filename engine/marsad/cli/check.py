"""`marsad check`: what is wrong with these rules?"""

from pathlib import Path

import click
from rich.text import Text

from marsad.cli.exits import Exit
from marsad.cli.loading import findings_shown, named_or_configured, terminal


@click.command(
    epilog="""\b
Examples:
  marsad check                     the shipped pack: rules, lexicon, actors, everything
  marsad check my-rules/           a folder of your own rules
  marsad check my-rules/talks.yaml --strict

Every finding has a code, the place (file:line:column), the line itself and how to mend it.
docs/rule-reference.md explains the codes. `marsad fmt` repairs S201 and S202 by itself."""
)
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(exists=True, path_type=Path))
@click.option("--strict", is_flag=True, help="Let warnings count: the exit code is 1 for them too.")
@click.pass_context
def check(ctx: click.Context, paths: tuple[Path, ...], strict: bool) -> None:
    """Read a pack and report everything that is wrong with it.

    PATH is a rule file, a folder of them, or a folder with the rooms of a pack; without one, the shipped pack is
    checked. Rules of your own are checked together with the shipped lexicon and actors.
    """
    from marsad.engine import shipped_pack
    from marsad.source import render
    from marsad.workbench.check import check as check_pack
    from marsad.workbench.selection import select

    paths = named_or_configured(ctx, paths)
    with findings_shown(ctx):
        report = check_pack(select(shipped_pack(), paths).files, paths)
    with terminal() as console:
        for diagnostic in report.diagnostics:
            style = "red" if diagnostic.severity == "error" else "yellow"
            head, _, rest = render(diagnostic).partition("\n")
            console.print(Text(head, style=style), soft_wrap=True)
            console.print(Text(rest), soft_wrap=True)
            console.print()
        read = f"{_count(report.rules, 'rule')} with {_count(report.examples, 'example')}, {report.files} files"
        found = f"{_count(report.errors, 'error')}, {_count(report.warnings, 'warning')}"
        console.print(Text(f"{found} in {read}", style="bold"), soft_wrap=True)
        if report.elsewhere:
            console.print(Text(f"{_count(report.elsewhere, 'warning')} about other files of the pack", style="dim"))
    ctx.exit(Exit.FINDINGS if report.errors or (strict and report.warnings) else Exit.FINE)


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
