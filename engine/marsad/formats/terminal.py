"""How is text shown at a terminal, so that neither its width nor the writing direction spoils it?"""

import unicodedata
from typing import NoReturn, TextIO

from rich.console import Console

from marsad.formats.escaped import JOINERS

_WIDTH_WITHOUT_TERMINAL = 120
# Line breaks, terminal escapes, bidirectional and other invisible controls: each would disarrange the line.
_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp"})


class _PassingConsole(Console):
    """Leaves a closed pipe to the caller, where the library would end the process itself."""

    def on_broken_pipe(self) -> NoReturn:
        raise BrokenPipeError


def make_console(stream: TextIO) -> Console:
    """Return a console that prints text as it stands; away from a terminal every line has the same width everywhere."""
    width = None if stream.isatty() else _WIDTH_WITHOUT_TERMINAL
    return _PassingConsole(file=stream, width=width, highlight=False, emoji=False, markup=False)


def visible(text: str) -> str:
    """Return the text on one line, without control and formatting characters."""
    spaced = " ".join(text.split())
    return "".join(letter for letter in spaced if letter in JOINERS or unicodedata.category(letter) not in _INVISIBLE)
