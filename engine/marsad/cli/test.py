"""`marsad test`: do the rules still do what their examples say?"""

from pathlib import Path

import click

from marsad.cli.exits import Exit


@click.command(
    epilog="""\b
Examples:
  marsad test                      the shipped rules, on their examples and the sample articles
  marsad test my-rules/            a folder of your own
  marsad test my-rules/talks.yaml

A failing example is shown as a table: records that were expected, records that came, and the difference."""
)
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path(exists=True, path_type=Path))
@click.pass_context
def test(ctx: click.Context, paths: tuple[Path, ...]) -> None:
    """Run the examples that stand beside the rules, and the sample articles.

    PATH is a rule file or a folder of them; without one, the shipped rules are tested.
    """
    from marsad import workbench

    ctx.exit(Exit.FINE if workbench.test(paths) else Exit.FINDINGS)  # type: ignore[attr-defined]
