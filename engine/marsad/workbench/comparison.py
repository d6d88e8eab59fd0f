"""Which of the expected records came, which are missing, and which came that nobody expected?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from marsad.language import ExpectedRecord
from marsad.model import EventRecord, Status


@dataclass(frozen=True, slots=True)
class Expectation:
    """A record that a text must give. None as a party means nobody; None elsewhere means that anything will do, and a
    place fits if its words are among those of the record's place.

    `sentence` counts from 1; `why` is the reasoning behind the record; `todo` marks one that is known to be missing.
    """

    code: str
    source: str | None
    target: str | None
    status: Status | None = None
    sentence: int | None = None
    speaker: str | None = None
    place: str | None = None
    why: str = ""
    todo: bool = False

    def fits(self, record: EventRecord) -> bool:
        """Say whether the record is the expected one."""
        return (
            record.code == self.code
            and party_code(record, "source") == self.source
            and party_code(record, "target") == self.target
            and self.status in (None, record.status)
            and self.sentence in (None, record.sentence + 1)
            and self.speaker in (None, record.attribution.speaker)
            and (self.place is None or (record.place is not None and self.place in record.place.text))
        )

    @property
    def precision(self) -> int:
        """The number of optional fields that it states."""
        return sum(value is not None for value in (self.status, self.sentence, self.speaker, self.place))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Expected against found, as multisets; `matched` pairs each expectation that was met with its record."""

    matched: tuple[tuple[Expectation, EventRecord], ...]
    missing: tuple[Expectation, ...]
    unexpected: tuple[EventRecord, ...]

    @property
    def equal(self) -> bool:
        """Whether everything expected came, and nothing else."""
        return not self.missing and not self.unexpected


def expectation(expected: ExpectedRecord) -> Expectation:
    """Return the expectation that a rule's example states."""
    status: Status | None = None
    for known in ("actual", "planned", "reported"):
        if expected.status == known:
            status = known
    return Expectation(expected.code, expected.source, expected.target, status)


def compare(expected: Iterable[Expectation], found: Sequence[EventRecord]) -> Comparison:
    """Pair expectations with records, each record once; the more precise expectations choose first."""
    matched: list[tuple[Expectation, EventRecord]] = []
    missing: list[Expectation] = []
    left = list(found)
    for wanted in sorted(expected, key=lambda wish: -wish.precision):
        record = next((record for record in left if wanted.fits(record)), None)
        if record is None:
            missing.append(wanted)
        else:
            left.remove(record)
            matched.append((wanted, record))
    return Comparison(tuple(matched), tuple(missing), tuple(left))


def party_code(record: EventRecord, role: str) -> str | None:
    """Return the code of the record's source or target, None where nobody is known."""
    party = record.source if role == "source" else record.target
    return party.code if party else None
