"""Which records does a text give? The texts stand in data/behaviour."""

import datetime

import pytest

from coding.behaviours import Behaviour, behaviours, stated
from marsad.coding.coder import Coder
from marsad.model import Document

DATE = datetime.date(2022, 9, 19)


@pytest.mark.parametrize("behaviour", list(behaviours()), ids=lambda behaviour: behaviour.name)
def test_text_gives_the_records_stated(behaviour: Behaviour, coder: Coder) -> None:
    outcomes = [outcome for _, found in coder.outcomes(Document("-", behaviour.text, DATE)) for outcome in found]
    records = [record for outcome in outcomes for record in outcome.records]
    assert len(behaviour.records) == len(records), [(outcome.match.rule, outcome.reason) for outcome in outcomes]
    assert list(behaviour.records) == [
        stated(wish, record) for wish, record in zip(behaviour.records, records, strict=True)
    ]
    if behaviour.because is not None:
        assert behaviour.because in {outcome.reason for outcome in outcomes}
