"""How does `marsad test --update` show what it writes, and write it?"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from marsad.cli.exits import Exit
from marsad.formats import open_output

if TYPE_CHECKING:
    from marsad.workbench.regression import FileUpdate


def take_over(updates: "Sequence[FileUpdate]", left: Sequence[str], *, asks: bool) -> Exit:
    """Show each file's changes, ask at a terminal, and write them; return the exit code."""
    from marsad.source import display_path
    from marsad.workbench.regression import StaleFileError

    with open_output(None) as stream:
        for update in updates:
            stream.writelines(update.diff().splitlines(keepends=True))
    for line in left:
        click.echo(f"not taken over: {line}", err=True)
    exits = [Exit.FINDINGS if left else Exit.FINE]
    if not updates:
        return exits[0]
    if asks and sys.stdin is not None and sys.stdin.isatty() and not click.confirm("Write this?", err=True):
        return Exit.FINDINGS
    for update in updates:
        shown = display_path(str(update.path))
        try:
            update.write()
        except StaleFileError as error:
            click.echo(f"not taken over: {error}", err=True)
            exits.append(Exit.FINDINGS)
        except OSError as error:
            click.echo(f"error[output]: {shown}: {(error.strerror or str(error)).lower()}", err=True)
            exits.append(Exit.OUTPUT)
        else:
            click.echo(f"wrote {shown}", err=True)
    return max(exits)
