"""Of the events that were found, how often are source and target right, and what is taken for what?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from marsad.workbench.agreement import Agreement, pair
from marsad.workbench.figures import PlacedRecords
from marsad.workbench.labels import SIDES, CodedEvent, GoldDocument, GoldEvent, Side


@dataclass(frozen=True, slots=True)
class SideAccuracy:
    """How many actors were compared; of how many the country (or body) is right, and of how many the role as well."""

    compared: int = 0
    country: int = 0
    role: int = 0

    @property
    def country_share(self) -> float:
        """The share whose country is right, 0 if none was compared."""
        return self.country / self.compared if self.compared else 0.0

    @property
    def role_share(self) -> float:
        """The share whose country and role are right, 0 if none was compared."""
        return self.role / self.compared if self.compared else 0.0


@dataclass(frozen=True, slots=True)
class Confusion:
    """An actor code for which another was given, how often, and the first place.

    `country_right` says whether at least the country is right; `sentence` counts from 0.
    """

    gold: str
    given: str | None
    country_right: bool
    count: int
    doc: str
    sentence: int
    trigger: str


@dataclass(frozen=True, slots=True)
class ActorAccuracy:
    """How right the actors are of core events that were found; confusions, the most frequent first."""

    core: int
    found: int
    sides: Mapping[Side, SideAccuracy]
    confusions: tuple[Confusion, ...]

    @property
    def together(self) -> SideAccuracy:
        """Sources and targets."""
        return SideAccuracy(
            sum(side.compared for side in self.sides.values()),
            sum(side.country for side in self.sides.values()),
            sum(side.role for side in self.sides.values()),
        )


@dataclass(frozen=True, slots=True)
class _Judged:
    """One actor of a label beside what the record says."""

    doc: str
    sentence: int
    trigger: str
    side: Side
    gold: str
    given: str | None
    country: bool
    role: bool


def measure_actors(placed: Sequence[PlacedRecords], agreement: Agreement) -> ActorAccuracy:
    """Compare the actors of every core event that was found, whoever they are.

    An event is found if a record of its sentence has a code of its root. Label and record are paired one to one: those
    first whose countries agree most, then whose roles do, then the same code, then the nearest trigger. A side of which
    the label says nobody is not compared, nor the target where the yardstick leaves it out.
    """
    core = found = 0
    judged: list[_Judged] = []
    for records in placed:
        for number, sentence in enumerate(records.document.sentences):
            core += sum(event.core for event in sentence.events)
            for event, record in _found(sentence.events, records.by_sentence[number], agreement):
                found += 1
                judged += _judge(records.document, number, event, record, agreement)
    sides = {side: _accuracy(actor for actor in judged if actor.side == side) for side in SIDES}
    return ActorAccuracy(core, found, sides, _confusions(actor for actor in judged if not actor.role))


def _found(
    events: Sequence[GoldEvent], records: Sequence[CodedEvent], agreement: Agreement
) -> list[tuple[GoldEvent, CodedEvent]]:
    pairs = pair(
        (_preference(event, record, agreement), label, index)
        for label, event in enumerate(events)
        for index, record in enumerate(records)
        if agreement.codes_agree(event, record, "root")
    )
    return [(events[label], records[index]) for label, index in sorted(pairs) if events[label].core]


def _preference(event: GoldEvent, record: CodedEvent, agreement: Agreement) -> tuple[int, ...]:
    sides = agreement.compared_sides(event, record)
    return (
        sum(not agreement.actor_agrees(event, record, side, "dyad") for side in sides),
        sum(not agreement.actor_agrees(event, record, side, "role") for side in sides),
        record.code != event.code,
        abs(record.start - event.start),
        not event.core,
    )


def _judge(
    document: GoldDocument, sentence: int, event: GoldEvent, record: CodedEvent, agreement: Agreement
) -> Iterable[_Judged]:
    for side in agreement.compared_sides(event, record):
        gold = event.actor(side)
        if gold is not None:
            yield _Judged(
                document.doc,
                sentence,
                document.text[event.start : event.end],
                side,
                gold,
                record.actor(side),
                country=agreement.actor_agrees(event, record, side, "dyad"),
                role=agreement.actor_agrees(event, record, side, "role"),
            )


def _accuracy(judged: Iterable[_Judged]) -> SideAccuracy:
    listed = list(judged)
    return SideAccuracy(len(listed), sum(actor.country for actor in listed), sum(actor.role for actor in listed))


def _confusions(judged: Iterable[_Judged]) -> tuple[Confusion, ...]:
    together: dict[tuple[str, str | None, bool], list[_Judged]] = {}
    for actor in judged:
        together.setdefault((actor.gold, actor.given, actor.country), []).append(actor)
    confusions = [
        Confusion(gold, given, country, len(alike), alike[0].doc, alike[0].sentence, alike[0].trigger)
        for (gold, given, country), alike in together.items()
    ]
    return tuple(sorted(confusions, key=lambda confusion: (-confusion.count, confusion.gold, confusion.given or "")))
