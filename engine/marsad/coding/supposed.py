"""Which attack is told by a deed that names its doer, or its victims, who else are only supposed?"""

from collections.abc import Sequence

from marsad.coding.outcome import Outcome
from marsad.coding.sides import code_of, country_of, sides_of
from marsad.coding.unnamed import UNNAMED
from marsad.model import TOLD, Dependent, EventRecord, Graph, replace

DOER = "doer"
"""The relation of whoever carried out the attack in which somebody came to harm."""


def without_supposed(outcomes: Sequence[Outcome], graph: Graph) -> list[Outcome]:
    """Drop an attack whose victims are only supposed where the same attacker's deed names some of them."""
    deeds = _Deeds(outcomes, graph)
    return [replace(each, records=(), reason=TOLD) if deeds.tell(each) else each for each in outcomes]


def without_doerless(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Drop what was done by nobody known where the very same is told of somebody: a raid killed A, and B claimed it."""
    done = {
        (record.code, code_of(record.target)) for outcome in outcomes for record in outcome.records if record.source
    }
    kept: list[Outcome] = []
    for outcome in outcomes:
        records = [each for each in outcome.records if each.source or (each.code, code_of(each.target)) not in done]
        is_left = bool(records) or not outcome.records
        kept.append(replace(outcome, records=tuple(records), reason=outcome.reason if is_left else TOLD))
    return kept


class _Deeds:
    """What the deeds of a sentence tell that brought somebody to harm: who did them, and to whom."""

    __slots__ = ("_attackers", "_countries", "_doers", "_graph", "_sides")

    def __init__(self, outcomes: Sequence[Outcome], graph: Graph) -> None:
        deeds = [outcome for outcome in outcomes if outcome.outcome_of and outcome.records]
        records = [record for outcome in deeds for record in outcome.records]
        self._graph = graph
        self._sides = {sides_of(record) for record in records}
        self._attackers = {code_of(record.source) for record in records}
        self._countries = {country_of(record.target) for record in records if _names_only_victim(record)}
        self._doers = {each.phrase for outcome in deeds for each in self._beside(outcome) if each.relation == DOER}

    def tell(self, attack: Outcome) -> bool:
        """Say whether the deeds tell an attack of which one victim is only supposed."""
        if attack.outcome_of or not (self._sides or self._doers):
            return False
        did_harm = any(each.relation == "subject" and each.phrase in self._doers for each in self._beside(attack))
        supposed = [each for each in attack.records if each.target is not None and each.target.entry == UNNAMED]
        return any(self._tell(record, did_harm=did_harm) for record in supposed)

    def _tell(self, record: EventRecord, *, did_harm: bool) -> bool:
        """Whether victims that are only supposed are those who came to harm.

        Where no place tells of which country they would be, or it is by this attack that they came to harm, those who
        are named may be of any; and so they may where nobody is known who did either.
        """
        if record.source is None:
            return bool(self._countries - {country_of(record.target)})
        is_by_same = record.place is None and record.source.code in self._attackers
        return did_harm or is_by_same or sides_of(record) in self._sides

    def _beside(self, outcome: Outcome) -> tuple[Dependent, ...]:
        """Who stands in which relation to the act of an outcome."""
        predicate = self._graph.by_token.get(outcome.match.trigger)
        return () if predicate is None else predicate.dependents


def _names_only_victim(record: EventRecord) -> bool:
    """Whether a record names whom something befell, and nobody who did it."""
    return record.source is None and record.target is not None and record.target.entry != UNNAMED
