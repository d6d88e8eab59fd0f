"""Does the scan for times pass over nothing that a construction would take?"""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.time.scan import CONSTRUCTIONS, matches, promising

KINDS = "J@=%!<HKQOIZnyhdswomkijatpDMYuUVvCWXlqcfSbgrFTB&APGeENLRxz/-(),:$^~"
SHORT = st.text(KINDS.replace("z", ""), min_size=1, max_size=4)


@given(st.one_of(st.text(KINDS, max_size=12), st.lists(SHORT, max_size=4).map("z".join)))
def test_every_place_where_a_construction_begins_is_promising(kinds: str) -> None:
    beginnings = [position for position in range(len(kinds)) if matches(kinds, position)]
    assert beginnings == [position for position in beginnings if promising(kinds, position) == position]


@given(st.text(KINDS, min_size=1, max_size=12))
def test_longest_matches_come_first(kinds: str) -> None:
    ends = [match.end() for match, _ in matches(kinds, 0)]
    assert sorted(ends, reverse=True) == ends


# With the second, an unordered class of characters began with the one that negates it.
@pytest.mark.parametrize("seed", ["0", "61"])
def test_the_scan_is_the_same_in_every_process(seed: str) -> None:
    asked = f"from marsad.time.scan import promising; print([promising(k + 'w', 0) for k in {KINDS!r}])"
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    run = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True)
    assert f"{[promising(kind + 'w', 0) for kind in KINDS]}\n" == run.stdout


def test_all_kinds_that_begin_a_construction_are_tried_here() -> None:
    assert set() == {kind for construction in CONSTRUCTIONS for kind in construction.begins} - set(KINDS)


def test_constructions_begin_only_with_the_kinds_that_they_name() -> None:
    undeclared = [
        (construction.pattern, kind)
        for construction in CONSTRUCTIONS
        for kind in KINDS
        if kind not in construction.begins and construction.compiled.match(kind)
    ]
    assert [] == undeclared
