"""How do examples and sample articles look at a terminal once they have run?"""

from collections import Counter
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.formats.terminal import visible
from marsad.model import EventRecord
from marsad.source import display_path
from marsad.workbench import Comparison, ExampleResult, Expectation, SampleResult
from marsad.workbench.comparison import party_code

_NOBODY = "-"


def show_example(console: Console, result: ExampleResult) -> None:
    """Print an example unless it passed: where it stands, its text, and the table of differences."""
    if result.verdict in ("passed", "todo"):
        return
    origin = result.example.origin
    place = f"{display_path(origin.file)}:{origin.line}"
    if result.verdict == "mended":
        _heading(console, "mended", f"{result.rule} example {result.number} passes: delete its `todo:`", place, "green")
        return
    _heading(console, "failed", f"{result.rule} example {result.number}", place, "red")
    console.print(Text(visible(result.example.text)), soft_wrap=True)
    if result.wrong_reason:
        named = result.example.because
        console.print(
            Text(f"  the records are right, but the rule was blocked by {result.wrong_reason!r}, not {named!r}")
        )
    if result.comparison.matched or not result.comparison.equal:
        console.print(_differences(result.comparison))
    for reason in dict.fromkeys(result.reasons):
        console.print(Text(f"  a match gave no record: {reason}"), soft_wrap=True)
    console.print()


def show_sample(console: Console, result: SampleResult) -> None:
    """Print what differs in an article, what was forbidden and came, and which known gaps closed."""
    name = result.sample.document.id
    if not result.passed:
        _heading(console, "failed", name, display_path(str(result.sample.file)), "red")
        console.print(_differences(result.comparison))
        for wish in result.comparison.missing:
            console.print(Text(f"  missing {_shape(wish)}: {wish.why}"), soft_wrap=True)
            if wish.place is not None:
                console.print("    and in this place:")
                console.print(Text(visible(wish.place)), soft_wrap=True)
        for rule, record in result.forbidden:
            shown = f"{record.code} {party_code(record, 'source')} {party_code(record, 'target')}"
            console.print(
                Text(f"  forbidden {shown} in sentence {record.sentence + 1}: {rule.why}", "red"), soft_wrap=True
            )
        console.print()
    for wish in result.mended:
        _heading(console, "mended", f"{name}: {_shape(wish)} comes now: delete its `todo:`", "", "green")


def show_summary(console: Console, examples: Sequence[ExampleResult], articles: Sequence[SampleResult]) -> None:
    """Print one line for the examples and one for the articles."""
    verdicts = Counter(example.verdict for example in examples)
    parts = [f"{number} {verdict}" for verdict, number in sorted(verdicts.items())]
    console.print(Text(f"examples: {', '.join(parts) or 'none'}", style="bold"))
    for article in articles:
        verdict = "passed" if article.passed else "failed"
        counts = (
            f"{len(article.comparison.matched)} as expected, {len(article.comparison.missing)} missing, "
            f"{len(article.comparison.unexpected)} unexpected, {len(article.forbidden)} forbidden, "
            f"{len(article.allowed)} defensible, {len(article.todo)} to do"
        )
        console.print(Text(f"{article.sample.document.id}: {verdict}: {counts}", style="bold"), soft_wrap=True)


def _heading(console: Console, verdict: str, what: str, place: str, style: str) -> None:
    line = Text(f"{verdict}: {what}", style=style)
    if place:
        line.append(f"  ({place})", style="dim")
    console.print(line, soft_wrap=True)


def _differences(comparison: Comparison) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in ("", "sentence", "code", "source", "target", "status", "rule"):
        table.add_column(heading, no_wrap=True)
    # Arabic stands in the last column, where nothing after it can change places.
    table.add_column("trigger", no_wrap=True, overflow="ellipsis")
    for _, order, cells in sorted(_rows(comparison), key=lambda row: row[:2]):
        table.add_row(*cells, style=("dim", "red", "yellow")[order])
    return table


def _rows(comparison: Comparison) -> Iterable[tuple[int, int, tuple[str, ...]]]:
    for _, record in comparison.matched:
        yield record.sentence, 0, ("=", *_found(record))
    for wish in comparison.missing:
        sentence = str(wish.sentence) if wish.sentence else ""
        cells = ("-", sentence, wish.code, wish.source or _NOBODY, wish.target or _NOBODY, wish.status or "", "", "")
        yield (wish.sentence or 1) - 1, 1, cells
    for record in comparison.unexpected:
        yield record.sentence, 2, ("+", *_found(record))


def _found(record: EventRecord) -> tuple[str, ...]:
    source, target = party_code(record, "source"), party_code(record, "target")
    return (
        str(record.sentence + 1),
        record.code,
        source or _NOBODY,
        target or _NOBODY,
        record.status,
        record.rule,
        visible(record.text),
    )


def _shape(wish: Expectation) -> str:
    said = f", said by {wish.speaker}" if wish.speaker else ""
    parties = f"{wish.source or _NOBODY} > {wish.target or _NOBODY}"
    return f"{wish.code} {parties} ({wish.status}{said}) in sentence {wish.sentence}"
