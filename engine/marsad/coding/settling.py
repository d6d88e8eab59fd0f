"""What a sentence's outcomes leave of each other: nothing is said twice, and plain statements give way."""

from collections.abc import Sequence

from marsad.coding.giving_way import gives_way, is_added, only_names
from marsad.coding.outcome import Outcome
from marsad.coding.records import mirrored
from marsad.coding.sides import code_of, country_of
from marsad.coding.supposed import without_doerless, without_supposed
from marsad.model import GIVES_WAY, SAID_BEFORE, TOLD, EventRecord, Graph, replace


def settled_outcomes(outcomes: list[Outcome], graph: Graph) -> list[Outcome]:
    """Drop what a sentence says twice, and plain statements beside the more specific act of the same speaker."""
    if not any(outcome.records for outcome in outcomes):
        return outcomes
    seen: set[tuple[str, str | None, str | None]] = set()
    specific = [outcome for outcome in outcomes if outcome.records and not outcome.gives_way and not outcome.mutual]
    outcomes = without_doerless(without_supposed(outcomes, graph))
    causes = [record for outcome in outcomes if not outcome.outcome_of for record in outcome.records]
    harm: list[EventRecord] = []
    settled: list[Outcome] = []
    for outcome in outcomes:
        records = outcome.records
        reason = outcome.reason
        if outcome.gives_way and records:
            goes_on = is_added(outcome, specific, graph)
            if goes_on:
                # What he goes on to say further behind is said in the same breath.
                seen.update(map(_key, records))
            if goes_on or only_names(outcome, graph) or gives_way(outcome, specific, graph):
                records, reason = (), GIVES_WAY
        if outcome.outcome_of and records:
            led_to_it = [cause for cause in causes if cause.family in outcome.outcome_of]
            records = tuple(record for record in records if not _is_told(record, [*led_to_it, *harm]))
            harm += outcome.records
            if not records:
                reason = TOLD
        fresh = []
        for record in records:
            key = _key(record)
            if key not in seen:
                seen.add(key)
                fresh.append(record)
        if records and not fresh:
            reason = SAID_BEFORE
        left = mirrored(tuple(fresh)) if outcome.mutual else tuple(fresh)
        settled.append(outcome if left == outcome.records else replace(outcome, records=left, reason=reason))
    return settled


def _key(record: EventRecord) -> tuple[str, str | None, str | None]:
    """What makes two records of a sentence the same."""
    return record.code, code_of(record.source), code_of(record.target)


def _is_told(record: EventRecord, others: Sequence[EventRecord]) -> bool:
    """Whether one of the others tells the record's event: by nobody else, and against nobody of another country."""
    source, country = code_of(record.source), country_of(record.target)
    return any(
        source in (None, code_of(other.source)) and country_of(other.target) in ("", country) for other in others
    )
