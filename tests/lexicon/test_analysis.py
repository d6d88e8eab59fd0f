"""Does every generated form come back, and no string do harm?"""

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.strategies import ARABIC, entries, lexicon_of, sample
from marsad.lexicon import Lexicon, cliticised


def test_every_form_with_every_clitic_comes_back() -> None:
    lexicon = sample()
    lost = [
        (lexeme.lemma, surface)
        for lexeme in lexicon.lexemes[::7]
        for form, cell in lexicon.cells(lexeme)
        for surface, before, after in cliticised(form, cell.room)
        if not any(
            reading.lexeme == lexeme
            and reading.features == cell.features
            and reading.proclitics == before.clitics
            and reading.enclitics == after.clitics
            for reading in lexicon.analyse(surface)
        )
    ]
    assert [] == lost


@given(st.data())
def test_a_form_comes_back_with_its_clitics(data: st.DataObject) -> None:
    lexicon = sample()
    lexeme = data.draw(st.sampled_from(lexicon.lexemes))
    form, cell = data.draw(st.sampled_from(list(lexicon.cells(lexeme))))
    surface, before, after = data.draw(st.sampled_from(list(cliticised(form, cell.room))))
    readings = lexicon.analyse(surface)
    assert (lexeme, cell.features, before.clitics, after.clitics, ()) in {
        (each.lexeme, each.features, each.proclitics, each.enclitics, each.variations) for each in readings
    }


@given(st.one_of(st.text(), st.text(ARABIC, max_size=50), st.text("والبكسفلهمانيةى", max_size=12)))
def test_no_string_raises(form: str) -> None:
    assert isinstance(sample().analyse(form), tuple)


@given(st.lists(entries, min_size=1, max_size=3), entries, st.text("والبكسفلهمانيةىرتقدع", min_size=1, max_size=7))
def test_an_entry_removes_no_exact_reading(known: list[tuple[str, str]], added: tuple[str, str], surface: str) -> None:
    before, after = lexicon_of(*known), lexicon_of(*known, added)
    surfaces = {surface} | {form for lexeme in before.lexemes for form, _ in before.forms(lexeme)}
    for form in surfaces:
        old = {_told(reading) for reading in before.analyse(form) if not reading.variations}
        assert old <= {_told(reading) for reading in after.analyse(form)}


def _told(reading: object) -> tuple[object, ...]:
    names = ("features", "proclitics", "enclitics", "variations")
    lexeme = getattr(reading, "lexeme")  # noqa: B009
    return (lexeme.lemma, lexeme.part_of_speech, *(getattr(reading, name) for name in names))


@pytest.mark.parametrize(
    ("surface", "lemma", "variations"),
    [
        ("اعلن", "أعلن", ("hamza",)),
        ("والاعلان", "إعلان", ("hamza",)),
        ("اللجنه", "لجنة", ("ta-marbuta",)),
        ("الروسى", "روسي", ("alef-maqsura",)),
        ("المسئولين", "مسؤول", ("hamza",)),
        ("شئ", "شيء", ("hamza",)),
        ("الي", "إلى", ("hamza", "alef-maqsura")),
    ],
)
def test_licensed_variation_is_accepted_and_named(surface: str, lemma: str, variations: tuple[str, ...]) -> None:
    found = {(reading.lexeme.lemma, reading.variations) for reading in sample().analyse(surface)}
    assert (lemma, variations) in found


def test_an_exact_spelling_excludes_variations() -> None:
    lexicon = lexicon_of(("nouns", "آثار"), ("nouns", "أثار"))
    assert {"أثار"} == {reading.lexeme.lemma for reading in lexicon.analyse("أثار")}


def test_a_careless_particle_is_kept_beside_a_careful_word() -> None:
    lexicon = lexicon_of(("particles", "إلى"), ("nouns", "الى"))
    assert {"إلى", "الى"} == {reading.lexeme.lemma for reading in lexicon.analyse("الى")}


def test_pickling_keeps_every_reading() -> None:
    lexicon = sample()
    again: Lexicon = pickle.loads(pickle.dumps(lexicon))
    forms = ["وللقاء", "سيكتبونها", "اعلن", "المسئولين"]
    assert [lexicon.analyse(form) for form in forms] == [again.analyse(form) for form in forms]


def test_threads_share_a_lexicon() -> None:
    lexicon = lexicon_of(("verbs", "كتب يكتب كتابة"), ("nouns", "لجنة لجان"))
    forms = ["كتبها", "للجنة", "وكتابة", "اللجنه"] * 50
    with ThreadPoolExecutor(4) as pool:
        assert [lexicon.analyse(form) for form in forms] == list(pool.map(lexicon.analyse, forms))
