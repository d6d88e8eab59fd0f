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
from marsad.workbench.explanation import (
    ClauseNote,
    MatchNote,
    MentionNote,
    RuleNote,
    SentenceNote,
    TriggerNote,
)
from marsad.workbench.graph_rows import graph_rows, rows_of_predicate
from marsad.workbench.marks import one_line

_WIDEST_CELL = 64


def show_sentence(console: Console, text: str, note: SentenceNote) -> None:
    """Print a sentence of the text, its clauses, actors and predicates, and what became of each trigger."""
    _heading(console, f"sentence {note.number}")
    _arabic(console, note.text)
    if len(note.clauses) > 1:
        _table(console, ("clause", "kind", "governed", "words"), [_clause(clause) for clause in note.clauses])
    if note.mentions:
        rows = [row for mention in note.mentions for row in _mention(mention)]
        _table(console, ("clause", "stands", "code", "known by", "mention"), rows)
    if note.graph.predicates:
        console.print()
        show_rows(console, "predicate", graph_rows(text, note.graph))
    if note.unknown:
        _table(console, ("not in the lexicon",), [(" ".join(note.unknown),)])
    for trigger in note.triggers:
        if trigger.matches:
            _trigger(console, trigger)
    _silent(console, [trigger for trigger in note.triggers if not trigger.matches])
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
        rows: list[tuple[str, str, str]] = [(each.part, each.how or "", each.text) for each in note.caught]
        rows += [(role, "nobody", "") for role in note.open]
        if rows:
            _table(console, ("part", "found by", "words"), rows, 2)
        if note.predicate is not None:
            console.print()
            show_rows(console, "predicate", rows_of_predicate(text, note.graph, note.predicate))
    console.print()


def _heading(console: Console, text: str) -> None:
    console.print(Text(text, style="bold"), soft_wrap=True)


def _arabic(console: Console, text: str) -> None:
    console.print(Text(visible(text)), soft_wrap=True)


def _table(console: Console, headings: Sequence[str], rows: Sequence[Sequence[str]], indent: int = 0) -> None:
    """Print a table whose last column alone holds Arabic; nothing stands after it that could change places."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="cyan")
    for heading in headings[:-1]:
        table.add_column(heading, max_width=_WIDEST_CELL)
    table.add_column(headings[-1], overflow="fold")
    for row in rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    console.print()
    console.print(Padding(table, (0, 0, 0, indent), expand=False))


def _clause(note: ClauseNote) -> tuple[str, str, str, str]:
    return str(note.number), note.kind, "" if note.parent is None else f"by {note.parent}", note.text


def _mention(mention: MentionNote) -> list[tuple[str, str, str, str, str]]:
    clause = str(mention.clause)
    if not mention.actors:
        return [(clause, mention.function, mention.kind, "", mention.text)]
    return [
        (
            clause,
            mention.function,
            note.actor.code or "open",
            f"{note.actor.how} {note.actor.entry if note.actor.entry.isascii() else ''}".strip(),
            note.text,
        )
        for note in mention.actors
    ]


def _trigger(console: Console, note: TriggerNote) -> None:
    result = f"{len(note.records)} record{'' if len(note.records) == 1 else 's'}" if note.records else note.reason
    standing = ", ".join(word for word in note.standing if word != note.reason)
    console.print()
    style = "green" if note.records else "yellow"
    line = f"trigger in clause {note.clause}{f' ({standing})' if standing else ''}: {result}"
    console.print(Text(line, style=style), soft_wrap=True)
    _arabic(console, note.text)
    for match in note.matches:
        if match.chosen:
            console.print(Text(f"  {match.rule}, {match.construction}"), soft_wrap=True)
            _table(console, ("caught as", "code", "known by", "words"), _caught(match, note), 2)
    preferred = [match.rule for match in note.matches if not match.chosen]
    if preferred:
        console.print(Text(f"  also matched, and came second: {', '.join(preferred)}", style="dim"), soft_wrap=True)
    for record in note.records:
        console.print(Text(f"  -> {one_line(record)}", style="green"), soft_wrap=True)


def _caught(match: MatchNote, note: TriggerNote) -> list[tuple[str, str, str, str]]:
    """One row for each party as it was resolved, and for what was captured and is no party."""
    rows = [(role, party.code or "open", party.how, party.text) for role, party in note.roles]
    parties = {role for role, _ in note.roles}
    others = [(name, "", "", text) for name, text in match.captures if name not in parties]
    return [*others, *rows]


def _silent(console: Console, notes: Sequence[TriggerNote]) -> None:
    if notes:
        console.print()
        rows = [(str(note.clause), _few(note.candidates), note.text) for note in notes]
        _table(console, ("clause", "could trigger, and does not match here", "word"), rows)


def _few(names: Sequence[str], most: int = 3) -> str:
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
