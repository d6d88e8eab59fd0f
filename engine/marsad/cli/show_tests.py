"""How do examples and sample articles look at a terminal once they have run?"""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from marsad.workbench.regression import Case

_STYLES = {"=": "dim", "~": "red", "-": "red", "+": "yellow", None: ""}
_HEADINGS = {"failed": "red", "mended": "green"}


def show_case(console: Console, case: Case) -> None:
    """Print a case unless it passed: where it stands, its text, the table of differences, and what is to be said."""
    if case.verdict not in _HEADINGS:
        return
    heading = Text(f"{case.verdict}: {case.name}", style=_HEADINGS[case.verdict])
    console.print(heading.append(f"  ({case.place})", style="dim"), soft_wrap=True)
    for mark, line in case.lines():
        console.print(Text(line, style=_STYLES[mark]), soft_wrap=True)
    console.print()


def show_summary(console: Console, cases: Sequence[Case]) -> None:
    """Print one line for the examples and one for each article."""
    verdicts = Counter(case.verdict for case in cases if case.kind == "example")
    parts = [f"{number} {verdict}" for verdict, number in sorted(verdicts.items())]
    console.print(Text(f"examples: {', '.join(parts) or 'none'}", style="bold"))
    for case in cases:
        if case.kind == "article":
            verdict = "failed" if case.verdict == "failed" else "passed"
            console.print(Text(f"{case.name}: {verdict}: {case.counts}", style="bold"), soft_wrap=True)
