"""How do mutants look at a terminal once the examples have run against them?"""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from marsad.cli.lines import print_table
from marsad.formats.terminal import visible
from marsad.model import EventRecord
from marsad.source import display_path
from marsad.workbench.mutation import TITLES, Killer, MutantResult, Score, scores, total
from marsad.workbench.regression.differences import coded


def show_survivor(console: Console, result: MutantResult) -> None:
    """Print a mutant that no example notices: where its clause stands, and a sentence that would notice it."""
    mutant = result.mutant
    place = f"{display_path(mutant.place.file)}:{mutant.place.line}:{mutant.place.column}"
    others = f" and {len(mutant.rules) - 1} more" if len(mutant.rules) > 1 else ""
    heading = Text(f"{mutant.kind}: {mutant.rule}{others}: {mutant.what}", style="yellow")
    console.print(heading.append(f"  ({place})", style="dim"), soft_wrap=True)
    if result.killer is not None:
        _show_killer(console, result.killer)
    console.print()


def show_scores(console: Console, results: Sequence[MutantResult]) -> None:
    """Print how many of each kind are noticed."""
    by_kind = scores(results)
    rows: list[tuple[str, ...]] = [
        (kind, *_cells(score), TITLES[kind]) for kind, score in by_kind.items() if score.mutants
    ]
    rows.append(("all", *_cells(total(by_kind.values())), ""))
    print_table(console, ("kind", "noticed", "of", "%", "what is changed"), rows)


def _show_killer(console: Console, killer: Killer) -> None:
    console.print(Text(visible(killer.text)), soft_wrap=True)
    because = f" ({killer.because})" if killer.because else ""
    console.print(Text(f"  the rule gives {_listed(killer.right)}{because}"), soft_wrap=True)
    console.print(Text(f"  without it:    {_listed(killer.mutated)}"), soft_wrap=True)


def _listed(records: Sequence[EventRecord]) -> str:
    return "; ".join(map(coded, records)) or "none"


def _cells(score: Score) -> tuple[str, str, str]:
    return str(score.noticed), str(score.mutants), "" if score.share is None else str(int(score.share * 100))
