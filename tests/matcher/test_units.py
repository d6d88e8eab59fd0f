"""What governs a mention: nothing, the noun before it, or a preposition?"""

import pytest

from syntax.small_sentences import functions_of, units_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقعت روسيا مصر", {"روسيا": ["bare"], "مصر": ["bare"]}),
        ("وقعت روسيا اتفاقية مع مصر", {"روسيا": ["bare"], "مصر": ["with"]}),
        ("زار بوتين بفرنسا", {"بوتين": ["bare"], "بفرنسا": ["with"]}),
        ("انسحب بوتين من قبل مصر", {"بوتين": ["bare"], "مصر": ["by"]}),
        ("انسحب بوتين من مصر", {"بوتين": ["bare"], "مصر": ["from"]}),
        ("بين روسيا مصر", {"روسيا": ["between"], "مصر": ["bare"]}),
    ],
)
def test_preposition_governs_the_mention_right_behind_it(text: str, expected: dict[str, list[str]]) -> None:
    assert expected == functions_of(text)


def test_phrase_with_an_attached_letter_needs_the_letter() -> None:
    assert ["support", "to"] == functions_of("وقعت روسيا دعما لمصر")["لمصر"]
    assert ["bare"] == functions_of("وقعت روسيا دعما مصر")["مصر"]


@pytest.mark.parametrize("text", ["اتفاقية فرنسا", 'قرار "فرنسا"'])
def test_mention_completes_the_indefinite_noun_before_it(text: str) -> None:
    assert {"فرنسا": ["of"]} == functions_of(text)


@pytest.mark.parametrize("text", ["مع اتفاقية فرنسا", "مع قرار اتفاقية فرنسا"])
def test_mention_that_completes_a_noun_under_a_preposition_says_which(text: str) -> None:
    assert {"فرنسا": ["of", "with-of"]} == functions_of(text)


@pytest.mark.parametrize("text", ["الاتفاقية فرنسا", "قراره فرنسا", "اتفاقية أمس فرنسا"])
def test_definite_or_suffixed_or_distant_noun_governs_nothing(text: str) -> None:
    assert {"فرنسا": ["bare"]} == functions_of(text)


def test_participle_of_circumstance_takes_an_object_and_no_complement() -> None:
    assert {"بوتين": ["bare"], "فرنسا": ["bare"], "مصر": ["bare"]} == functions_of("زار بوتين فرنسا، مؤكدا مصر")


@pytest.mark.parametrize(
    ("text", "unit"), [("كان بوتين توصل", 2), ("كان بوتين، توصل", 3), ("بوتين توصل", 1), ("توصل بوتين", 0)]
)
def test_verb_after_the_topic_of_a_copula_is_the_clauses_verb(text: str, unit: int) -> None:
    assert units_of(text).syntax[unit].verb


@pytest.mark.parametrize(("text", "unit"), [("زار بوتين توصل", 2)])
def test_noun_or_verb_behind_the_clauses_verb_is_a_noun(text: str, unit: int) -> None:
    assert not units_of(text).syntax[unit].verb


def test_noun_of_a_preposition_is_no_noun_of_the_verb() -> None:
    nouns = units_of("وقعت روسيا اتفاقية مع قرار").nouns
    assert [2] == [number for number in range(5) if nouns >> number & 1]


def test_a_preposition_that_could_be_a_verb_is_one_where_what_the_verb_governs_follows() -> None:
    assert {"بوتين": ["bare"]} == functions_of("عبر بوتين عن قرار")
    assert units_of("عبر بوتين عن قرار").syntax[0].verb
    assert {"مصر": ["among"], "فرنسا": ["about"]} == functions_of("زار عبر مصر زارت عن فرنسا")


def test_governor_is_the_unit_that_governs() -> None:
    units = units_of("وقعت روسيا اتفاقية مع مصر")
    assert [None, None, None, None, 3] == units.governors


def test_span_is_in_characters_of_the_text() -> None:
    text = "زار بوتين  مصر"
    start, end = units_of(text).span(2)
    assert "مصر" == text[start:end]
