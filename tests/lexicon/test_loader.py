"""Do entries become lexemes and groups, and faults diagnostics with their place?"""

from pathlib import Path

import pytest

from marsad.lexicon import RESERVED_GROUPS, Lexicon, lexeme_as_json, load_lexicon, parse_lexicon
from marsad.source import Diagnostics

RULES = Path(__file__).parents[2] / "rules" / "lexicon"


def parse(text: str) -> tuple[Lexicon, list[str]]:
    diagnostics = Diagnostics()
    lexicon = parse_lexicon(text, diagnostics, file="words.yaml")
    return lexicon, [f"{found.code} {found.span.line}:{found.span.column}" for found in diagnostics]


def test_a_verb_brings_its_derivatives_in_its_groups() -> None:
    lexicon, faults = parse("groups:\n  say:\n    verbs:\n      - أعلن يعلن إعلان\n")
    expected = {
        ("أعلن", "verb", None, None),
        ("معلن", "adjective", "active-participle", "أعلن"),
        ("معلن", "adjective", "passive-participle", "أعلن"),
        ("إعلان", "noun", "masdar", "أعلن"),
    }
    assert [] == faults
    assert expected == {(each.lemma, each.part_of_speech, each.derivation, each.base) for each in lexicon.group("say")}


def test_what_is_said_of_an_entry_is_kept() -> None:
    text = """
groups:
  office:
    title: offices
    nouns:
      - parts:
          - رئيس رؤساء
        human: yes
        governs:
          - ل
"""
    lexicon, faults = parse(text)
    (lexeme,) = lexicon.find("رئيس")
    assert [] == faults
    assert (True, ("ل",), "masculine", "words.yaml", 7) == (
        lexeme.human,
        lexeme.governs,
        lexeme.gender,
        lexeme.file,
        lexeme.line,
    )
    assert "offices" == lexicon.title("office")


def test_a_lexeme_named_again_is_one_lexeme_in_both_groups() -> None:
    lexicon, faults = parse("groups:\n  a:\n    nouns:\n      - لقاء لقاءات\n  b:\n    nouns:\n      - لقاء\n")
    (lexeme,) = lexicon.lexemes
    assert ([], {"a", "b"}) == (faults, set(lexeme.groups))


def test_a_noun_that_is_a_masdar_is_one_lexeme_with_its_plurals() -> None:
    lexicon, _ = parse("groups:\n  a:\n    nouns:\n      - هجوم هجمات\n  b:\n    verbs:\n      - هجم يهجم هجوم\n")
    (lexeme,) = lexicon.find("هجوم")
    assert ("masdar", {"a", "b"}) == (lexeme.derivation, set(lexeme.groups))
    assert {"هجوم"} == {reading.lexeme.lemma for reading in lexicon.analyse("الهجمات")}


def test_groups_take_in_groups_and_lexemes() -> None:
    text = """
groups:
  outer:
    members:
      - inner
      - لقاء
  inner:
    verbs:
      - كتب يكتب كتابة
  elsewhere:
    nouns:
      - لقاء لقاءات
"""
    lexicon, faults = parse(text)
    assert [] == faults
    assert {"كتب", "كتابة", "كاتب", "مكتوب", "لقاء"} == {each.lemma for each in lexicon.group("outer")}


def test_a_circle_of_groups_makes_them_one() -> None:
    text = "groups:\n  a:\n    members:\n      - b\n  b:\n    members:\n      - a\n    nouns:\n      - لقاء\n"
    lexicon, faults = parse(text)
    assert ([], lexicon.group("a")) == (faults, lexicon.group("b"))


def test_a_shadda_tells_members_apart() -> None:
    text = """
groups:
  words:
    verbs:
      - كذب يكذب كذب
      - كذّب يكذّب تكذيب
  deny:
    members:
      - كذّب
"""
    lexicon, _ = parse(text)
    assert {"تكذيب"} == {each.lemma for each in lexicon.group("deny") if each.derivation == "masdar"}


def test_a_particle_is_spelled_otherwise_before_a_pronoun() -> None:
    lexicon, _ = parse(
        "groups:\n  p:\n    particles:\n      - parts:\n          - إلى\n        before_pronoun:\n          - إلي\n"
    )
    assert [("ها",)] == [reading.enclitics for reading in lexicon.analyse("إليها")]


