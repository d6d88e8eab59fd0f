"""How do the commands for words get at a lexicon, a lexeme and documents?"""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.exits import Exit
from marsad.cli.loading import findings_shown, named_or_configured
from marsad.cli.shown_problems import ShownProblems
from marsad.formats import Problem
from marsad.model import Document
from marsad.reading import Fields, InputFormat, read_documents

if TYPE_CHECKING:
    from marsad.lexicon import Lexicon
    from marsad.model import Lexeme
    from marsad.workbench.words import Words

_ALL_FIELDS = Fields()


def load_words(ctx: click.Context, paths: Sequence[Path]) -> "Words":
    """Load the lexicon; one that doesn't load ends the command, with every finding shown."""
    from marsad.coding import pack_files, without_waiting
    from marsad.engine import shipped_pack
    from marsad.source import Diagnostics
    from marsad.workbench import words

    diagnostics = Diagnostics()
    with findings_shown(ctx):
        files = pack_files(shipped_pack(), named_or_configured(ctx, paths))
        found = words.load_words(files, diagnostics)
        without_waiting(diagnostics, files["events"]).raise_errors()
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
    """The documents of some paths; what can't be read is named on standard error, and decides the exit code.

    `number` is that of the document that was yielded last, from 1.
    """

    def __init__(
        self,
        paths: Sequence[str],
        encoding: str,
        input_format: InputFormat = "auto",
        date: datetime.date | None = None,
        fields: Fields = _ALL_FIELDS,
    ) -> None:
        self._paths = paths
        self._encoding = encoding
        self._input_format = input_format
        self._date = date
        self._fields = fields
        self._problems = ShownProblems()
        self.number = 0

    @property
    def exit_code(self) -> Exit:
        """What the problems so far make of the run."""
        return self._problems.exit_code

    def __iter__(self) -> Iterator[Document]:
        """Yield each document as it is read."""
        items = read_documents(
            self._paths,
            encoding=self._encoding,
            input_format=self._input_format,
            date=self._date,
            fields=self._fields,
        )
        try:
            for item in items:
                if isinstance(item, Problem):
                    self._problems.take(item)
                else:
                    self.number += 1
                    yield item
        finally:
            self._problems.end()
