"""How does what texts exercise look at a terminal: a summary by family first, then what never fired?"""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.text import Text

from marsad.cli.lines import print_heading, print_sections, print_table
from marsad.formats.terminal import visible
from marsad.workbench.coverage import KINDS, Coverage, Kind, Line, Share, Unruled, share, shares

_CLAUSES: tuple[Kind, ...] = ("rule", "code", "path", "guard", "group")
_TITLES = {
    "rule": "rules that never matched, or only where another was preferred",
    "code": "codes that were never the one",
    "path": "paths that led to nobody",
    "guard": "guards that decided nothing",
    "group": "groups of which no word told the event",
    "word": "words of such groups",
    "actor": "entries of the dictionary",
}


def show_summary(console: Console, found: Coverage) -> None:
    """Print how much of each family the corpus exercises, then of words and actors."""
    print_heading(console, f"{found.documents:,} documents, {found.sentences:,} sentences; exercised of all:")
    of_rules = [each for each in found.lines if each.kind in _CLAUSES]
    rows = [
        (name, *(_share(kinds.get(kind)) for kind in _CLAUSES), str(_records(found, name)))
        for name, kinds in shares(of_rules).items()
    ]
    by_kind = {kind: share([each for each in of_rules if each.kind == kind]) for kind in _CLAUSES}
    rows.append(("all", *(_share(by_kind[kind]) for kind in _CLAUSES), str(sum(found.records.values()))))
    rows.append(("by examples", *(f"{each.examples}/{each.of}" for each in by_kind.values()), ""))
    print_table(console, ("family", "rules", "codes", "paths", "guards", "groups", "records"), rows)
    console.print()
    others = [each for each in found.lines if each.kind not in _CLAUSES]
    parts = [("words", share([each for each in others if each.kind == "word"]))]
    entries = shares(each for each in others if each.kind == "actor")
    parts += [(f"actors: {name}", kinds["actor"]) for name, kinds in entries.items()]
    rows = [(name, str(each.of), str(each.corpus), str(each.examples)) for name, each in parts]
    print_table(console, ("", "entries", "in the corpus", "in examples"), rows)
    console.print()


def show_never_fired(console: Console, found: Coverage, most: int) -> None:
    """Print the rules that never matched, and those that matched and gave no record."""
    rules = [each for each in found.lines if each.kind == "rule"]
    never = [each for each in rules if not each.corpus]
    fruitless = [each for each in rules if each.corpus and not found.records[each.owner]]
    for title, lines in (
        ("never matched, or only where another was preferred", never),
        ("matched, and gave no record", fruitless),
    ):
        print_heading(console, f"{len(lines)} of {len(rules)} rules {title}")
        for each in lines[:most]:
            console.print(Text(f"  {each.owner}"), soft_wrap=True)
        _show_rest(console, len(lines), most, "--unused lists all" if lines is never else "--show N shows more")
        console.print()


def show_clauses(console: Console, lines: Sequence[Line], found: Coverage) -> None:
    """Print every clause of some rules with its counts, and the words of their groups."""
    sections = []
    of_rules = [each for each in lines if each.kind in _CLAUSES]
    for owner, group in groupby(sorted(of_rules, key=lambda each: each.owner), key=lambda each: each.owner):
        rows = [(each.kind, str(each.corpus), str(each.examples), _what(each)) for each in group]
        sections.append((f"{owner}: {found.records[owner]} records", rows))
    words = [each for each in lines if each.kind == "word"]
    for owner, group in groupby(words, key=lambda each: each.owner):
        rows = [("word", str(each.corpus), str(each.examples), each.what) for each in group]
        sections.append((f"group {owner}", rows))
    if sections:
        print_sections(console, ("", "corpus", "examples", "what"), sections)
    else:
        console.print(Text("nothing to show: all of it is exercised"))


def show_unused(console: Console, lines: Sequence[Line]) -> None:
    """Print all that the corpus never exercised, by kind; how often the examples do stands beside it."""
    for kind in KINDS:
        of_kind = [each for each in lines if each.kind == kind]
        if not of_kind:
            continue
        unseen = sum(not each.examples for each in of_kind)
        print_heading(console, f"{len(of_kind):,} {_TITLES[kind]}, {unseen:,} of them not in examples either")
        rows = [(str(each.examples), each.owner, _place(each), _what(each)) for each in of_kind]
        print_table(console, ("examples", "of", "place", "what"), rows)
        console.print()


def show_harvest(console: Console, found: Sequence[Unruled], most: int, *, sentences: int) -> None:
    """Print the commonest predicates between two actors that no rule tells, each with sentences."""
    count = sum(each.count for each in found)
    print_heading(console, f"{len(found):,} predicates between two actors fire no rule, {count:,} times")
    for each in found[:most]:
        pattern = each.pattern
        # A relation is a key of the grammar, or a preposition in Arabic.
        is_key = pattern.relation.isascii()
        words = pattern.lemma if is_key else f"{pattern.lemma} ... {pattern.relation}"
        how = f"{pattern.kind} with {pattern.relation}" if is_key else pattern.kind
        print_heading(console, f"{each.count:6} {how}", words, style="yellow")
        for one in each.sightings[:sentences]:
            place = Text(f"       {one.source} > {one.target}, sentence {one.sentence} of ", style="dim")
            console.print(place.append(visible(one.doc)), soft_wrap=True)
            console.print(Text(visible(one.text)), soft_wrap=True)
    _show_rest(console, len(found), most, "--harvest --show N shows more")


def _show_rest(console: Console, count: int, most: int, hint: str) -> None:
    if count > most:
        console.print(Text(f"  and {count - most:,} more: {hint}", style="dim"), soft_wrap=True)


def _records(found: Coverage, family: str) -> int:
    owners = {each.owner for each in found.lines if each.kind == "rule" and each.family == family}
    return sum(found.records[owner] for owner in owners)


def _share(each: Share | None) -> str:
    return "" if each is None else f"{each.corpus}/{each.of}"


def _what(line: Line) -> str:
    return f"{line.what} ({line.others + 1} rules)" if line.others else line.what


def _place(line: Line) -> str:
    return f"{Path(line.file).name}:{line.line}" if line.file else ""
