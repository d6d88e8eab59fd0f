"""How does an explanation look at a terminal: structure in Latin letters, Arabic at the end of its line?"""

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from marsad.cli.show_graph import show_rows
from marsad.formats.terminal import visible
from marsad.language import Rule, print_rule
from marsad.workbench.explanation import RuleNote, SentenceNote, TriggerNote
from marsad.workbench.explanation_rows import (
    Lines,
    caught_of,
    clauses_of,
    mentions_of,
    parts_of,
    said_of,
    silent_of,
    what_became_of,
)
from marsad.workbench.graph_rows import graph_rows, rows_of_predicate

_WIDEST_CELL = 64


def show_sentence(console: Console, text: str, note: SentenceNote) -> None:
    """Print a sentence of the text, its clauses, actors and predicates, and what became of each trigger."""
    _heading(console, f"sentence {note.number}")
    _arabic(console, note.text)
    _table(console, clauses_of(note))
    _table(console, mentions_of(note))
    if note.graph.predicates:
        console.print()
        show_rows(console, "predicate", graph_rows(text, note.graph))
    if note.unknown:
        _table(console, Lines(("not in the lexicon",), ((" ".join(note.unknown),),)))
    for trigger in note.triggers:
        if trigger.matches:
            _trigger(console, trigger)
    _table(console, silent_of(note))
    if not note.triggers:
        console.print(Text("no word here triggers a rule", style="dim"))
    console.print()


def show_rule_notes(console: Console, text: str, rule: Rule, notes: Sequence[RuleNote]) -> None:
    """Print what a rule looks for, and what it caught and lacks at each word at which it could start."""
    console.print(Text(f"{rule.id} looks for {print_rule(rule)}", style="dim"), soft_wrap=True)
    if not notes:
        console.print(Text("no word here is one at which it starts", style="bold"))
        console.print(Text("marsad explain without --rule lists the words that the lexicon lacks", style="dim"))
    for note in notes:
        console.print()
        _heading(console, f"sentence {note.sentence}: {rule.id} at this word: {note.result}")
        _arabic(console, note.trigger)
        if note.construction is not None:
            style = "yellow" if note.lacks else "green"
            console.print(Text(f"  {note.construction}", style=style))
        _table(console, parts_of(note), 2)
        if note.predicate is not None:
            console.print()
            show_rows(console, "predicate", rows_of_predicate(text, note.graph, note.predicate))
    console.print()


def _heading(console: Console, text: str) -> None:
    console.print(Text(text, style="bold"), soft_wrap=True)


def _arabic(console: Console, text: str) -> None:
    console.print(Text(visible(text)), soft_wrap=True)


def _table(console: Console, lines: Lines, indent: int = 0) -> None:
    """Print a table whose last column alone holds Arabic, so that nothing after it could change places."""
    if not lines.rows:
        return
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="cyan")
    for heading in lines.headings[:-1]:
        table.add_column(heading, max_width=_WIDEST_CELL)
    table.add_column(lines.headings[-1], overflow="fold")
    for row in lines.rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    console.print()
    console.print(Padding(table, (0, 0, 0, indent), expand=False))


def _trigger(console: Console, note: TriggerNote) -> None:
    console.print()
    console.print(Text(what_became_of(note), style="green" if note.records else "yellow"), soft_wrap=True)
    _arabic(console, note.text)
    for match in note.matches:
        if match.chosen:
            console.print(Text(f"  {match.rule}, {match.construction}"), soft_wrap=True)
            _table(console, caught_of(match, note), 2)
    for line in said_of(note):
        console.print(Text(f"  {line}", style="green" if line.startswith("->") else "dim"), soft_wrap=True)
