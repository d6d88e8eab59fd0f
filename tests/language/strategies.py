"""What does Hypothesis draw for the pattern language: trees as the grammar makes them, and texts that are nearly so?"""

from hypothesis import strategies as st

from marsad.language.grammar import FEATURES, KINDS
from marsad.language.tree import Arguments, Capture, Choice, EntityTest, Gap, Maybe, Node, Sequence, WordTest

names = st.from_regex(r"[a-z][a-z0-9-]{0,5}", fullmatch=True)
groups = st.from_regex(r"[a-z][a-z0-9.-]{0,7}", fullmatch=True)
functions = st.from_regex(r"[a-z][a-z-]{0,7}", fullmatch=True)


def tuples_of(strategy: st.SearchStrategy[str], most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


word_tests = st.builds(WordTest, tuples_of(groups), tuples_of(groups), tuples_of(st.sampled_from(FEATURES))).filter(
    lambda test: test != WordTest()
)
entity_tests = st.builds(EntityTest, st.sampled_from(KINDS), tuples_of(functions))
gaps = st.builds(Gap, st.integers(0, 9999))


@st.composite
def sequences(draw: st.DrawFn, parts: st.SearchStrategy[Node]) -> Node:
    """A row of at least two parts; one part alone is that part."""
    return Sequence(tuple(draw(st.lists(parts | gaps, min_size=2, max_size=3))))


def _arguments(slots: list[tuple[Node, bool]]) -> Node:
    return Arguments(tuple(node for node, _ in slots), tuple(required for _, required in slots))


def _larger(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    row = parts | sequences(parts)
    return st.one_of(
        st.builds(Capture, names, parts),
        st.builds(Maybe, parts),
        st.builds(lambda options: Choice(tuple(options)), st.lists(row, min_size=2, max_size=3)),
        st.lists(st.tuples(row, st.booleans()), min_size=1, max_size=3).map(_arguments),
        sequences(parts),
    )


trees: st.SearchStrategy[Node] = st.recursive(word_tests | entity_tests, _larger, max_leaves=8)

_PIECES = (
    *("trigger:", "x:", "[", "]", "lex=", "form=", "@a", "verb", "noun", "ACTOR", "CONTENT", "with", "|", "(", ")"),
    *("{", "}", ";", "!", "?", "..", "..12", " ", "\n", "\t", "عقد", "\u202e", "9", "@", ":", "a"),
)
fragments = st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)
"""Texts made of the pieces that the grammar turns on."""
