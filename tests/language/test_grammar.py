"""What does reading a pattern give, and what does it say of a wrong one?"""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from language.strategies import fragments, trees
from marsad.language.grammar import DEEPEST_NESTING, PatternError, parse_pattern
from marsad.language.printing import print_pattern
from marsad.language.tree import Capture, EntityTest, Gap, Maybe, Node, Sequence, WordTest, walk


def test_pattern_becomes_a_typed_tree() -> None:
    expected = Sequence(
        (
            Capture("trigger", WordTest(("meet", "hold.talks"), features=("verb",))),
            Gap(6),
            Maybe(Capture("target", EntityTest("ACTOR", ("with", "to")))),
        )
    )
    assert expected == parse_pattern("trigger:[lex=@meet|@hold.talks verb] ..6 target:ACTOR[with|to]?")


def test_parts_remember_where_they_were_written() -> None:
    text = "trigger:[lex=@meet]\t..6 target:ACTOR[with]"
    pieces = {text[slice(*node.place)].strip() for node in walk(parse_pattern(text))}
    assert pieces == {text, "trigger:[lex=@meet]", "[lex=@meet]", "..6", "target:ACTOR[with]", "ACTOR[with]"}


def test_a_bracket_after_a_blank_is_a_word_and_no_function() -> None:
    assert EntityTest("TIME", ("in",)) == parse_pattern("TIME[in]")
    assert Sequence((EntityTest("TIME"), WordTest(features=("noun",)))) == parse_pattern("TIME [noun]")


PART = "expected a part of the pattern"
TERM = "expected lex=@group, form=@list or a feature"


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("", 0, f"{PART}, found the end of the pattern"),
        ("   ", 3, f"{PART}, found the end of the pattern"),
        ("lex=@meet", 3, "expected ':', found '=@meet'"),
        ("trigger:", 8, "expected a word, a mention or a bracket, found the end of the pattern"),
        ("x:..", 2, "expected a word, a mention or a bracket, found '..'"),
        ("[lex=meet]", 5, "expected '@', found 'meet]'"),
        ("[lex=@Meet]", 6, "expected the name of a group or word list, found 'Meet]'"),
        ("[lex=@meet|]", 11, "expected '@', found ']'"),
        ("[lex=@a lex=@b]", 0, "lex= and form= stand once in a word test; join their names with |"),
        ("[]", 1, f"{TERM}, found ']'"),
        ("[plural]", 1, f"{TERM}, found 'plural]'"),
        ("[verb", 5, "expected ']', found the end of the pattern"),
        ("[verb] .. ACTOR[with", 20, "expected ']', found the end of the pattern"),
        ("ACTOR[With]", 6, "expected a function of the mention, found 'With]'"),
        ("([noun] | )", 10, f"{PART}, found ')'"),
        ("([noun]", 7, "expected ')', found the end of the pattern"),
        ("{ [noun] ; }", 11, f"{PART}, found '}}'"),
        ("[noun] ]", 7, "expected another part or the end of the pattern, found ']'"),
        ("\t[noun]\n??", 9, "expected another part or the end of the pattern, found '?'"),
        ("..12345 ACTOR", 6, "expected another part or the end of the pattern, found '5 ACTOR'"),
        ("(" * 13, 12, f"more than {DEEPEST_NESTING} brackets stand inside one another"),
    ],
)
def test_wrong_pattern_says_what_was_expected_and_where(text: str, column: int, message: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse_pattern(text)
    assert (column, message) == (caught.value.column, str(caught.value))


def stops_at(text: str) -> int:
    """Return where reading the pattern stopped, its length if it did not."""
    try:
        parse_pattern(text)
    except PatternError as error:
        return error.column
    return len(text)


@given(st.text() | fragments)
@example("(" * 5000)
@example("{(" * 6)
@example(".." + "9" * 5000)
@example("x:" * 3000)
@example("[verb]" * 500)
def test_no_text_gives_another_exception_than_a_pattern_error(text: str) -> None:
    assert 0 <= stops_at(text) <= len(text)


@given(trees, st.data())
def test_a_cut_pattern_points_inside_its_text(tree: Node, data: st.DataObject) -> None:
    text = print_pattern(tree)
    cut = text[: data.draw(st.integers(0, len(text)))]
    assert 0 <= stops_at(cut) <= len(cut)
