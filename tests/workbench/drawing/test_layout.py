"""Does a drawing hold all that the graph says, with nothing on top of each other?"""

from itertools import combinations, pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad import Engine
from marsad.model import Graph
from marsad.workbench.drawing.layout import lay_out
from marsad.workbench.drawing.rows import ROW_WIDTH
from marsad.workbench.drawing.scene import Drawing
from workbench.drawing.texts import LONG, TEXTS

ANY_TEXT = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])


def drawings(engine: Engine, text: str) -> list[tuple[Graph, Drawing]]:
    return [(graph, lay_out(text, graph)) for graph in engine.parse(text)]


def overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@ANY_TEXT
@given(TEXTS)
def test_every_word_and_predicate_is_drawn_once(engine: Engine, text: str) -> None:
    for graph, drawing in drawings(engine, text):
        words = [word for row in drawing.rows for word in row.words]
        assert list(range(len(graph.tokens))) == sorted(word.token for word in words)
        assert {each.token for each in graph.predicates} == {word.token for word in words if word.is_predicate}


@ANY_TEXT
@given(TEXTS)
def test_every_dependent_has_an_arc_with_its_relation(engine: Engine, text: str) -> None:
    for graph, drawing in drawings(engine, text):
        arcs = [arc for row in drawing.rows for arc in row.arcs]
        leaving = sorted((arc.source, arc.target) for arc in arcs if arc.step is not None and arc.tail is not None)
        arriving = sorted((arc.source, arc.target) for arc in arcs if arc.step is not None and arc.head is not None)
        wanted = [
            (predicate.token, graph.phrases[each.phrase].head, each.relation)
            for predicate in graph.predicates
            for each in predicate.dependents
        ]
        assert sorted((source, target) for source, target, _ in wanted) == leaving == arriving
        named = {(arc.source, arc.target, arc.label.split(", ")[-1].split(" · ")[-1]) for arc in arcs}
        assert set(wanted) <= named


@ANY_TEXT
@given(TEXTS)
def test_nothing_lies_on_anything_else(engine: Engine, text: str) -> None:
    for _, drawing in drawings(engine, text):
        for row in drawing.rows:
            for one, other in combinations(row.arcs, 2):
                assert one.lane != other.lane or not overlap(one.reach, other.reach)
            for line, other_line in combinations(row.phrases, 2):
                apart = not overlap((line.left, line.right), (other_line.left, other_line.right))
                assert line.lane != other_line.lane or apart
            for label, other_label in combinations(row.labels, 2):
                apart = abs(label.x - other_label.x) >= (label.width + other_label.width) / 2
                assert label.lane != other_label.lane or apart
            ends = [x for arc in row.arcs for x in (arc.tail, arc.head) if x is not None]
            assert len(ends) == len({round(x, 3) for x in ends})
            assert all(right.left >= left.right - 0.01 for right, left in pairwise(row.words))
        for upper, lower in pairwise(drawing.rows):
            assert upper.bottom <= lower.top


@ANY_TEXT
@given(TEXTS)
def test_nothing_is_cut_off(engine: Engine, text: str) -> None:
    for _, drawing in drawings(engine, text):
        for row in drawing.rows:
            spans = [(word.left, word.right) for word in row.words]
            spans += [arc.reach for arc in row.arcs]
            spans += [(label.x - label.width / 2, label.x + label.width / 2) for label in row.labels]
            assert all(-0.01 <= left <= right <= drawing.width + 0.01 for left, right in spans)


@ANY_TEXT
@given(TEXTS)
def test_a_word_stands_in_the_band_of_one_clause(engine: Engine, text: str) -> None:
    for graph, drawing in drawings(engine, text):
        for row in drawing.rows:
            for word in row.words:
                over = [band.clause for band in row.bands if band.left <= word.x <= band.right]
                assert 1 == len(over)
                at = [predicate for predicate in graph.predicates if predicate.token == word.token]
                # A colon stands at the head of the clause that it governs, and not in its own.
                assert all([predicate.clause] == over for predicate in at if predicate.kind != "colon")


def test_a_colon_stands_in_the_band_of_what_is_said_behind_it(engine: Engine) -> None:
    ((graph, drawing),) = drawings(engine, "الوزير: الوضع صعب")
    (row,) = drawing.rows
    (colon,) = [word for word in row.words if word.text == ":"]
    said = [clause.number for clause in graph.clauses if clause.governor == colon.token]
    assert said == [band.clause for band in row.bands if band.left <= colon.x <= band.right]


def test_words_run_from_right_to_left_with_what_they_are_below(engine: Engine) -> None:
    ((_, drawing),) = drawings(engine, "زار الرئيس الفرنسي القاهرة.")
    (row,) = drawing.rows
    assert ["زار", "الرئيس", "الفرنسي", "القاهرة", "."] == [word.text for word in row.words]
    assert ["1 verb", "FRAGOV", "EGY"] == [label.text for label in row.labels]
    assert [("subject", "after-verb"), ("object", "after-subject")] == [(arc.label, arc.step) for arc in row.arcs]
    assert ["0 main"] == [band.label for band in row.bands]


def test_a_verb_says_how_it_stands_and_who_says_it(engine: Engine) -> None:
    ((_, drawing),) = drawings(engine, "قال الوزير إن بلاده لن تهاجم مصر.")
    labels = [label.text for row in drawing.rows for label in row.labels]
    assert "2 verb negated" in labels
    assert ["said by, content"] == [arc.label for row in drawing.rows for arc in row.arcs if arc.step is None]


@given(st.integers(14, len(LONG.split())))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_long_sentence_goes_on_in_rows_of_like_length(engine: Engine, length: int) -> None:
    ((graph, drawing),) = drawings(engine, " ".join(LONG.split()[:length]))
    lengths = [row.words[0].right - row.words[-1].left for row in drawing.rows]
    assert max(lengths) <= ROW_WIDTH
    assert min(lengths) > 0.5 * max(lengths)
    assert len(graph.tokens) <= 20 * len(lengths)


def test_a_long_address_is_shortened_and_kept_in_full(engine: Engine) -> None:
    address = f"https://example.org/{'page/' * 20}"
    ((_, drawing),) = drawings(engine, f"زار الوزير {address}")
    words = [word for row in drawing.rows for word in row.words if len(word.full) > 28]
    assert all(word.text.endswith("…") and len(word.text) == 28 for word in words)
    assert words


@given(st.just("زار الرئيس الفرنسي الذي دعا لبنان إلى الحوار مدينة طرابلس."))
@settings(max_examples=2, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_same_text_gives_the_same_drawing(engine: Engine, text: str) -> None:
    assert drawings(engine, text) == drawings(engine, text)