@pytest.mark.parametrize(
    ("section", "line", "expected"),
    [
        pytest.param("verbs", "كتب يقول كتابة", ["L001 4:9"], id="parts of different verbs"),
        pytest.param("verbs", "كتب", ["L002 4:9"], id="no imperfect"),
        pytest.param("nouns", "لقاء meeting", ["S202 4:14", "L003 4:9"], id="not Arabic"),
        pytest.param("members", "غائب", ["L004 4:9"], id="unknown member"),
        pytest.param("nouns", "لقاء\n      - لقاء", ["L101 5:9"], id="twice in a group"),
        pytest.param("nonsense", "لقاء", ["S301 3:5"], id="unknown section"),
    ],
)
def test_faults_are_told_with_their_place(section: str, line: str, expected: list[str]) -> None:
    _, faults = parse(f"groups:\n  g:\n    {section}:\n      - {line}\n")
    assert [fault for fault in expected if fault[0] == "L" or len(expected) == 1] == [
        fault for fault in faults if fault[0] == "L" or len(expected) == 1
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("groups:\n  visit.noun:\n    nouns:\n      - زيارة\n  go:\n    members:\n      - vist.noun\n", "'visit.noun'"),
        ("groups:\n  go:\n    nouns:\n      - زيارة، زيارات\n", "a blank between two words"),
        (
            "groups:\n  go:\n    verbs:\n      - أوصد يوصد إيصاد\n"
            "valency:\n  verbs:\n    intransitive:\n      - اوصد\n",
            "did you mean 'أوصد'?",
        ),
    ],
)
def test_a_fault_says_how_it_is_mended(text: str, hint: str) -> None:
    diagnostics = Diagnostics()
    parse_lexicon(text, diagnostics, file="words.yaml")
    (found,) = diagnostics
    assert hint in found.hint


def test_all_entries_of_a_verb_are_heard_whatever_their_order() -> None:
    text = """
groups:
  rare:
    verbs:
      - parts:
          - زار يزور
        passive: no
  visit:
    verbs:
      - زار يزور زيارة
  go:
    verbs:
      - زار
"""
    lexicon, faults = parse(text)
    (verb,) = lexicon.find("زار")
    assert ([], {"rare", "visit", "go"}) == (faults, set(verb.groups))
    assert {"زار", "زيارة", "زائر"} == {lexeme.lemma for lexeme in lexicon.lexemes}


def test_a_verb_may_lack_participles() -> None:
    lexicon, _ = parse("groups:\n  g:\n    verbs:\n      - parts:\n          - قلّ يقلّ قلّة\n        participles: no\n")
    assert () == lexicon.analyse("قال")
    assert {None, "masdar"} == {lexeme.derivation for lexeme in lexicon.lexemes}


def test_a_faulty_entry_never_hides_the_others() -> None:
    lexicon, faults = parse("groups:\n  g:\n    verbs:\n      - كتب كتب\n      - قال يقول قول\n")
    assert 1 == len(faults)
    assert "قال" in {lexeme.lemma for lexeme in lexicon.group("g")}


def test_an_unknown_group_is_a_key_error() -> None:
    lexicon, _ = parse("groups:\n  g:\n    nouns:\n      - لقاء\n")
    with pytest.raises(KeyError):
        lexicon.group("h")


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    assert () == load_lexicon([tmp_path / "none.yaml"], diagnostics).lexemes
    assert ["S001"] == [found.code for found in diagnostics]


def test_the_shipped_lexicon_has_no_errors_and_all_reserved_groups() -> None:
    diagnostics = Diagnostics()
    lexicon = load_lexicon([RULES], diagnostics)
    assert [] == [str(found) for found in diagnostics.errors]
    assert set() == set(RESERVED_GROUPS) - set(lexicon.groups)


def test_a_second_word_that_is_no_plural_is_reported() -> None:
    found = Diagnostics()
    words = "groups:\n  g:\n    title: t\n    nouns:\n      - مجال جوي\n      - جوّ أجواء\n      - أمر أوامر\n"
    people = "      - parts:\n          - امرأة نساء\n        human: yes\n"
    parse_lexicon(words + people, found)
    assert [("L105", 5)] == [(each.code, each.span.line) for each in found]


def test_a_lexeme_says_where_it_stands_from_whichever_folder_it_was_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "words.yaml"
    file.write_text("groups:\n  say:\n    particles:\n      - نعم\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    (lexeme,) = load_lexicon([file], Diagnostics()).group("say")
    assert (str(file), 4) == (lexeme.file, lexeme.line)
    assert "words.yaml" == lexeme_as_json(lexeme)["file"]
