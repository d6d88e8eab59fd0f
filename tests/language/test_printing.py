"""Does a printed pattern read back as the same tree?"""

import pytest
from hypothesis import given

from language.strategies import trees
from marsad.language.grammar import parse_pattern
from marsad.language.printing import print_pattern
from marsad.language.tree import Node


@given(trees)
def test_printed_tree_reads_back_as_it_was(tree: Node) -> None:
    assert tree == parse_pattern(print_pattern(tree))


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("trigger:[ lex=@meet   verb ]", "trigger:[lex=@meet verb]"),
        ("[verb form=@list lex=@a|@b]", "[lex=@a|@b form=@list verb]"),
        ("..24 ACTOR", ".. ACTOR"),
        ("..5ACTOR[with|to]?", "..5 ACTOR[with|to]?"),
        ("( [noun] )", "[noun]"),
        ("(([noun]|[verb]))?", "([noun] | [verb])?"),
        ("{..x:ACTOR!;PLACE[in]}", "{ .. x:ACTOR ! ; PLACE[in] }"),
        ("x:(.. [noun])?", "x:(.. [noun])?"),
    ],
)
def test_normal_form_is_one_spelling_of_a_pattern(written: str, normal: str) -> None:
    assert normal == print_pattern(parse_pattern(written))
    assert normal == print_pattern(parse_pattern(normal))
