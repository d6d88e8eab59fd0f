"""Do lexemes take beside their subject what the files say, and are faulty lines told with their place?"""

import pickle

import pytest

from marsad.lexicon import Lexicon, parse_lexicon
from marsad.model import Lexeme
from marsad.source import Diagnostics

WORDS = """\
groups:
  words:
    verbs:
      - وصل يصل وصول
      - وصّل يوصّل توصيل
      - منح يمنح منح
      - حاول يحاول محاولة
      - parts:
          - طالب يطالب مطالبة
        governs:
          - ب
    nouns:
      - موقف مواقف
      - وزير وزراء
  say:
    verbs:
      - قال يقول قول
      - ذكر يذكر ذكر
  places:
    particles:
      - من
      - إلى
valency:
"""
FIRST = WORDS.count("\n") + 1


def parse(valency: str) -> tuple[Lexicon, list[str]]:
    diagnostics = Diagnostics()
    lexicon = parse_lexicon(WORDS + valency, diagnostics, file="words.yaml")
    return lexicon, [f"{found.code} {found.span.line - FIRST}:{found.span.column}" for found in diagnostics]


def one(lexicon: Lexicon, lemma: str) -> Lexeme:
    (lexeme,) = lexicon.find(lemma)
    return lexeme


def taken(lexeme: Lexeme) -> tuple[bool, bool, bool]:
    return lexeme.transitive, lexeme.receives, lexeme.takes_content


@pytest.mark.parametrize(
    ("preposition", "expected"),
    [
        pytest.param("إلى", [], id="a particle"),
        pytest.param("ب", [], id="attached"),
        pytest.param("لموقف", [], id="attached, with a word that makes one of it"),
        pytest.param("الى", ["L005 11:did you mean 'إلى'?"], id="careless spelling"),
        pytest.param(
            "وزير",
            ["L005 11:write it as it is entered among the particles, an attached one as its bare letter"],
            id="a noun",
        ),
        pytest.param(
            "from",
            ["L005 11:write it as it is entered among the particles, an attached one as its bare letter"],
            id="a group",
        ),
    ],
)
def test_what_an_entry_governs_is_a_preposition(preposition: str, expected: list[str]) -> None:
    diagnostics = Diagnostics()
    words = WORDS.removesuffix("valency:\n").replace("          - ب\n", f"          - {preposition}\n")
    parse_lexicon(words, diagnostics)
    assert expected == [f"{found.code} {found.span.line}:{found.hint}" for found in diagnostics]


def test_a_verb_takes_a_direct_object_and_nothing_else_unless_more_is_said() -> None:
    lexicon, faults = parse("  verbs:\n    receiving:\n      - منح\n")
    assert [] == faults
    assert (True, False, False) == taken(one(lexicon, "حاول"))
    assert {(True, True, False)} == {taken(each) for each in lexicon.find("منح")}
    assert (False, False, False) == taken(one(lexicon, "وزير"))


def test_what_derives_from_a_verb_takes_what_the_verb_takes() -> None:
    text = """\
  verbs:
    content:
      - طالب
    control:
      object:
        - طالب
    governs:
      - prepositions:
          - من
        words:
          - طالب
"""
    lexicon, faults = parse(text)
    found = [each for each in lexicon.lexemes if "طالب" in (each.lemma, each.base)]
    assert [] == faults
    assert {None, "masdar", "active-participle", "passive-participle"} == {each.derivation for each in found}
    assert {(("ب", "من"), True, "object")} == {(each.governs, each.takes_content, each.control) for each in found}


def test_a_masdar_may_take_more_than_its_verb() -> None:
    text = """\
  nouns:
    content:
      - محاولة
    governs:
      - prepositions:
          - من
        words:
          - محاولة
          - موقف
"""
    lexicon, faults = parse(text)
    assert [] == faults
    assert ((True, False, True), ("من",)) == (taken(one(lexicon, "محاولة")), one(lexicon, "محاولة").governs)
    assert ((True, False, False), ()) == (taken(one(lexicon, "حاول")), one(lexicon, "حاول").governs)
    assert ((False, False, False), ("من",)) == (taken(one(lexicon, "موقف")), one(lexicon, "موقف").governs)


def test_a_group_stands_for_the_words_it_holds() -> None:
    lexicon, faults = parse("  verbs:\n    content:\n      - say\n")
    assert [] == faults
    assert {"قال", "ذكر"} == {each.lemma for each in lexicon.lexemes if each.takes_content and not each.derivation}


def test_a_shadda_tells_verbs_apart() -> None:
    lexicon, faults = parse("  verbs:\n    intransitive:\n      - وصل\n")
    assert [] == faults
    assert (False, True) == (one(lexicon, "وصول").transitive, one(lexicon, "توصيل").transitive)


def test_an_operator_says_what_it_does_with_an_act() -> None:
    text = "  verbs:\n    operators:\n      attitude:\n        - حاول\n    control:\n      subject:\n        - حاول\n"
    lexicon, faults = parse(text)
    assert [] == faults
    assert ("attitude", "subject") == (one(lexicon, "حاول").operator, one(lexicon, "محاولة").control)


def test_a_compiled_lexicon_keeps_valency_when_pickled() -> None:
    lexicon, _ = parse("  verbs:\n    intransitive:\n      - وصل\n    operators:\n      attitude:\n        - حاول\n")
    assert lexicon.lexemes == pickle.loads(pickle.dumps(lexicon)).lexemes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("verbs:\n    content:\n      - غائب", ["L005 2:9"], id="no such verb"),
        pytest.param("nouns:\n    content:\n      - حاول", ["L005 2:9"], id="a verb among nouns"),
        pytest.param("nouns:\n    content:\n      - say", ["L005 2:9"], id="a group without nouns"),
        pytest.param("verbs:\n    intransitive:\n      - وصل\n      - وصل", ["L104 3:9"], id="named twice"),
        pytest.param(
            "verbs:\n    intransitive:\n      - منح\n    receiving:\n      - منح", ["L006 4:9"], id="no object and two"
        ),
        pytest.param(
            "verbs:\n    control:\n      subject:\n        - قال\n      object:\n        - say",
            ["L006 5:11"],
            id="two who do it",
        ),
        pytest.param(
            "verbs:\n    operators:\n      light:\n        - قال\n      happen:\n        - قال",
            ["L006 5:11"],
            id="two operators",
        ),
        pytest.param(
            "verbs:\n    governs:\n      - prepositions:\n          - ب\n        words:\n          - طالب",
            ["L104 5:13"],
            id="governed by its entry already",
        ),
        pytest.param(
            "verbs:\n    governs:\n      - prepositions:\n          - وزير\n        words:\n          - قال",
            ["L005 3:13"],
            id="no preposition",
        ),
        pytest.param("verbs:\n    transitive:\n      - قال", ["S301 1:5"], id="unknown heading"),
    ],
)
def test_faults_are_told_with_their_place(text: str, expected: list[str]) -> None:
    _, faults = parse(f"  {text}\n")
    assert expected == faults


def test_a_file_without_groups_and_valency_is_refused() -> None:
    diagnostics = Diagnostics()
    parse_lexicon("{}\n", diagnostics)
    assert ["S304"] == [found.code for found in diagnostics]
