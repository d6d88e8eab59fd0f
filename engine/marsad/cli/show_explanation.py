"""How does an explanation look at a terminal: structure in Latin letters, Arabic at the end of its line?"""

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.formats.terminal import visible
from marsad.model import EventRecord
from marsad.workbench.comparison import party_code
from marsad.workbench.explanation import (
    ClauseNote,
    ConstructionNote,
    MentionNote,
    PartNote,
    RuleNote,
    SentenceNote,
    TriggerNote,
)


def show_sentence(console: Console, note: SentenceNote) -> None:
    """Print a sentence, its clauses and actors, and what became of each trigger."""
    _heading(console, f"sentence {note.number}")
    _arabic(console, note.text)
    if len(note.clauses) > 1:
        clauses = [
            (
                str(clause.number),
                str(clause.kind),
                "" if clause.parent is None else f"under {clause.parent}",
                clause.text,
            )
            for clause in note.clauses
        ]
        _table(console, ("clause", "kind", "governed", "words"), clauses)
    if note.mentions:
        rows = [row for mention in note.mentions for row in _mention(mention)]
        _table(console, ("clause", "stands", "code", "known by", "mention"), rows)
    if note.unknown:
        _table(console, ("not in the lexicon",), [(" ".join(note.unknown),)])
    for trigger in note.triggers:
        _trigger(console, trigger)
    if not note.triggers:
        console.print(Text("no word here triggers a rule", style="dim"))
    console.print()


def show_rule_notes(console: Console, rule: str, notes: Sequence[RuleNote], tests: Sequence[str]) -> None:
    """Print how far a rule got at each word that could be its trigger."""
    if not notes:
        console.print(Text(f"{rule} starts at a word that is one of these, and no word here is:", style="bold"))
        for test in tests:
            console.print(Text(f"  {test}"), soft_wrap=True)
        console.print(Text("marsad explain without --rule lists the words that the lexicon lacks", style="dim"))
    for note in notes:
        _heading(console, f"sentence {note.sentence}: {rule} at this word: {note.result}")
        _arabic(console, note.trigger)
        for construction in note.constructions:
            _construction(console, construction)
        console.print()


def _heading(console: Console, text: str) -> None:
    console.print(Text(text, style="bold"), soft_wrap=True)


def _arabic(console: Console, text: str) -> None:
    console.print(Text(visible(text)), soft_wrap=True)


def _table(console: Console, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table whose last column alone holds Arabic; nothing stands after it that could change places."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="cyan")
    for heading in headings[:-1]:
        table.add_column(heading, no_wrap=True)
    table.add_column(headings[-1], overflow="fold")
    for row in rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    console.print(table)


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
    standing = f" [{', '.join(note.standing)}]" if note.standing else ""
    console.print()
    style = "green" if note.records else "yellow"
    console.print(Text(f"trigger in clause {note.clause}{standing}: {result}", style=style), soft_wrap=True)
    _arabic(console, note.text)
    if note.candidates:
        console.print(Text(f"  could be of {', '.join(note.candidates)}: see --rule", style="dim"), soft_wrap=True)
    for match in note.matches:
        chosen = "" if match.chosen else " (another rule or construction was preferred)"
        console.print(Text(f"  {match.rule}, {match.construction}{chosen}"), soft_wrap=True)
        if match.chosen:
            _table(console, ("caught as", "words"), [(f"  {name}", text) for name, text in match.captures])
    if note.roles:
        rows = [(f"  {role}", party.code or "open", party.how, party.text) for role, party in note.roles]
        _table(console, ("role", "code", "known by", "who"), rows)
    for record in note.records:
        console.print(Text(f"  -> {_record(record)}", style="green"), soft_wrap=True)


def _record(record: EventRecord) -> str:
    parties = f"{party_code(record, 'source') or '-'} > {party_code(record, 'target') or '-'}"
    said = f", said by {record.attribution.speaker}" if record.attribution.speaker else ""
    return f"{record.code} {record.name}: {parties} ({record.status}{said})"


def _construction(console: Console, note: ConstructionNote) -> None:
    missing = [part for part in note.parts if part.found is None and part.required]
    if note.matched:
        result, style = "matches", "green"
    else:
        result = f"no {' and no '.join(_named(part) for part in missing)}"
        style = "yellow"
    console.print(Text(f"  {note.construction}: {result}", style=style), soft_wrap=True)
    rows = []
    for part in note.parts:
        if part.found is not None:
            rows.append((f"    {_named(part)}", "found", part.found))
        else:
            state = "missing" if part.required else "not there"
            rows.append((f"    {_named(part)}", state, ""))
            rows += [("", f"  {refusal.why}:", refusal.text) for refusal in part.refused]
    if rows:
        _table(console, ("    part", "", ""), rows)


def _named(part: PartNote) -> str:
    return f"{part.name}:{part.wanted}" if part.name else part.wanted
