"""How do the forms of a lexeme look at a terminal?"""

from collections.abc import Iterator

from rich.console import Console

from marsad.cli.lines import print_heading, print_sections, print_table
from marsad.lexicon import Collision, Lexicon
from marsad.model import Lexeme
from marsad.source import display_path
from marsad.workbench.corpus_counts import FormCounts
from marsad.workbench.expansion import Expansion, FormLine, spellings
from marsad.workbench.grammar_names import name_enclitics, name_proclitics

# A line without Latin letters would be set from right to left by terminals that judge by the first letter.
_NONE = "none"


def show_expansion(
    console: Console, lexicon: Lexicon, expansion: Expansion, counts: FormCounts | None, *, clitics: bool
) -> None:
    """Print the forms, section by section, then derived lexemes, collisions, and what a corpus holds."""
    lexeme = expansion.lexeme
    print_heading(console, f"{_kind(lexeme)}, {display_path(lexeme.file)}:{lexeme.line}", lexeme.lemma)
    groups = ", ".join(sorted(lexeme.groups)) or "none"
    found = len({line.form for line in expansion.lines})
    counted = "" if counts is None else f"; {counts.tokens} in the corpus"
    print_heading(console, f"groups: {groups}; {found} forms{counted}", style="dim")
    _sections(console, expansion, counts)
    if expansion.derived:
        console.print()
        print_table(console, ("derived", "lemma"), [(_kind(other), other.lemma) for other in expansion.derived])
    if counts is not None:
        _met(console, counts)
    if clitics:
        _spellings(console, lexicon, lexeme)
    _collisions(console, expansion)
    console.print()


def _kind(lexeme: Lexeme) -> str:
    return (lexeme.derivation or lexeme.part_of_speech).replace("-", " ")


def _sections(console: Console, expansion: Expansion, counts: FormCounts | None) -> None:
    sections: dict[str, list[tuple[str, ...]]] = {}
    for line in expansion.lines:
        row = (line.place, ", ".join(line.stands), *_count(line, counts), line.form)
        sections.setdefault(line.section, []).append(row)
    headings = ("place", "stands", *(("count",) if counts is not None else ()), "form")
    console.print()
    print_sections(console, headings, list(sections.items()), numbers="count")


def _count(line: FormLine, counts: FormCounts | None) -> Iterator[str]:
    if counts is not None:
        yield str(counts.of(line) or "-")


def _met(console: Console, counts: FormCounts) -> None:
    console.print()
    if not counts.met:
        print_heading(console, "the corpus has no word of it", style="dim")
        return
    rows = [
        (
            str(count),
            name_proclitics(spelling.proclitics, article=spelling.article),
            name_enclitics(spelling.enclitics),
            ", ".join(variations) or "exact",
            spelling.text,
        )
        for (spelling, variations), count in counts.met.most_common()
    ]
    print_table(console, ("count", "before", "after", "spelling", "as written in the corpus"), rows, numbers="count")


def _spellings(console: Console, lexicon: Lexicon, lexeme: Lexeme) -> None:
    console.print()
    rows = [
        (
            name_proclitics(spelling.proclitics, article=spelling.article) or _NONE,
            name_enclitics(spelling.enclitics) or _NONE,
            spelling.text,
        )
        for spelling in spellings(lexicon, lexeme)
    ]
    print_table(console, ("before", "after", f"{len(rows)} spellings"), rows)


def _collisions(console: Console, expansion: Expansion) -> None:
    console.print()
    if not expansion.collisions:
        print_heading(console, "collides with no other lexeme", style="dim")
        return
    by_other: dict[Lexeme, list[Collision]] = {}
    for collision in expansion.collisions:
        by_other.setdefault(collision.other, []).append(collision)
    number = "one other lexeme" if len(by_other) == 1 else f"{len(by_other)} other lexemes"
    print_heading(console, f"collides with {number}")
    for other, found in by_other.items():
        console.print()
        print_heading(console, f"{_kind(other)}, {display_path(other.file)}:{other.line}", other.lemma, style="cyan")
        exact = [collision.form for collision in found if not collision.variations]
        varied = [collision for collision in found if collision.variations]
        rows = [("spelled alike", " ".join(exact))] if exact else []
        rows += [(", ".join(one.variations), f"{one.form} = {one.other_form}") for one in varied]
        print_table(console, ("how", "forms"), rows)
