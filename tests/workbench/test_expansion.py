"""Does an expansion show every form, under the right name, and count what a corpus holds?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.strategies import entries, lexicon_of, sample
from marsad.engine import shipped_pack
from marsad.lexicon import Lexicon, parse_lexicon
from marsad.source import Diagnostics
from marsad.text import Segmenter, load_text_rules
from marsad.workbench.corpus_counts import CorpusCounter, FormCounts
from marsad.workbench.expansion import Expansion, expand, spellings
from marsad.workbench.expansion_lines import expansion_as_json
from marsad.workbench.lexeme_search import find_lexemes, near_lemmas
from marsad.workbench.words import TextReader, Words

GOVERNED = """\
groups:
  preposition:
    particles:
      - إلى
  write:
    verbs:
      - كتب يكتب كتابة
"""


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    (rules,) = (shipped_pack() / "text").glob("*.yaml")
    return Segmenter(load_text_rules(rules, Diagnostics()))


def expansion_of(name: str, lexicon: Lexicon | None = None) -> Expansion:
    lexicon = lexicon or sample()
    (lexeme,) = find_lexemes(lexicon, name)
    return expand(lexicon, lexeme)


def places(expansion: Expansion, form: str) -> set[tuple[str, str]]:
    return {(line.section, line.place) for line in expansion.lines if line.form == form}


def counts_of(
    name: str, text: str, segmenter: Segmenter, lexicon: Lexicon | None = None, *, keep_all: bool = False
) -> FormCounts:
    lexicon = lexicon or sample()
    (lexeme,) = find_lexemes(lexicon, name)
    counter = CorpusCounter(lexicon, [lexeme])
    for sentence in TextReader(Words(segmenter, lexicon), keep_all=keep_all).sentences(text):
        counter.add(sentence)
    return counter.counts[lexeme]


def test_forms_of_a_verb_stand_under_aspect_mood_and_voice() -> None:
    expansion = expansion_of("التقى")
    assert {("perfect, active", "3rd masculine singular")} == places(expansion, "التقى")
    assert {("imperfect, indicative, active or passive", "3rd masculine plural")} == places(expansion, "يلتقون")
    assert {("imperfect, all moods, active", "1st plural")} == places(expansion, "نلتقي")


def test_forms_of_a_noun_stand_under_number_with_case_and_state() -> None:
    expansion = expansion_of("noun:وزير")
    assert ("dual", "nominative: indefinite, definite") in places(expansion, "وزيران")
    assert ("singular", "accusative: indefinite") in places(expansion, "وزيرا")
    assert {("plural", "accusative: construct")} < places(expansion, "وزراء")


def test_a_form_says_beside_what_it_may_stand() -> None:
    stands = {line.form: line.stands for line in expansion_of("noun:لجنة").lines}
    assert ("alone", "article", "preposition") == stands["لجنة"]
    assert "pronoun" in stands["لجنت"]
    assert "alone" not in stands["لجنت"]


@given(entries)
def test_no_form_is_left_out(entry: tuple[str, str]) -> None:
    lexicon = lexicon_of(entry)
    for lexeme in lexicon.lexemes:
        shown = {(line.form, features) for line in expand(lexicon, lexeme).lines for features in line.features}
        assert set(lexicon.forms(lexeme)) == shown


@given(entries)
def test_every_spelling_with_clitics_is_read_as_its_lexeme(entry: tuple[str, str]) -> None:
    lexicon = lexicon_of(entry)
    for lexeme in lexicon.lexemes:
        for spelling in spellings(lexicon, lexeme)[::97]:
            clitics = (spelling.proclitics, spelling.enclitics)
            readings = lexicon.analyse(spelling.text)
            assert any(r.lexeme is lexeme and (r.proclitics, r.enclitics) == clitics for r in readings)


def test_a_verb_names_its_masdars_and_participles() -> None:
    derived = {(other.derivation, other.lemma) for other in expansion_of("verb:التقى").derived}
    expected = {
        ("active-participle", "ملتقي"),
        ("passive-participle", "ملتقى"),
        ("masdar", "التقاء"),
        ("masdar", "لقاء"),
    }
    assert expected == derived


def test_collisions_tell_the_other_lexeme_and_the_variation() -> None:
    lexicon = lexicon_of(("nouns", "أثر آثار"), ("nouns", "إثر"))
    found = {(one.other.lemma, one.variations) for one in expansion_of("أثر", lexicon).collisions}
    assert {("إثر", ("hamza",))} == found


def test_a_corpus_is_counted_by_form_and_by_written_word(segmenter: Segmenter) -> None:
    counts = counts_of("verb:كتب", "كتب الوزير. وسيكتب الوزير. لم يكتبه.", segmenter)
    lines = expansion_of("verb:كتب").lines
    assert 3 == counts.tokens
    assert 2 == sum(counts.of(line) for line in lines if (line.form, line.place[:1]) == ("يكتب", "3"))
    assert {"كتب", "وسيكتب", "يكتبه"} == {spelling.text for spelling, _ in counts.met}


def test_a_careless_spelling_is_counted_with_the_name_of_its_variation(segmenter: Segmenter) -> None:
    counts = counts_of("verb:أعلن", "اعلن الوزير", segmenter)
    assert {("اعلن", ("hamza",))} == {(spelling.text, variations) for spelling, variations in counts.met}


def test_readings_that_the_sentence_rules_out_are_not_counted(segmenter: Segmenter) -> None:
    lexicon = parse_lexicon(GOVERNED, Diagnostics())
    kept, everything = (counts_of("كتب", "إلى كتب", segmenter, lexicon, keep_all=keep) for keep in (False, True))
    assert (0, 1) == (kept.tokens, everything.tokens)


def test_offsets_of_analysed_words_point_into_the_text_as_given(segmenter: Segmenter) -> None:
    text = "  كَتَبَ الوزيرُ،\n\nثم قال."
    tokens = [token for sentence in TextReader(Words(segmenter, sample())).sentences(text) for token, _ in sentence]
    assert ["كَتَبَ", "الوزيرُ", "،", "ثم", "قال", "."] == [text[token.start : token.end] for token in tokens]


def test_json_has_one_line_a_form_with_its_counts_and_spellings(segmenter: Segmenter) -> None:
    expansion = expansion_of("noun:لجنة")
    counts = counts_of("noun:لجنة", "لجنة واللجنة", segmenter)
    lines = {line["form"]: line for line in expansion_as_json(sample(), expansion, counts, clitics=True)}
    assert {line.form for line in expansion.lines} == set(lines)
    assert (2, {"لجنة": 1, "واللجنة": 1}) == (lines["لجنة"]["count"], lines["لجنة"]["met"])
    assert "للجنة" in {spelling["spelling"] for spelling in lines["لجنة"]["spellings"]}


@pytest.mark.parametrize("name", ["كَتَبَ", "كتب", "verb:كتب", "verb: كتب"])
def test_a_lexeme_is_found_with_marks_and_without(name: str) -> None:
    assert ["كتب"] == [lexeme.lemma for lexeme in find_lexemes(sample(), name)]


def test_a_form_leads_to_the_lemma_that_was_meant() -> None:
    assert () == find_lexemes(sample(), "يلتقون")
    assert "التقى" == near_lemmas(sample(), "يلتقون")[0]


@given(st.text(max_size=12))
def test_any_name_is_searched_without_an_exception(name: str) -> None:
    find_lexemes(sample(), name)
    near_lemmas(sample(), name)
