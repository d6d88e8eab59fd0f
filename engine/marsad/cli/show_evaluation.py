"""How does a comparison with labelled texts look at a terminal?"""

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.formats.terminal import visible
from marsad.workbench.actor_accuracy import ActorAccuracy, Confusion
from marsad.workbench.evaluation import Evaluation
from marsad.workbench.evaluation_shape import rows
from marsad.workbench.figures import Figures, Unmatched

_NOBODY = "-"


def show_evaluation(console: Console, evaluation: Evaluation, limit: int) -> None:
    """Print the figures of every level, those of the actors, and at most `limit` entries of each list of errors."""
    for figures in evaluation.figures:
        _show_figures(console, figures, evaluation.headline)
    _show_actors(console, evaluation.actors)
    _show_confusions(console, evaluation.actors.confusions, limit)
    _show_unmatched(console, "missed", evaluation.missed, limit)
    _show_unmatched(console, "wrong", evaluation.wrong, limit)


def _show_figures(console: Console, figures: Figures, headline: str | None) -> None:
    table = _table((figures.name,), ("tp", "fp", "fn", "precision", "recall", "F1"))
    for name, tally in rows(figures, headline).items():
        counts = (str(tally.found), str(tally.wrong), str(tally.missed))
        table.add_row(name, *counts, *(f"{share:.3f}" for share in (tally.precision, tally.recall, tally.f1)))
    _show(console, table)


def _show_actors(console: Console, actors: ActorAccuracy) -> None:
    title = f"actors of the {actors.found} core events, of {actors.core}, whose root was found in their sentence"
    console.print(Text(title, style="bold"), soft_wrap=True)
    table = _table(("side",), ("compared", "country right", "share", "country and role right", "share"))
    for side, accuracy in (*actors.sides.items(), ("together", actors.together)):
        country, role = f"{accuracy.country_share:.3f}", f"{accuracy.role_share:.3f}"
        table.add_row(side, str(accuracy.compared), str(accuracy.country), country, str(accuracy.role), role)
    _show(console, table)


def _show_confusions(console: Console, confusions: Sequence[Confusion], limit: int) -> None:
    if not limit or not confusions:
        return
    _heading(console, "confused actors, the most frequent first, each with the first place", len(confusions), limit)
    table = _table((), ("count",))
    for heading in ("gold", "given", "country", "document", "sentence"):
        table.add_column(heading, no_wrap=True)
    _add_trigger(table)
    for confusion in confusions[:limit]:
        table.add_row(
            str(confusion.count),
            *map(
                _cell, (confusion.gold, confusion.given, "right" if confusion.country_right else "wrong", confusion.doc)
            ),
            str(confusion.sentence + 1),
            _cell(confusion.trigger),
        )
    _show(console, table)


def _show_unmatched(console: Console, kind: str, events: Sequence[Unmatched], limit: int) -> None:
    if not limit or not events:
        return
    _heading(console, f"{kind}, by root and country", len(events), limit)
    table = _table(("document", "sentence", "code", "source", "target"), ())
    _add_trigger(table)
    for event in events[:limit]:
        cells = (event.doc, str(event.sentence + 1), event.code, event.source, event.target, event.trigger)
        table.add_row(*map(_cell, cells))
    _show(console, table)


def _heading(console: Console, what: str, number: int, limit: int) -> None:
    shown = f"{limit} of {number}" if number > limit else str(number)
    console.print(Text(f"{what}: {shown}", style="bold"), soft_wrap=True)


def _table(names: Iterable[str], numbers: Iterable[str]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in names:
        table.add_column(heading, no_wrap=True)
    for heading in numbers:
        table.add_column(heading, no_wrap=True, justify="right")
    return table


def _add_trigger(table: Table) -> None:
    # Arabic stands in the last column, where nothing after it can change places.
    table.add_column("trigger", no_wrap=True, overflow="ellipsis")


def _cell(text: str | None) -> Text:
    return Text(visible(text) if text else _NOBODY)


def _show(console: Console, table: Table) -> None:
    console.print(table)
    console.print()
