"""How do the commands for words get at a lexicon, a lexeme and documents?"""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.exits import Exit
from marsad.cli.loading import findings_shown, named_or_configured
from marsad.formats import InputFormat, Problem, known_encoding, read_documents
from marsad.model import Document

if TYPE_CHECKING:
    from marsad.lexicon import Lexicon
    from marsad.model import Lexeme
    from marsad.workbench.words import Words


def load_words(ctx: click.Context, paths: Sequence[Path]) -> "Words":
    """Load the lexicon; one that doesn't load ends the command, with every finding shown."""
    from marsad.coding import pack_files
    from marsad.engine import shipped_pack
    from marsad.source import Diagnostics
    from marsad.workbench import words

    diagnostics = Diagnostics()
    with findings_shown(ctx):
        found = words.load_words(pack_files(shipped_pack(), named_or_configured(ctx, paths)), diagnostics)
        diagnostics.raise_errors()
    return found


def find_lexemes(ctx: click.Context, lexicon: "Lexicon", name: str) -> "tuple[Lexeme, ...]":
    """Return the lexemes of that name; an unknown one ends the command with the nearest that there are."""
    from marsad.workbench import lexeme_search

    found = lexeme_search.find_lexemes(lexicon, name)
    if not found:
        near = "\n".join(f"  {lemma}" for lemma in lexeme_search.near_lemmas(lexicon, name))
        hint = f"; near it are:\n{near}" if near else "; `marsad lexicon` lists all"
        raise click.BadParameter(f"the lexicon has no such lexeme{hint}", ctx, param_hint="LEXEME")
    return found


class DocumentStream:
    """The documents of some paths; what can't be read is named on standard error, and decides the exit code."""

    def __init__(
        self,
        paths: Sequence[str],
        encoding: str,
        input_format: InputFormat = "auto",
        date: datetime.date | None = None,
    ) -> None:
        self._paths = paths
        self._encoding = encoding
        self._input_format = input_format
        self._date = date
        self.exit_code = Exit.FINE

    def __iter__(self) -> Iterator[Document]:
        """Yield each document as it is read."""
        for item in read_documents(
            self._paths, encoding=self._encoding, input_format=self._input_format, date=self._date
        ):
            if isinstance(item, Problem):
                click.echo(str(item), err=True)
                if item.severity == "error":
                    self.exit_code = Exit.INPUT
            else:
                yield item


def _checked_encoding(ctx: click.Context, parameter: click.Parameter, value: str) -> str:
    if not known_encoding(value):
        raise click.BadParameter(f"{value!r} is no text encoding; often needed: utf-8, windows-1256, utf-16")
    return value


def checked_output(ctx: click.Context, parameter: click.Parameter, value: Path | None) -> Path | None:
    """Return the file to write, whose folder must be there."""
    if value is not None and not value.resolve().parent.is_dir():
        raise click.BadParameter(f"there is no folder {value.parent}")
    return value


encoding_option = click.option(
    "--encoding",
    default="utf-8",
    show_default=True,
    callback=_checked_encoding,
    help="How the input is encoded. The output is always UTF-8.",
)
input_format_option = click.option(
    "--input-format",
    type=click.Choice(["auto", "text", "jsonl"]),
    default="auto",
    show_default=True,
    help="auto goes by the file's ending, and for others by whether the first line opens a JSON object.",
)
output_format_option = click.option(
    "--format",
    "output_format",
    type=click.Choice(["table", "jsonl"]),
    default="table",
    show_default=True,
    help="A table for reading, or one JSON object a line for programs.",
)
