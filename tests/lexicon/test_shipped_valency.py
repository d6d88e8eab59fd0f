"""Does the shipped lexicon say what its words take, and the same as the senses of clauses?"""

from pathlib import Path

import pytest

from marsad.clauses.loader import load_clause_words
from marsad.lexicon import Lexicon, load_lexicon
from marsad.model import Lexeme
from marsad.source import Diagnostics

RULES = Path(__file__).parents[2] / "rules"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    diagnostics = Diagnostics()
    lexicon = load_lexicon([RULES / "lexicon"], diagnostics)
    assert [] == [f"{found.code} {found.span}" for found in diagnostics]
    return lexicon


@pytest.fixture(scope="module")
def senses() -> dict[str, frozenset[str]]:
    words = load_clause_words([RULES / "clauses" / "clauses.yaml"], Diagnostics())
    return {sense: frozenset(groups) for sense, groups in words.groups.items()}


def verbs(lexicon: Lexicon, *groups: str) -> set[Lexeme]:
    return {each for group in groups for each in lexicon.group(group) if each.part_of_speech == "verb"}


def test_verbs_that_report_take_what_is_said(lexicon: Lexicon, senses: dict[str, frozenset[str]]) -> None:
    assert set() == {each.lemma for each in verbs(lexicon, *senses["reporting"]) if not each.takes_content}


def test_verbs_that_announce_an_act_are_operators(lexicon: Lexicon, senses: dict[str, frozenset[str]]) -> None:
    assert {"announce"} == {each.operator for each in verbs(lexicon, *senses["announcing"])}


def test_verbs_of_happening_have_the_act_for_their_subject(lexicon: Lexicon) -> None:
    assert {("happen", False)} == {(each.operator, each.transitive) for each in verbs(lexicon, "light.happen")}


def test_light_verbs_do_the_act_that_their_object_names(lexicon: Lexicon) -> None:
    assert {("light", True)} == {
        (each.operator, each.transitive) for each in verbs(lexicon, "light.launch", "light.hold")
    }


def test_operators_have_no_act_of_another(lexicon: Lexicon) -> None:
    assert set() == {each.lemma for each in lexicon.lexemes if each.operator and each.control == "object"}


@pytest.mark.parametrize(
    ("lemma", "governs"),
    [
        pytest.param("حرب", {"على", "ضد"}, id="war on and against"),
        pytest.param("موقف", {"من"}, id="stand on"),
        pytest.param("هجوم", {"على"}, id="the attack has the preposition of its verb"),
        pytest.param("حريص", {"على"}, id="intent on"),
        pytest.param("مشارك", {"في"}, id="the participle has the preposition of its verb"),
    ],
)
def test_nouns_and_adjectives_govern_prepositions(lexicon: Lexicon, lemma: str, governs: set[str]) -> None:
    assert any(governs <= set(each.governs) for each in lexicon.find(lemma))


@pytest.mark.parametrize(
    ("lemma", "transitive", "receives", "takes_content", "control", "operator"),
    [
        pytest.param("انفجر", False, False, False, None, None, id="explode"),
        pytest.param("منح", True, True, False, None, None, id="grant"),
        pytest.param("أبلغ", True, True, True, None, None, id="inform"),
        pytest.param("طالب", True, False, True, "object", None, id="demand"),
        pytest.param("تعهد", False, False, True, "subject", None, id="pledge"),
        pytest.param("حاول", True, False, True, "subject", "attitude", id="try"),
        pytest.param("واصل", True, False, False, "subject", "aspect", id="go on with"),
        pytest.param("اندلع", False, False, False, None, "happen", id="break out"),
        pytest.param("تعرض", False, False, False, None, "converse", id="be exposed to"),
    ],
)
def test_verbs_take_what_they_take(
    lexicon: Lexicon,
    lemma: str,
    transitive: bool,
    receives: bool,
    takes_content: bool,
    control: str | None,
    operator: str | None,
) -> None:
    (verb,) = (each for each in lexicon.find(lemma) if each.part_of_speech == "verb")
    expected = (transitive, receives, takes_content, control, operator)
    assert expected == (verb.transitive, verb.receives, verb.takes_content, verb.control, verb.operator)
