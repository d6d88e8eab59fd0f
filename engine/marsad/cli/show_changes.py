"""How does what changed look at a terminal: structure in Latin letters, Arabic at the end of its line?"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from marsad.cli.lines import print_heading, print_table
from marsad.cli.marked import mark_rows, show_marked
from marsad.workbench.marks import marks_of_row, one_line
from marsad.workbench.review import Change, group_changes
from marsad.workbench.review.groups import count_kinds

_STYLES = {"gained": "green", "lost": "red", "changed": "yellow"}


def show_changes(console: Console, changes: Sequence[Change], each: int) -> None:
    """Print the groups by rule, and at most so many changes of each group, with both readings."""
    for rule, groups in groupby(group_changes(changes), key=lambda group: group.rule):
        console.print(Text(f"rule {rule}", style="bold"), soft_wrap=True)
        for group in groups:
            heading = f"{group.kind} {len(group.changes):,}: {group.step}"
            console.print(Text(heading, style=_STYLES[group.kind]), soft_wrap=True)
            for change in group.changes[:each]:
                _show(console, change)
            if len(group.changes) > each:
                console.print(Text(f"and {len(group.changes) - each:,} more", style="dim"))
            console.print()


def show_summary(console: Console, changes: Sequence[Change], documents: int) -> None:
    """Print how many records were gained, lost and changed, and in how many documents."""
    counts = ", ".join(f"{count:,} {kind}" for kind, count in count_kinds(changes).items())
    where = f"in {len({change.doc for change in changes}):,} of {documents:,} documents"
    console.print(Text(f"{counts} {where}", style="bold"), soft_wrap=True)


def _show(console: Console, change: Change) -> None:
    console.print()
    print_heading(console, f"sentence {change.sentence} of", change.doc)
    show_marked(console, change.text, change.start, marks_of_row(change.record))
    if change.what:
        console.print(Text(f"differs: {', '.join(change.what)}"), soft_wrap=True)
    for sign, row in (("-", change.old), ("+", change.new)):
        if row is not None:
            told = f"{sign} {one_line(row)}{_of_rule(row.get('rule'))}"
        else:
            told = f"{sign} no record{f': {change.because}' if change.because else ''}"
        console.print(Text(told, style="red" if sign == "-" else "green"), soft_wrap=True)
    print_table(console, ("part", "reading", "code", "found by", "words"), list(_rows(change)))


def _rows(change: Change) -> Iterator[tuple[str, ...]]:
    """One row for each part of either reading; what both have is said once."""
    old, new = ([] if row is None else mark_rows(marks_of_row(row)) for row in (change.old, change.new))
    for row in old:
        yield row[0], "both" if row in new else "before", *row[1:]
    for row in new:
        if row not in old:
            yield row[0], "now", *row[1:]


def _of_rule(rule: object) -> str:
    return f", {rule}" if rule else ""
