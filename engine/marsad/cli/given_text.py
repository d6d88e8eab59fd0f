"""Which text does an argument mean: a file, the text itself, or standard input?"""

import sys
from pathlib import Path

import click

from marsad.cli.exits import Exit


def read_text(ctx: click.Context, text: str, encoding: str = "utf-8") -> str:
    """Return the text itself, or the content of the file that it names; what is neither, or empty, ends the command."""
    found = _found(ctx, text, encoding)
    if not found.strip():
        place = "standard input" if text == "-" else text or "TEXT"
        click.echo(f"error[input-empty]: {place}: there is no text in it", err=True)
        ctx.exit(Exit.INPUT)
    return found


def _found(ctx: click.Context, text: str, encoding: str) -> str:
    try:
        if text == "-":
            return sys.stdin.buffer.read().decode(encoding)
        path = Path(text)
        if len(text) < 1000 and path.is_file():
            return path.read_bytes().decode(encoding)
    except UnicodeDecodeError as error:
        click.echo(f"error[encoding]: {text}: not {encoding.upper()} at byte {error.start}", err=True)
        ctx.exit(Exit.INPUT)
    except OSError:
        return text
    if text.strip() and text.isascii():
        raise click.BadParameter(f"{text!r} is neither a file nor an Arabic text", ctx, param_hint="TEXT")
    return text
