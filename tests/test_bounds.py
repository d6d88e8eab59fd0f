"""Does a sentence that names very many cost no more than it says, and is what it leaves out told?"""

import time

import pytest

from marsad import Document, Engine
from marsad.coding import LeftOut
from marsad.coding.pairs import MOST_PAIRS

MANY = " و".join(["فرنسا", "روسيا", "لبنان", "سوريا", "العراق", "إيران", "تركيا", "مصر", "ليبيا", "تونس"] * 12)


@pytest.mark.parametrize("text", [f"اجتمعت {MANY} مع {MANY}.", f"هاجمت {MANY} {MANY}.", f"زار رئيس {MANY} دول {MANY}."])
def test_pairs_of_one_event_are_bounded_and_the_rest_is_said(engine: Engine, text: str) -> None:
    document = Document("a", text)
    began = time.process_time()
    coded, left_out = engine.code_items([document])
    assert time.process_time() - began < 20
    assert isinstance(coded, tuple)
    records = coded[1]
    triggers = {(record.start, record.rule) for record in records}
    assert 0 < len(records) <= 2 * MOST_PAIRS * len(triggers)
    assert isinstance(left_out, LeftOut)
    assert document == left_out.document
    assert {record.start for record in records} >= set(left_out.at)


def test_of_few_nothing_is_left_out(engine: Engine) -> None:
    assert 1 == len(list(engine.code_items([Document("a", "اجتمعت فرنسا وروسيا ولبنان مع سوريا والعراق وإيران.")])))
