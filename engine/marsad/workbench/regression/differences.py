"""How does what was expected stand beside what came: record by record, with the rule and the step behind each?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from marsad.formats.terminal import visible
from marsad.model import EventRecord, Party
from marsad.workbench.comparison import Comparison, Expectation, party_code
from marsad.workbench.stopped import Stopped

Mark = Literal["=", "~", "-", "+"]
NOBODY: Final = "-"
_HEADINGS: Final = ("", "sentence", "expected", "got", "rule", "step", "trigger")
_LEAST_ALIKE: Final = 3
"""How much a record must have of what is missing, to be shown as what came in its place."""
_WIDEST: Final = 40


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of the table: `=` came as expected, `~` came in its place, `-` is missing, `+` was not expected.

    `rule` and `step` say what made the record, or what stopped the rule that could have.
    """

    mark: Mark
    sentence: int | None
    expected: str
    got: str
    rule: str
    step: str
    trigger: str


def differences(
    comparison: Comparison, stops: Sequence[Stopped] = (), own_rule: str | None = None
) -> tuple[Difference, ...]:
    """Return a row for every record that was expected or came, in the order of sentences.

    `own_rule` is the rule whose example it is: what stopped it explains what is missing first.
    """
    pairs, missing, unexpected = paired(comparison)
    rows = [_found("=", wish, record) for wish, record in comparison.matched]
    rows += [_found("~", wish, record) for wish, record in pairs]
    rows += [_missing(wish, stops, own_rule) for wish in missing]
    rows += [_found("+", None, record) for record in unexpected]
    return tuple(sorted(rows, key=lambda row: (row.sentence or 1, "=~-+".index(row.mark))))


def paired(
    comparison: Comparison,
) -> tuple[list[tuple[Expectation, EventRecord]], list[Expectation], list[EventRecord]]:
    """Return what came in place of what is missing, the most alike first, and what is left of both."""
    missing, unexpected = list(comparison.missing), list(comparison.unexpected)
    scores = sorted(
        (
            (_alike(wish, record), row, column)
            for row, wish in enumerate(missing)
            for column, record in enumerate(unexpected)
        ),
        key=lambda score: (-score[0], *score[1:]),
    )
    pairs: dict[int, int] = {}
    for score, row, column in scores:
        if score >= _LEAST_ALIKE and row not in pairs and column not in pairs.values():
            pairs[row] = column
    return (
        [(missing[row], unexpected[column]) for row, column in sorted(pairs.items())],
        [wish for row, wish in enumerate(missing) if row not in pairs],
        [record for column, record in enumerate(unexpected) if column not in pairs.values()],
    )


def printed(rows: Iterable[Difference]) -> list[tuple[Mark | None, str]]:
    """Return the table line by line, each with the mark of its row and None for the heading.

    Arabic stands in the last column, where nothing behind it can change places.
    """
    rows = tuple(rows)
    cells = [_cells(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(_HEADINGS[:-1], *(row[:-1] for row in cells), strict=True)]

    def line(row: Sequence[str]) -> str:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        return "  ".join([*padded, row[-1]]).rstrip()

    return [(None, line(_HEADINGS)), *((row.mark, line(each)) for row, each in zip(rows, cells, strict=True))]


def stated(wish: Expectation) -> str:
    """Return an expectation in a few words: code, parties, and what else it states."""
    return record_line(wish.code, wish.source, wish.target, wish.status, wish.speaker)


def coded(record: EventRecord, *, like: Expectation | None = None) -> str:
    """Return a record in a few words; beside an expectation, what that leaves open only if it is unusual."""
    speaker = record.attribution.speaker if like is None or like.speaker else None
    status = record.status if like is None or like.status or record.status != "actual" else None
    source, target = party_code(record, "source"), party_code(record, "target")
    return record_line(record.code, source, target, status, speaker)


def _found(mark: Mark, wish: Expectation | None, record: EventRecord) -> Difference:
    return Difference(
        mark,
        record.sentence + 1,
        stated(wish) if wish else NOBODY,
        coded(record, like=wish),
        record.rule,
        " > ".join(map(_step, (record.source, record.target))),
        visible(record.text),
    )


def _missing(wish: Expectation, stops: Sequence[Stopped], own_rule: str | None) -> Difference:
    able = [
        stop
        for stop in stops
        if wish.sentence in (None, stop.sentence + 1) and (wish.code in stop.codes or stop.rule == own_rule)
    ]
    why = next((stop for stop in able if stop.rule == own_rule), able[0] if able else None)
    rule = why.rule if why else own_rule or NOBODY
    return Difference("-", wish.sentence, stated(wish), NOBODY, rule, why.reason if why else "no match", "")


def _alike(wish: Expectation, record: EventRecord) -> int:
    if wish.sentence not in (None, record.sentence + 1):
        return 0
    same_code, same_root = wish.code == record.code, wish.code[:2] == record.code[:2]
    parties = (
        (wish.source, party_code(record, "source")),
        (wish.target, party_code(record, "target")),
    )
    return (3 if same_code else same_root) + sum(2 for wanted, found in parties if wanted == found)


def _step(party: Party | None) -> str:
    return NOBODY if party is None else party.step or party.how


def record_line(code: str, source: str | None, target: str | None, status: str | None, speaker: str | None) -> str:
    """Return a record in one line: its code, from whom to whom, how it stands, on whose word."""
    said = f" said by {speaker}" if speaker else ""
    return f"{code} {source or NOBODY} > {target or NOBODY}{f' {status}' if status else ''}{said}"


def _cells(row: Difference) -> tuple[str, ...]:
    step = row.step if len(row.step) <= _WIDEST else f"{row.step[: _WIDEST - 1]}…"
    return row.mark, str(row.sentence or ""), row.expected, row.got, row.rule, step, row.trigger
