"""`marsad init`: a small pack of one's own, to begin with."""

import json
import shlex
from pathlib import Path

import click

from marsad.cli.exits import Exit
from marsad.cli.options import format_option
from marsad.formats import escaped


@click.command(
    epilog="""\b
Examples:
  marsad init my-rules             write a pack into the new folder my-rules
  cd my-rules && marsad test       its rule, its words and its article hold

The pack adds to the shipped one: one rule with examples, a few words, an actor, a sample article, a README and a
workflow that checks it wherever it is kept. `marsad docs own-packs` goes on from there."""
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@format_option("text", "json", help="A line for each file that was written, or one JSON object.")
@click.pass_context
def init(ctx: click.Context, folder: Path, output_format: str) -> None:
    """Write a small pack that adds to the shipped one.

    DIR is a new or empty folder; the pack is named after it.
    """
    from marsad.engine import shipped_pack
    from marsad.workbench.new_pack import pack_name, write_pack

    name = pack_name(folder)
    if name is None:
        raise click.BadParameter("its name has no letter a to z and no digit", ctx, param_hint="DIR")
    try:
        files = write_pack(shipped_pack(), folder, name)
    except FileExistsError:
        click.echo(f"error[output]: {escaped(str(folder))}: the folder is not empty", err=True)
        click.echo("  hint: name a new folder", err=True)
        ctx.exit(Exit.OUTPUT)
    if output_format == "json":
        click.echo(json.dumps({"pack": name, "written": [str(file) for file in files]}, ensure_ascii=False, indent=2))
        return
    for file in files:
        click.echo(f"wrote {escaped(str(file))}")
    click.echo(f"next: cd {escaped(shlex.quote(str(folder)))}; marsad test")
