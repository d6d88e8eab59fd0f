"""Who acts and who suffers where the phrase in that place names nobody by itself?

Each entry of parties.yaml holds a text and all records that it is to give.
"""

import pytest

from marsad import Engine
from shipped.texts import Key, keys, texts


@pytest.mark.parametrize(("text", "records"), texts("parties.yaml"))
def test_a_text_gives_its_records(engine: Engine, text: str, records: list[Key]) -> None:
    assert sorted(map(str, records)) == sorted(map(str, keys(engine.code(text))))
