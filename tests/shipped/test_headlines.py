"""Are headlines, tickers and posts read as the sentences that they stand for?

Each entry of headlines.yaml holds a line as agencies write them, and all records that it is to give.
"""

import pytest

from marsad import Engine
from shipped.texts import Key, keys, texts


@pytest.mark.parametrize(("text", "records"), texts("headlines.yaml"))
def test_a_headline_gives_its_records(engine: Engine, text: str, records: list[Key]) -> None:
    assert sorted(map(str, records)) == sorted(map(str, keys(engine.code(text))))
