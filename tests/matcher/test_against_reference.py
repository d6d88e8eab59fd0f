"""Does the matcher catch what a slow, plain reading of the pattern catches?"""

from hypothesis import event, given, settings
from hypothesis import strategies as st

from marsad.compiler.compiler import top_level
from marsad.compiler.gaps import gap_faults
from marsad.language.grammar import parse_pattern
from marsad.language.tree import Sequence
from marsad.model import ClauseKind, Mention, Word
from matcher.reference import Captures, ClauseShape, Row, Unit, find
from matcher.rows import captures_of, match, matcher_of
from matcher.strategies import TRIGGER, patterns, plain_patterns, rows


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
def test_matcher_agrees_with_the_reference_on_the_shapes_of_frames(pattern: Sequence, row: Row) -> None:
    assert_agreement(pattern, row)


WORD = Word("كلمة", "word")
SUBJECT = Sequence(tuple(top_level(parse_pattern("trigger:[lex=@go verb] ..60 x:ACTOR[subject]"))))
TOPIC = Sequence(tuple(top_level(parse_pattern("x:ACTOR[topic] ..60 trigger:[lex=@go verb]"))))


@settings(max_examples=300)
@given(pattern=st.sampled_from((SUBJECT, TOPIC)), row=rows())
def test_matcher_agrees_with_the_reference_on_subject_and_topic(pattern: Sequence, row: Row) -> None:
    assert_agreement(pattern, row)


def test_relative_clause_whose_opener_is_its_subject_has_no_other() -> None:
    opener, verb = Unit(WORD, 1), Unit(WORD, 1, frozenset({TRIGGER}))
    actor = Unit(WORD, 1, mention=Mention("actor", 0, 1), functions=frozenset({"bare"}))
    expected_of: dict[ClauseKind, list[Captures]] = {"relative": [], "coordinate": [{"trigger": (1, 2), "x": (2, 3)}]}
    for kind, expected in expected_of.items():
        row = Row((opener, verb, actor), (ClauseShape("main", None, 0), ClauseShape(kind, 0, 0)))
        assert expected == [captures_of(matches[0]) for matches in match(matcher_of(SUBJECT), row)]
