"""How does a sentence look at a terminal, with what was read in it marked?"""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from marsad.formats.terminal import visible
from marsad.workbench.marks import Mark, cut, with_blanks

_STYLES = {"trigger": "bold underline", "source": "green", "target": "magenta"}
_OTHER = "cyan"


def show_marked(console: Console, text: str, offset: int, marks: Iterable[Mark]) -> None:
    """Print a sentence alone on its line; a terminal with colours shows its trigger and parties in them."""
    shown = Text()
    for piece, parts in cut(text, offset, marks):
        style = " ".join(dict.fromkeys(_STYLES.get(part, _OTHER) for part in parts))
        shown.append(with_blanks(piece, visible(piece)), style=style or None)
    console.print(shown, soft_wrap=True)


def mark_rows(marks: Iterable[Mark]) -> Sequence[tuple[str, str, str, str]]:
    """Return a row for each part: what it is, its code, how it was found, and its words."""
    return [(mark.part, mark.code or "", mark.how, mark.text) for mark in marks]
