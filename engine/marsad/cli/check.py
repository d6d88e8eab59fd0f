"""`marsad check`: what is wrong with these rules?"""

from pathlib import Path

import click

from marsad.cli.exits import Exit


@click.command(
    epilog="""\b
Examples:
  marsad check                     the shipped rules
  marsad check my-rules/           a folder of your own
  marsad check my-rules/talks.yaml

Every finding has a code, the place (file:line:column), the line itself and how to mend it."""
)
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(exists=True, path_type=Path))
@click.pass_context
def check(ctx: click.Context, paths: tuple[Path, ...]) -> None:
    """Read rule files and report everything that is wrong with them.

    PATH is a rule file or a folder of them; without one, the shipped rules are checked.
    """
    from marsad import workbench

    ctx.exit(Exit.FINE if workbench.check(paths) else Exit.FINDINGS)  # type: ignore[attr-defined]
