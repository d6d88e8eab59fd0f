"""What must follow from a varied sentence, and does it?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from marsad.model import EventRecord, Status
from marsad.workbench.comparison import party_code


@dataclass(frozen=True, slots=True)
class Wanted:
    """A record that must follow, with one of the codes; a status or speaker of None means that any will do.

    An `optional` record may stay away.
    """

    codes: tuple[str, ...]
    source: str | None
    target: str | None
    status: Status | None = None
    speaker: str | None = None
    optional: bool = False

    def fits(self, record: EventRecord) -> bool:
        """Say whether the record is the wanted one."""
        return (
            record.code in self.codes
            and party_code(record, "source") == self.source
            and party_code(record, "target") == self.target
            and self.status in (None, record.status)
            and self.speaker in (None, record.attribution.speaker)
        )


@dataclass(frozen=True, slots=True)
class Varied:
    """An example said in other words, and what must follow; records of words before `judged_from` don't count."""

    text: str
    wanted: tuple[Wanted, ...]
    judged_from: int = 0


def same(record: EventRecord) -> Wanted:
    """Return the wish for the same record again."""
    return Wanted((record.code,), party_code(record, "source"), party_code(record, "target"), record.status)


def all_same(records: Iterable[EventRecord]) -> tuple[Wanted, ...]:
    """Return the wishes for the same records again."""
    return tuple(map(same, records))


def reported_by(speaker: str, wanted: Iterable[Wanted]) -> tuple[Wanted, ...]:
    """Return the wishes as what somebody reports; what is to come anyway may be planned or reported."""
    return tuple(
        replace(wish, status="reported" if wish.status == "actual" else None, speaker=speaker) for wish in wanted
    )


def follows(varied: Varied, records: Sequence[EventRecord]) -> bool:
    """Say whether what was found is what must follow, each record once."""
    left = [record for record in records if record.start >= varied.judged_from]
    for wish in sorted(varied.wanted, key=lambda each: each.optional):
        found = next((record for record in left if wish.fits(record)), None)
        if found is not None:
            left.remove(found)
        elif not wish.optional:
            return False
    return not left
