"""Does the matcher catch what a slow, plain reading of the pattern catches?"""

from hypothesis import event, given, settings

from marsad.compiler.gaps import gap_faults
from marsad.language.tree import Sequence
from matcher.reference import Row, find
from matcher.rows import captures_of, match, matcher_of
from matcher.strategies import patterns, plain_patterns, rows


def assert_agreement(pattern: Sequence, row: Row) -> None:
    expected = [caught for trigger in range(len(row.units)) if (caught := find(pattern, row, trigger)) is not None]
    event("matches" if expected else "does not match")
    assert expected == [captures_of(matches[0]) for matches in match(matcher_of(pattern), row)]


@settings(max_examples=300)
@given(pattern=patterns().filter(lambda pattern: not gap_faults(pattern)), row=rows())
def test_matcher_agrees_with_the_reference(pattern: Sequence, row: Row) -> None:
    assert_agreement(pattern, row)


@settings(max_examples=300)
@given(pattern=plain_patterns(), row=rows())
def test_matcher_agrees_with_the_reference_on_the_shapes_of_rules(pattern: Sequence, row: Row) -> None:
    assert_agreement(pattern, row)
