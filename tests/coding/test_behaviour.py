"""Which records does a text give? The texts stand in data/behaviour."""

import datetime

import pytest

from coding.behaviours import Behaviour, behaviours, stated
from marsad.coding.coder import Coder
from marsad.model import Document

DATE = datetime.date(2022, 9, 19)
KNOWN_FAILURES = {
    "an object after a relative clause between commas belongs to the verb before it": "the clause does not go on",
}
"""Behaviours that are right and not reached yet, with what stands in their way."""


def case(behaviour: Behaviour) -> object:
    reason = KNOWN_FAILURES.get(behaviour.name)
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(behaviour, id=behaviour.name, marks=marks)


@pytest.mark.parametrize("behaviour", [case(behaviour) for behaviour in behaviours()])
def test_text_gives_the_records_stated(behaviour: Behaviour, coder: Coder) -> None:
    outcomes = [outcome for _, found in coder.outcomes(Document("-", behaviour.text, DATE)) for outcome in found]
    records = [record for outcome in outcomes for record in outcome.records]
    assert len(behaviour.records) == len(records), [(outcome.match.rule, outcome.reason) for outcome in outcomes]
    assert list(behaviour.records) == [
        stated(wish, record) for wish, record in zip(behaviour.records, records, strict=True)
    ]
    if behaviour.because is not None:
        assert behaviour.because in {outcome.reason for outcome in outcomes}


def test_known_failures_are_behaviours() -> None:
    assert set() == KNOWN_FAILURES.keys() - {behaviour.name for behaviour in behaviours()}
