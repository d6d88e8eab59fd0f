"""How does what rules catch look at a terminal: structure in Latin letters, Arabic at the end of its line?"""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from marsad.cli.lines import print_heading, print_table
from marsad.cli.marked import mark_rows, show_marked
from marsad.language import Rule
from marsad.workbench.hits import Hit, count_hits
from marsad.workbench.marks import one_line

_MOST_REASONS = 12


def show_hits(console: Console, hits: Sequence[Hit]) -> None:
    """Print each sentence with what a rule caught in it and what came of that."""
    for hit in hits:
        result = _count(len(hit.records), "record") if hit.records else hit.reason
        print_heading(console, f"{hit.rule}: {result}; sentence {hit.sentence} of", hit.doc)
        show_marked(console, hit.text, hit.start, hit.marks)
        print_table(console, ("caught as", "code", "found by", "words"), mark_rows(hit.marks))
        for record in hit.records:
            console.print(Text(f"  -> {one_line(record)}", style="green"), soft_wrap=True)
        console.print()


def show_counts(console: Console, rules: Sequence[Rule], hits: Sequence[Hit], shown: int) -> None:
    """Print how often each rule matched, and what came of it."""
    if shown < len(hits):
        console.print(Text(f"{shown} of {len(hits)} matches shown", style="dim"))
    for rule in rules:
        count = count_hits([hit for hit in hits if hit.rule == rule.id])
        where = f"{_count(count.sentences, 'sentence')} of {_count(count.documents, 'document')}"
        found = f"{_count(count.hits, 'match', 'matches')} in {where}, {_count(count.records, 'record')}"
        console.print(Text(f"{rule.id}: {found if count.hits else 'no match'}", style="bold"), soft_wrap=True)
        for reason, number in count.without[:_MOST_REASONS]:
            console.print(Text(f"{number:6} without a record: {reason}"), soft_wrap=True)
        left = sum(number for _, number in count.without[_MOST_REASONS:])
        if left:
            console.print(Text(f"{left:6} without a record, for other reasons"), soft_wrap=True)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
