"""What does Hypothesis draw for the matcher: small sentences, and patterns over the same few tests and names?"""

from dataclasses import replace

from hypothesis import strategies as st

from marsad.language.tree import Arguments, Capture, Choice, EntityTest, Gap, Maybe, Node, Sequence, WordTest
from marsad.model import (
    Actor,
    ClauseKind,
    Mention,
    Word,
)
from matcher.reference import ClauseShape, Row, Unit

TRIGGER = WordTest(("go",), features=("verb",))
WORD_TESTS = (
    WordTest(("red",)),
    WordTest(("blue",)),
    WordTest(features=("noun", "free")),
    WordTest(spellings=("list",)),
)
NAMES = ("source", "target")
FUNCTIONS = ("bare", "of", "with", "to")
ROLES = (*FUNCTIONS, "object")


def _mention(actors: int) -> Mention:
    return Mention("actor", 0, 1, actors=(Actor("RUS", 0, 1, "name"),) * actors)


# Actors more often than the rest, for they are what most patterns look for.
mentions = st.sampled_from((Mention("place", 0, 1), Mention("time", 0, 1), *map(_mention, (1, 2, 1, 2))))
standings = st.sampled_from([{"bare"}, {"bare"}, {"bare"}, *({name} for name in FUNCTIONS), {"bare", "with"}]).map(
    frozenset[str]
)
passes = st.sets(st.sampled_from((TRIGGER, *WORD_TESTS)), min_size=1).map(frozenset)


@st.composite
def units(draw: st.DrawFn, clauses: int) -> Unit:
    word, clause, passed = Word("كلمة", "word"), draw(st.integers(0, clauses - 1)), draw(passes)
    mention = draw(st.one_of(st.none(), mentions, mentions))
    if mention is None:
        return Unit(word, clause, passed, is_noun=draw(st.booleans()), is_free=draw(st.booleans()))
    return Unit(word, clause, passed, mention, draw(standings))


KINDS: tuple[ClauseKind, ...] = ("content", "quotation", "relative", "coordinate")


@st.composite
def rows(draw: st.DrawFn, most_units: int = 12) -> Row:
    """Sentences whose clauses may interrupt one another."""
    count = draw(st.integers(1, 3))
    drawn = draw(st.lists(units(count), min_size=1, max_size=most_units))
    trigger = draw(st.integers(0, len(drawn) - 1))
    drawn[trigger] = replace(drawn[trigger], passes=drawn[trigger].passes | {TRIGGER})
    starts = [next((n for n, unit in enumerate(drawn) if unit.clause == number), 0) for number in range(count)]
    shapes = [ClauseShape("main", None, starts[0])]
    shapes += [
        ClauseShape(draw(st.sampled_from(KINDS)), draw(st.integers(0, number - 1)), starts[number])
        for number in range(1, count)
    ]
    return Row(tuple(drawn), tuple(shapes))


word_tests = st.sampled_from(WORD_TESTS)
entity_tests = st.one_of(
    st.builds(EntityTest, st.just("ACTOR"), st.lists(st.sampled_from(ROLES), max_size=2, unique=True).map(tuple)),
    st.builds(EntityTest, st.sampled_from(("ACTOR", "ACTOR", "PLACE", "TIME"))),
    st.just(EntityTest("CONTENT")),
)
often = st.sampled_from((True, True, True, False))
gaps = st.builds(Gap, st.integers(0, 6))


@st.composite
def _sequences(draw: st.DrawFn, parts: st.SearchStrategy[Node]) -> Node:
    made: list[Node] = []
    for part in draw(st.lists(parts, min_size=1, max_size=3)):
        if draw(often):
            made.append(draw(gaps))
        made.append(part)
    return made[0] if len(made) == 1 else Sequence(tuple(made))


@st.composite
def _arguments(draw: st.DrawFn, parts: st.SearchStrategy[Node]) -> Node:
    slots = tuple(draw(st.lists(_sequences(parts), min_size=1, max_size=3)))
    required = tuple(draw(st.lists(st.booleans(), min_size=len(slots), max_size=len(slots))))
    return Arguments(slots, required)


def _larger(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.one_of(
        st.builds(Capture, st.sampled_from(NAMES), parts),
        st.builds(Maybe, parts),
        st.builds(lambda options: Choice(tuple(options)), st.lists(_sequences(parts), min_size=2, max_size=3)),
        _sequences(parts),
        _arguments(parts),
    )


leaves: st.SearchStrategy[Node] = word_tests | entity_tests
captured: st.SearchStrategy[Node] = st.builds(Capture, st.sampled_from(NAMES), leaves)
parts: st.SearchStrategy[Node] = st.recursive(captured | leaves, _larger, max_leaves=10)


@st.composite
def patterns(draw: st.DrawFn) -> Sequence:
    """Patterns with a trigger; what stands before it has its gaps on the far side of their parts or right before it."""
    before: list[Node] = []
    for part in draw(st.lists(captured | leaves, max_size=2)):
        before.append(part)
        if draw(often):
            before.append(draw(gaps))
    after = draw(_sequences(parts)) if draw(st.booleans()) or not before else None
    behind = () if after is None else after.parts if isinstance(after, Sequence) else (after,)
    return Sequence((*before, Capture("trigger", TRIGGER), *behind))


def _slot(role: str, name: str, limit: int) -> tuple[Node, ...]:
    return Gap(limit), Capture(name, EntityTest("ACTOR", (role,)))


def _as_arguments(slots: list[tuple[Sequence, bool]]) -> tuple[Node, ...]:
    return (Arguments(tuple(node for node, _ in slots), tuple(required for _, required in slots)),)


@st.composite
def plain_patterns(draw: st.DrawFn) -> Sequence:
    """Patterns of the shape that most rules write; they match more often than any pattern does."""
    slots = st.builds(_slot, st.sampled_from(ROLES), st.sampled_from(NAMES), st.integers(0, 9))
    pairs = st.tuples(word_tests, word_tests).map(lambda pair: (Gap(9), Sequence(pair)))
    one = slots | pairs
    several = st.lists(st.tuples(one.map(Sequence), st.booleans()), min_size=1, max_size=3).map(_as_arguments)
    return Sequence((Capture("trigger", TRIGGER), *draw(one | several)))
