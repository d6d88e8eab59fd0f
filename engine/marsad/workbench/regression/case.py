"""One example or article once it has run, in the words that every report of it uses."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from marsad.formats.terminal import visible
from marsad.source import display_path
from marsad.workbench.comparison import Expectation
from marsad.workbench.examples import ExampleResult, Verdict
from marsad.workbench.regression.choosing import family
from marsad.workbench.regression.differences import Difference, Mark, coded, differences, printed, stated
from marsad.workbench.samples import SampleResult

Kind = Literal["example", "article"]
Line = tuple[Mark | None, str]
"""A line of a report, with the mark of the row of the table that it is, if it is one."""


@dataclass(frozen=True, slots=True)
class Case:
    """What became of one example or article: where it stands, its verdict, what differs and what is to be said of that.

    `group` is the family of the rule; of articles it is empty. `counts` are those of an article.
    """

    kind: Kind
    name: str
    group: str
    file: str
    line: int
    verdict: Verdict
    text: str
    rows: tuple[Difference, ...]
    notes: tuple[str, ...]
    counts: str = ""

    @property
    def place(self) -> str:
        """Where the case is written."""
        return f"{display_path(self.file)}:{self.line}" if self.kind == "example" else display_path(self.file)

    def lines(self) -> Iterator[Line]:
        """Yield what is to be read of a case that did not pass: its text, the table, the notes."""
        if self.text:
            yield None, visible(self.text)
        if self.rows:
            yield from printed(self.rows)
        for note in self.notes:
            yield None, f"  {note}"


def case_of_example(result: ExampleResult) -> Case:
    """Return the case that an example is."""
    notes = []
    if result.wrong_reason:
        named = result.example.because
        notes.append(f"the records are right, but the rule was blocked by {result.wrong_reason!r}, not {named!r}")
    if result.verdict == "mended":
        notes.append("it passes now: delete its `todo:`")
    else:
        notes += [f"{stop.rule} matched and gave no record: {stop.reason}" for stop in result.stops]
    origin = result.example.origin
    return Case(
        kind="example",
        name=f"{result.rule} example {result.number}",
        group=family(result.rule),
        file=origin.file,
        line=origin.line,
        verdict=result.verdict,
        text=result.example.text,
        rows=differences(result.comparison, result.stops, result.rule),
        notes=tuple(dict.fromkeys(notes)),
    )


def case_of_sample(result: SampleResult) -> Case:
    """Return the case that a sample article is."""
    sample, comparison = result.sample, result.comparison
    mended = [f"{_wanted(wish)} comes now: delete its `todo:`" for wish in result.mended]
    return Case(
        kind="article",
        name=sample.document.id,
        group="",
        file=str(sample.file),
        line=1,
        verdict="failed" if not result.passed else "mended" if mended else "passed",
        text="",
        rows=differences(comparison, result.stops),
        notes=(*_notes(result), *mended),
        counts=(
            f"{len(comparison.matched)} as expected, {len(comparison.missing)} missing, "
            f"{len(comparison.unexpected)} unexpected, {len(result.forbidden)} forbidden, "
            f"{len(result.allowed)} defensible, {len(result.todo)} to do"
        ),
    )


def _notes(result: SampleResult) -> Iterator[str]:
    for wish in result.comparison.missing:
        yield f"missing {_wanted(wish)}: {wish.why}"
        if wish.place is not None:
            yield f"  and in this place: {visible(wish.place)}"
    for rule, record in result.forbidden:
        yield f"forbidden {coded(record)} in sentence {record.sentence + 1}: {rule.why}"


def _wanted(wish: Expectation) -> str:
    return f"{stated(wish)} in sentence {wish.sentence}"
