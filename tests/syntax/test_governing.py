"""What governs a mention: nothing, the noun before it, or a preposition? And is a word a verb where it stands?"""

import pytest

from syntax.small_sentences import functions_of, parsed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقعت روسيا مصر", {"روسيا": [], "مصر": []}),
        ("وقعت روسيا اتفاقية مع مصر", {"روسيا": [], "مصر": ["with"]}),
        ("زار بوتين بفرنسا", {"بوتين": [], "بفرنسا": ["with"]}),
        ("انسحب بوتين من قبل مصر", {"بوتين": [], "مصر": ["by"]}),
        ("انسحب بوتين من مصر", {"بوتين": [], "مصر": ["from"]}),
        ("بين روسيا مصر", {"روسيا": ["between"], "مصر": []}),
    ],
)
def test_preposition_governs_the_mention_right_behind_it(text: str, expected: dict[str, list[str]]) -> None:
    assert expected == functions_of(text)


def test_phrase_with_an_attached_letter_needs_the_letter() -> None:
    assert ["support", "to"] == functions_of("وقعت روسيا دعما لمصر")["لمصر"]
    assert [] == functions_of("وقعت روسيا دعما مصر")["مصر"]


@pytest.mark.parametrize("text", ["اتفاقية فرنسا", 'قرار "فرنسا"'])
def test_mention_completes_the_indefinite_noun_before_it(text: str) -> None:
    assert {"فرنسا": ["of"]} == functions_of(text)


@pytest.mark.parametrize("text", ["مع اتفاقية فرنسا", "مع قرار فرنسا"])
def test_mention_that_completes_a_noun_under_a_preposition_says_which(text: str) -> None:
    assert {"فرنسا": ["of", "with-of"]} == functions_of(text)


@pytest.mark.parametrize("text", ["الاتفاقية فرنسا", "قراره فرنسا", "اتفاقية أمس فرنسا"])
def test_definite_or_suffixed_or_distant_noun_governs_nothing(text: str) -> None:
    assert {"فرنسا": []} == functions_of(text)


def test_participle_of_circumstance_takes_an_object_and_no_complement() -> None:
    assert {"بوتين": [], "فرنسا": [], "مصر": []} == functions_of("زار بوتين فرنسا، مؤكدا مصر")


@pytest.mark.parametrize(
    ("text", "token"), [("كان بوتين توصل", 2), ("كان بوتين، توصل", 3), ("بوتين توصل", 1), ("توصل بوتين", 0)]
)
def test_verb_after_the_topic_of_a_copula_is_the_clauses_verb(text: str, token: int) -> None:
    assert parsed(text).words[token].syntax.verb


def test_noun_or_verb_behind_the_clauses_verb_is_a_noun() -> None:
    assert not parsed("زار بوتين توصل").words[2].syntax.verb


def test_a_preposition_that_could_be_a_verb_is_one_where_what_the_verb_governs_follows() -> None:
    assert {"بوتين": []} == functions_of("عبر بوتين عن قرار")
    assert parsed("عبر بوتين عن قرار").words[0].syntax.verb
    assert {"مصر": ["among"], "فرنسا": ["about"]} == functions_of("زار عبر مصر زارت عن فرنسا")
