"""What holds of the graph of any text?"""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from marsad import Engine

WORDS = (
    st.sampled_from(["زار", "قال", "أن", "إن", "الذي", "الوزير", "وزير", "مصر", "وأكد", "لم", "قد", "في", "من"])
    | (st.sampled_from(["عن", "إلى", "هذا", "«", "»", "(", ")", ":", "،", ".", "-", "5", "كان", "بيان"]))
    | (
        st.sampled_from(
            ["زيارة", "غارة", "إسرائيلية", "وبريطانية", "زيارته", "قصف", "شن", "بدء", "بين", "لمصر", "على", "سلسلة"]
        )
    )
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=80))
@example("قال زيارة")
@example("زار الوزير . مصر زار")
def test_every_number_in_a_graph_points_into_it(engine: Engine, text: str) -> None:
    for graph in engine.parse(text):
        for phrase in graph.phrases:
            if phrase.number in graph.earlier:
                # With whom the sentence before goes on stands before all tokens of this one.
                assert phrase.start == phrase.head == phrase.end == -1
            else:
                assert 0 <= phrase.start <= phrase.head < phrase.end <= len(graph.tokens)
            assert all(0 <= other < len(graph.phrases) for other in phrase.joined)
            assert phrase.owner is None or phrase.number < phrase.owner < len(graph.phrases)
        tokens = [predicate.token for predicate in graph.predicates]
        assert sorted(set(tokens)) == tokens
        for predicate in graph.predicates:
            assert 0 <= predicate.clause < len(graph.clauses)
            assert all(0 <= each.phrase < len(graph.phrases) for each in predicate.dependents)
            assert predicate.content is None or 0 <= predicate.content < len(graph.tokens)
            assert predicate.carrier is None or 0 <= predicate.carrier < len(graph.tokens)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_a_verb_has_one_subject_and_one_object_at_most(engine: Engine, text: str) -> None:
    for graph in engine.parse(text):
        for predicate in graph.verbs:
            relations = [each.relation for each in predicate.dependents if each.relation in ("subject", "object")]
            assert sorted(set(relations)) == sorted(relations)
