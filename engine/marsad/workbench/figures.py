"""How many events were found, missed and wrong, at each level of agreement?"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from marsad.workbench.agreement import ActorLevel, Agreement, CodeLevel, pair
from marsad.workbench.labels import CodedEvent, GoldDocument, GoldEvent

Grouping = Literal["family", "root"]
LEVELS: Final[tuple[tuple[CodeLevel, ActorLevel], ...]] = (("root", "dyad"), ("code", "dyad"), ("code", "role"))
UNPLACED: Final = "unplaced"
"""The row of records whose trigger stands in no sentence of the labels."""
_Outcome = Literal["found", "missed", "wrong"]


@dataclass(frozen=True, slots=True)
class PlacedRecords:
    """The records of a document by the sentence of the labels in which their triggers stand."""

    document: GoldDocument
    by_sentence: tuple[tuple[CodedEvent, ...], ...]
    unplaced: tuple[CodedEvent, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Core events that were found and missed, and records that are wrong."""

    found: int = 0
    missed: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float:
        """The share of right ones among the records that count, 0 if there are none."""
        return _share(self.found, self.found + self.wrong)

    @property
    def recall(self) -> float:
        """The share of found ones among the core events, 0 if there are none."""
        return _share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 if both are."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one level; `rows` by family or root, in the order of their names.

    `headline` sums up the rows that the yardstick names; None if it names none, or if rows are roots.
    """

    codes: CodeLevel
    actors: ActorLevel
    rows: dict[str, Tally]
    total: Tally
    headline: Tally | None

    @property
    def name(self) -> str:
        """The level's name, such as "root+dyad"."""
        return f"{self.codes}+{self.actors}"


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A core event that no record matches, or a record that matches no label; `sentence` counts from 0."""

    doc: str
    sentence: int
    code: str
    source: str | None
    target: str | None
    trigger: str

    @classmethod
    def of(cls, event: GoldEvent | CodedEvent, document: GoldDocument, sentence: int) -> "Unmatched":
        """Return what is told of the event."""
        trigger = document.text[event.start : event.end]
        return cls(document.doc, sentence, event.code, event.source, event.target, trigger)


def place(document: GoldDocument, records: Iterable[CodedEvent]) -> PlacedRecords:
    """Put each record into the first sentence in which its trigger begins."""
    placed: list[list[CodedEvent]] = [[] for _ in document.sentences]
    unplaced = []
    for record in records:
        for sentence, found in zip(document.sentences, placed, strict=True):
            if sentence.start <= record.start < sentence.end:
                found.append(record)
                break
        else:
            unplaced.append(record)
    return PlacedRecords(document, tuple(map(tuple, placed)), tuple(unplaced))


def count(
    placed: Sequence[PlacedRecords], agreement: Agreement, codes: CodeLevel, actors: ActorLevel, by: Grouping
) -> tuple[Figures, tuple[Unmatched, ...], tuple[Unmatched, ...]]:
    """Return the figures of one level, with what was missed and what is wrong in the order of the documents.

    Labels and records are paired within a sentence, core events before others and exact codes before like ones; a
    record that is left over is wrong. Unplaced records are wrong, too.
    """
    group: Callable[[str], str] = agreement.row if by == "family" else agreement.root
    outcomes: Counter[tuple[str, _Outcome]] = Counter()
    missed: list[Unmatched] = []
    wrong: list[Unmatched] = []
    for records in placed:
        for number, sentence in enumerate(records.document.sentences):
            found = records.by_sentence[number]
            pairs = _match(sentence.events, found, agreement, codes, actors)
            labels, taken = {label for label, _ in pairs}, {record for _, record in pairs}
            for label, event in enumerate(sentence.events):
                if event.core:
                    outcomes[group(event.code), "found" if label in labels else "missed"] += 1
                    if label not in labels:
                        missed.append(Unmatched.of(event, records.document, number))
            for index, record in enumerate(found):
                if index not in taken:
                    outcomes[group(record.code), "wrong"] += 1
                    wrong.append(Unmatched.of(record, records.document, number))
        outcomes[UNPLACED, "wrong"] += len(records.unplaced)
    return _figures(outcomes, agreement, codes, actors, by), tuple(missed), tuple(wrong)


def _match(
    events: Sequence[GoldEvent],
    records: Sequence[CodedEvent],
    agreement: Agreement,
    codes: CodeLevel,
    actors: ActorLevel,
) -> list[tuple[int, int]]:
    return pair(
        ((not event.core, record.code != event.code), label, index)
        for label, event in enumerate(events)
        for index, record in enumerate(records)
        if agreement.codes_agree(event, record, codes) and agreement.actors_agree(event, record, actors)
    )


def _figures(
    outcomes: Counter[tuple[str, _Outcome]], agreement: Agreement, codes: CodeLevel, actors: ActorLevel, by: Grouping
) -> Figures:
    rows = {
        name: Tally(outcomes[name, "found"], outcomes[name, "missed"], outcomes[name, "wrong"])
        for name in sorted({name for name, _ in outcomes})
    }
    yardstick = agreement.yardstick
    summed = [rows[name] for name in yardstick.headline_rows if name in rows]
    headline = _sum(summed) if by == "family" and yardstick.headline else None
    return Figures(codes, actors, rows, _sum(rows.values()), headline)


def _sum(tallies: Iterable[Tally]) -> Tally:
    listed = list(tallies)
    return Tally(
        sum(tally.found for tally in listed),
        sum(tally.missed for tally in listed),
        sum(tally.wrong for tally in listed),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
