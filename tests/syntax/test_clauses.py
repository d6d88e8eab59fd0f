"""Where do clauses begin and end, and which governs which?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syntax.small_sentences import GENDERS, VOCABULARY, WITH_PROCLITIC, clauses_of, parsed

Shape = list[tuple[str, int | None, str]]


def test_plain_sentence_is_one_clause() -> None:
    assert [("main", None, "زار بوتين مصر")] == clauses_of("زار بوتين مصر")


def test_content_hangs_from_what_reports_it() -> None:
    expected: Shape = [("main", None, "قال بوتين"), ("content", 0, "إن روسيا وقعت اتفاقية")]
    assert expected == clauses_of("قال بوتين إن روسيا وقعت اتفاقية")


def test_a_conjunction_at_the_head_of_a_sentence_begins_no_other_clause() -> None:
    assert [("main", None, "وزار بوتين مصر")] == clauses_of("وزار بوتين مصر")


def test_a_dash_without_its_twin_encloses_nothing() -> None:
    assert {"main"} == {kind for kind, _, _ in clauses_of("مصر - زار بوتين فرنسا")}


def test_verb_with_a_conjunction_begins_a_coordinate_clause() -> None:
    expected: Shape = [("main", None, "زار بوتين مصر"), ("coordinate", 0, "وزار فرنسا")]
    assert expected == clauses_of("زار بوتين مصر وزار فرنسا")


def test_reporting_verb_with_a_conjunction_returns_to_the_speaker() -> None:
    expected: Shape = [
        ("main", None, "قال بوتين"),
        ("content", 0, "إن روسيا وقعت اتفاقية"),
        ("coordinate", 0, "وأضاف"),
        ("content", 2, "أن ماكرون زار مصر"),
    ]
    assert expected == clauses_of("قال بوتين إن روسيا وقعت اتفاقية وأضاف أن ماكرون زار مصر")


def test_relative_clause_hangs_from_what_it_describes() -> None:
    expected: Shape = [("main", None, "انسحب بوتين"), ("relative", 0, "الذي زار مصر")]
    assert expected == clauses_of("انسحب بوتين الذي زار مصر")


def test_a_topic_waits_for_its_verb_behind_a_relative_clause_between_commas() -> None:
    assert ("main", None, "بوتين ، ، زار فرنسا") == clauses_of("بوتين، الذي انسحب، زار فرنسا")[0]


def test_a_comma_between_a_subject_and_its_verb_begins_no_clause() -> None:
    assert [("main", None, "بوتين ، زار فرنسا")] == clauses_of("بوتين، زار فرنسا")


def test_the_mark_that_closes_a_name_at_the_end_of_a_phrase_opens_no_quotation() -> None:
    expected: Shape = [("main", None, 'في مجلة " السلام " زار بوتين مصر')]
    assert expected == clauses_of('في مجلة "السلام" زار بوتين مصر')


def test_a_mark_before_words_with_a_verb_opens_a_quotation() -> None:
    assert ("quotation", 0, '" زار بوتين مصر') in clauses_of('أعلن ماكرون "زار بوتين مصر"')


def test_an_actor_behind_a_relative_clause_between_commas_belongs_to_the_verb_before_it() -> None:
    assert ("main", None, "زارت روسيا ، ، مصر") == clauses_of("زارت روسيا، التي وقعت اتفاقية، مصر")[0]


def test_reporting_participle_begins_a_circumstance_of_the_speaker() -> None:
    expected: Shape = [
        ("main", None, "زار بوتين مصر ،"),
        ("circumstance", 0, "مؤكدا"),
        ("content", 1, "أن روسيا وقعت اتفاقية"),
    ]
    assert expected == clauses_of("زار بوتين مصر، مؤكدا أن روسيا وقعت اتفاقية")


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("زار بوتين مصر بينما زارت فرنسا روسيا", "circumstance", "بينما زارت فرنسا روسيا"),
        ("زار بوتين مصر لكن ماكرون انسحب", "coordinate", "لكن ماكرون انسحب"),
        ("انسحب بوتين بعد أن زار مصر", "circumstance", "أن زار مصر"),
    ],
)
def test_small_words_say_what_they_open(text: str, kind: str, words: str) -> None:
    assert (kind, 0, words) == clauses_of(text)[1]


def test_brackets_interrupt_a_clause_that_goes_on_behind_them() -> None:
    expected: Shape = [("main", None, "زار بوتين ) مصر"), ("parenthesis", 0, "( من روسيا")]
    assert expected == clauses_of("زار بوتين (من روسيا) مصر")


def test_quotation_is_a_clause_of_its_own() -> None:
    expected: Shape = [("main", None, 'قال بوتين " أمس'), ("quotation", 0, '" ماكرون زار مصر')]
    assert expected == clauses_of('قال بوتين "ماكرون زار مصر" أمس')


def test_quoted_name_is_no_quotation() -> None:
    assert [("main", None, 'وقعت روسيا " اتفاقية " مع مصر')] == clauses_of('وقعت روسيا "اتفاقية" مع مصر')


def test_mark_that_closes_an_earlier_sentence_opens_nothing() -> None:
    assert [("main", None, 'قال ماكرون "')] == clauses_of('قال ماكرون"')


def test_colon_after_a_reporting_verb_opens_content() -> None:
    expected: Shape = [("main", None, "قال بوتين"), ("content", 0, ": زار ماكرون مصر")]
    assert expected == clauses_of("قال بوتين: زار ماكرون مصر")


_PIECES = (*VOCABULARY, *GENDERS, *WITH_PROCLITIC, "أن", "إن", "أنه", "الذي", "بينما", "لكن", "بعد", "مع", "من", "قبل")
sentences = st.lists(st.sampled_from((*_PIECES, "،", ".", ":", "؛", "(", ")", '"')), max_size=20).map(" ".join)


@given(sentences)
def test_every_token_is_in_exactly_one_clause_and_every_phrase_in_that_of_its_head(text: str) -> None:
    graph = parsed(text).graph
    assert len(graph.tokens) == len(graph.clause_of)
    numbers = range(len(graph.clauses))
    assert list(numbers) == [clause.number for clause in graph.clauses]
    assert all(clause in numbers for clause in graph.clause_of)
    for clause in graph.clauses:
        for phrase in clause.phrases:
            assert clause.number == graph.clause_of[graph.phrases[phrase].head]


@given(sentences)
def test_clauses_hang_from_earlier_ones(text: str) -> None:
    clauses = parsed(text).graph.clauses
    assert not clauses or ("main", None) == (clauses[0].kind, clauses[0].parent)
    for clause in clauses[1:]:
        assert (clause.parent is None) == (clause.kind == "main")
        assert clause.parent is None or clause.parent < clause.number
        assert 0 <= clause.depth


@given(sentences)
def test_a_clause_has_one_verb_at_most(text: str) -> None:
    clauses = [verb.clause for verb in parsed(text).graph.verbs]
    assert sorted(set(clauses)) == sorted(clauses)
