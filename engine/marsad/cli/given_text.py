"""Which text does an argument mean: a file, the text itself, or standard input?"""

import difflib
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from marsad.cli.exits import Exit
from marsad.formats import STANDARD_INPUT
from marsad.model import Document

_LONGEST_PATH = 1000


def is_path(text: str) -> bool:
    """Say whether an argument is no text but names a file, a folder or standard input."""
    try:
        return text == STANDARD_INPUT or (len(text) < _LONGEST_PATH and Path(text).exists())
    except (OSError, ValueError):
        return False


def document_called(ctx: click.Context, documents: Iterable[Document], name: str) -> Document:
    """Return the first document of that name; an unknown one ends the command with the nearest that there is."""
    names = []
    for document in documents:
        if document.id == name:
            return document
        names.append(document.id)
    near = difflib.get_close_matches(name, names, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    raise click.BadParameter(f"no document is called {name!r}{hint}", ctx, param_hint="--doc")


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
        if len(text) < _LONGEST_PATH and path.is_file():
            return path.read_bytes().decode(encoding)
    except UnicodeDecodeError as error:
        click.echo(f"error[encoding]: {text}: not {encoding.upper()} at byte {error.start}", err=True)
        ctx.exit(Exit.INPUT)
    except OSError:
        return text
    if text.strip() and text.isascii():
        raise click.BadParameter(f"{text!r} is neither a file nor an Arabic text", ctx, param_hint="TEXT")
    return text
