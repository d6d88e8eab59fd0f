"""How do variations of examples look at a terminal once they have run?"""

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.formats.terminal import visible
from marsad.model import EventRecord
from marsad.workbench.comparison import party_code
from marsad.workbench.regression.differences import record_line
from marsad.workbench.variations import VARIATIONS, Matrix, Tally, VariationResult, Wanted
from marsad.workbench.variations.matrix import all_in


def show_failure(console: Console, result: VariationResult) -> None:
    """Print a failure: its name, the varied sentence on a line of its own, what was wanted and what came."""
    varied = result.varied
    assert varied is not None
    console.print(Text(f"failed: {result.name}", style="red"), soft_wrap=True)
    console.print(Text(visible(varied.text)), soft_wrap=True)
    console.print(Text(f"  wanted {_listed(map(_wanted, varied.wanted))}"), soft_wrap=True)
    found = [record for record in result.found if record.start >= varied.judged_from]
    console.print(Text(f"  got    {_listed(map(_found, found))}"), soft_wrap=True)
    console.print()


def show_mended(console: Console, names: Sequence[str]) -> None:
    """Print which known failures are none: they hold, or apply no longer."""
    for name in names:
        console.print(Text(f"mended: {name}: remove this line from the known failures", style="green"), soft_wrap=True)
    if names:
        console.print()


def show_matrix(console: Console, matrix: Matrix, heading: str) -> None:
    """Print a table of the variations with their totals, and one of rows by variations in percent."""
    console.print(_totals(matrix))
    console.print()
    console.print(_rows(matrix, heading))


def _totals(matrix: Matrix) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in ("no.", "kept", "of", "%", "n/a"):
        table.add_column(column, justify="right", no_wrap=True)
    for column in ("variation", "what it does", "what must follow"):
        table.add_column(column, no_wrap=True)
    for number, variation in enumerate(VARIATIONS, 1):
        cell = matrix.total[variation.name]
        table.add_row(str(number), *_counts(cell), variation.name, variation.title, variation.follows)
    table.add_section()
    table.add_row("", *_counts(all_in(matrix.total.values())), "all", style="bold")
    return table


def _rows(matrix: Matrix, heading: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(heading, no_wrap=True)
    for number in range(1, len(VARIATIONS) + 1):
        table.add_column(str(number), justify="right", no_wrap=True)
    table.add_column("all", justify="right", no_wrap=True)
    for name, cells in sorted(matrix.rows.items()):
        tallies = [cells.get(variation.name, Tally()) for variation in VARIATIONS]
        table.add_row(name, *map(_percent, tallies), _percent(all_in(tallies)))
    return table


def _counts(cell: Tally) -> tuple[str, str, str, str]:
    return str(cell.kept), str(cell.applied), _percent(cell), str(cell.not_applicable)


def _percent(cell: Tally) -> str:
    """Show a share so that only what is whole looks whole."""
    if cell.share is None:
        return ""
    return str(int(cell.share * 100))


def _listed(records: Iterable[str]) -> str:
    return "; ".join(records) or "none"


def _wanted(wish: Wanted) -> str:
    return record_line("/".join(wish.codes), wish.source, wish.target, wish.status, wish.speaker)


def _found(record: EventRecord) -> str:
    source, target = party_code(record, "source"), party_code(record, "target")
    return f"{record_line(record.code, source, target, record.status, record.attribution.speaker)} ({record.rule})"
