"""Do the neighbours of a word rule out what grammar forbids, and nothing else?"""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.lexicon import Lexicon, disambiguate, parse_lexicon
from marsad.source import Diagnostics

TEXT = """
groups:
  preposition:
    particles:
      - في
      - بين
      - تحت
  negation.past:
    particles:
      - لم
  negation.future:
    particles:
      - لن
  negation:
    particles:
      - لا
    members:
      - negation.past
      - negation.future
  subjunctive:
    particles:
      - أن
  future:
    particles:
      - سوف
  aspect:
    particles:
      - قد
  clause:
    particles:
      - كما
  yielding:
    particles:
      - إثر
  yielding.joined:
    members:
      - بين
  all:
    verbs:
      - كتب يكتب كتابة
      - قال يقول قول
      - بيّن يبيّن تبيين
      - أثر يؤثر أثر
      - فتح يفتح فتح
    nouns:
      - كتاب كتب
      - مهندس مهندسون
      - حجّة حجج
"""


@cache
def lexicon() -> Lexicon:
    diagnostics = Diagnostics()
    found = parse_lexicon(TEXT, diagnostics)
    diagnostics.raise_errors()
    return found


def kept(sentence: str) -> list[set[tuple[str, str]]]:
    """Return lemma and part of speech of what is kept of each word."""
    readings = [lexicon().analyse(word) for word in sentence.split()]
    return [{(each.lexeme.lemma, each.lexeme.part_of_speech) for each in token} for token in disambiguate(readings)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("كتب", {("كتب", "verb"), ("كتاب", "noun")}, id="alone, all is kept"),
        pytest.param("في كتب", {("كتاب", "noun")}, id="no verb after a preposition"),
        pytest.param("في وكتب", {("كتب", "verb"), ("كتاب", "noun")}, id="a conjunction separates"),
        pytest.param("قد كتب", {("كتب", "verb")}, id="no noun where a verb must follow"),
        pytest.param("لم يقل", {("قال", "verb")}, id="jussive after its negation"),
        pytest.param("يقل", set(), id="no jussive without reason"),
        pytest.param("أن يقولوا", {("قال", "verb")}, id="subjunctive after its particle"),
        pytest.param("يقولوا", set(), id="no subjunctive without reason"),
        pytest.param("أن يكتبوا ويقولوا", {("قال", "verb")}, id="a coordinated subjunctive"),
        pytest.param("لن يقولون", set(), id="no indicative after a negation of the future"),
        pytest.param("سوف قال", set(), id="no perfect after the future"),
        pytest.param("في مهندسون", set(), id="no nominative after a preposition"),
        pytest.param("في مهندسين", {("مهندس", "noun")}, id="the oblique after a preposition"),
        pytest.param("ليقل", {("قال", "verb")}, id="a jussive with its own particle"),
        pytest.param("بين", {("بين", "particle")}, id="a particle outweighs a verb"),
        pytest.param("وبين", {("بين", "particle"), ("بين", "verb")}, id="not under a conjunction, if it yields there"),
        pytest.param("كما بين", {("بين", "particle"), ("بين", "verb")}, id="nor where a clause must follow"),
        pytest.param("كتب بين", {("بين", "particle")}, id="but behind any other word"),
        pytest.param("كما تحت", {("تحت", "particle")}, id="what never yields does not yield there"),
        pytest.param("فتحت", {("فتح", "verb")}, id="a verb outweighs a preposition under a conjunction"),
        pytest.param("وتحت", {("تحت", "particle")}, id="a preposition under a conjunction is none the less one"),
        pytest.param("إثر كتب", {("كتب", "verb"), ("كتاب", "noun")}, id="an uncertain particle governs nothing"),
    ],
)
def test_last_word(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert expected == kept(sentence)[-1]


def test_a_yielding_particle_leaves_its_namesakes() -> None:
    assert ("أثر", "verb") in kept("اثر")[0]


@given(
    st.lists(st.sampled_from(["كتب", "في", "لم", "يقل", "أن", "وقال", "سوف", "؟", "بين", "للكتب", "اثر"]), max_size=12)
)
def test_only_readings_that_were_there_are_kept(words: list[str]) -> None:
    readings = [lexicon().analyse(word) for word in words]
    narrowed = disambiguate(readings)
    assert len(readings) == len(narrowed)
    assert all(set(after) <= set(before) for before, after in zip(readings, narrowed, strict=True))
