"""How do the commands for words write JSON lines, and tables whose Arabic stays in its column?"""

from collections.abc import Iterable, Sequence
from typing import Any, Final, TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.formats.jsonl_records import jsonl_line
from marsad.formats.terminal import visible

_WIDEST_CELL: Final = 64
_NARROWEST_CUT: Final = 12
_ROOM_FOR_LAST: Final = 16


def write_line(stream: TextIO, shape: dict[str, Any]) -> None:
    """Write one JSON object on a line of its own."""
    stream.write(jsonl_line(shape))


def write_list(stream: TextIO, shapes: Iterable[dict[str, Any]]) -> None:
    """Write one JSON list, with an object on each of its lines."""
    before = "["
    for shape in shapes:
        stream.write(f"{before}\n{jsonl_line(shape).rstrip()}")
        before = ","
    stream.write("[]\n" if before == "[" else "\n]\n")


def print_table(console: Console, headings: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: str = "") -> None:
    """Print rows whose last cell alone is Arabic, so that no terminal's bidirectional order moves a column.

    `numbers` is the heading of a column of numbers, set to the right.
    """
    print_sections(console, headings, [("", list(rows))], numbers=numbers)


def print_english(
    console: Console, headings: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: str = ""
) -> None:
    """Print rows without Arabic: the first cell stands whole, and what is too wide goes on below.

    `numbers` is the heading of a column of numbers, set to the right.
    """
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in headings:
        table.add_column(
            heading, no_wrap=heading == headings[0], justify="right" if heading == numbers else "left", overflow="fold"
        )
    for row in rows:
        table.add_row(*map(Text, row))
    console.print(table)


def print_sections(
    console: Console,
    headings: Sequence[str],
    sections: Sequence[tuple[str, Sequence[Sequence[str]]]],
    *,
    numbers: str = "",
) -> None:
    """Print a table in parts, each under its title; a column has one width in all of them."""
    rows = [[visible(cell) for cell in row] for _, part in sections for row in part]
    # What stands before the Arabic is Latin, so that a character is a column.
    columns = list(zip(headings, *rows, strict=True))[:-1]
    widths = [min(_WIDEST_CELL, max(map(len, column))) for column in columns]
    if console.is_terminal:
        widths = _fitting(widths, list(map(_least, columns)), console.width)
    indent = "  " if any(title for title, _ in sections) else ""

    def line(cells: Sequence[str]) -> str:
        parts = []
        for heading, cell, width in zip(headings, cells, widths, strict=False):
            shown = cell if len(cell) <= width else _cut(cell, width)
            parts.append(shown.rjust(width) if heading == numbers else shown.ljust(width))
        return (indent + "  ".join([*parts, cells[-1]])).rstrip()

    console.print(Text(line(headings), style="dim"), soft_wrap=True)
    upcoming = iter(rows)
    for title, part in sections:
        if title:
            console.print(Text(f"\n{title}", style="cyan"), soft_wrap=True)
        lines = [line(next(upcoming)) for _ in part]
        console.print(Text("\n".join(lines)), soft_wrap=True)


def _cut(cell: str, width: int) -> str:
    """Return as much of a cell as fits: of a path its end, which says more than its beginning."""
    return f"…{cell[1 - width :]}" if "/" in cell else f"{cell[: width - 1]}…"


def _least(column: Sequence[str]) -> int:
    """Return how wide a column must stay: a path is of use with the whole name of its file."""
    return max(_NARROWEST_CUT, *(len(cell) - cell.rindex("/") + 1 if "/" in cell else 0 for cell in column))


def _fitting(widths: list[int], least: list[int], width: int) -> list[int]:
    """Return the widths of the columns before the last, the widest narrowed as far as a terminal asks."""
    widths = list(widths)
    while sum(widths) + 2 * len(widths) + _ROOM_FOR_LAST > width:
        wide = [number for number, each in enumerate(widths) if each > least[number]]
        if not wide:
            break
        widths[max(wide, key=lambda number: widths[number])] -= 1
    return widths


def print_heading(console: Console, text: str, arabic: str = "", *, style: str = "bold") -> None:
    """Print a heading; the Arabic stands at its end."""
    console.print(Text(f"{text}  {visible(arabic)}".rstrip(), style=style), soft_wrap=True)
