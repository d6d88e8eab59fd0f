"""Does a sentence of two clauses tell what either of them tells by itself?"""

from itertools import permutations
from pathlib import Path

import pytest
import yaml

from marsad import Engine
from shipped.texts import Key, keys

TOGETHER = yaml.safe_load((Path(__file__).parent / "together.yaml").read_text("utf-8"))


@pytest.mark.parametrize("joined", TOGETHER["joined"])
def test_two_clauses_tell_together_what_they_tell_apart(engine: Engine, joined: str) -> None:
    def told(text: str) -> set[Key]:
        return set(keys(engine.code(text)))

    apart = {clause: told(f"{clause}.") for clause in TOGETHER["clauses"]}
    missed = {
        joined.format(first, second): (apart[first] | apart[second]) ^ told(joined.format(first, second))
        for first, second in permutations(TOGETHER["clauses"], 2)
    }
    assert {} == {text: differing for text, differing in missed.items() if differing}
    assert all(apart.values())
