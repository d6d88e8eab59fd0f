"""Does the scan for times pass over nothing that a construction would take?"""

from hypothesis import given
from hypothesis import strategies as st

from marsad.time.scan import CONSTRUCTIONS, matches, promising

KINDS = "J@=%!<HKQOIZnyhdswomkijatpDMYuUVvCWXlqcfSbgrFTB&APGeENLRxz/-(),:"
SHORT = st.text(KINDS.replace("z", ""), min_size=1, max_size=4)


@given(st.one_of(st.text(KINDS, max_size=12), st.lists(SHORT, max_size=4).map("z".join)))
def test_every_place_where_a_construction_begins_is_promising(kinds: str) -> None:
    beginnings = [position for position in range(len(kinds)) if matches(kinds, position)]
    assert beginnings == [position for position in beginnings if promising(kinds, position) == position]


@given(st.text(KINDS, min_size=1, max_size=12))
def test_longest_matches_come_first(kinds: str) -> None:
    ends = [match.end() for match, _ in matches(kinds, 0)]
    assert sorted(ends, reverse=True) == ends


def test_constructions_begin_only_with_the_kinds_that_they_name() -> None:
    undeclared = [
        (construction.pattern, kind)
        for construction in CONSTRUCTIONS
        for kind in KINDS
        if kind not in construction.begins and construction.compiled.match(kind)
    ]
    assert [] == undeclared
