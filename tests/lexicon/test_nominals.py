"""Are nouns and adjectives declined as newspapers write them?"""

import pytest

from lexicon.strategies import lexicon_of, sample
from marsad.model import Features


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (("nouns", "وزير وزراء"), "وزير وزيرا وزيران وزيرين وزيري وزراء وزراؤ وزرائ"),
        (("nouns", "دولة دول"), "دولة دولت دولتان دولتين دولتا دولتي دول دولا"),
        (("nouns", "لقاء لقاءات"), "لقاء لقاؤ لقائ لقاءان لقاءين لقاءا لقاءي لقاءات"),
        (("nouns", "جزء أجزاء"), "جزء جزؤ جزئ جزأ جزءا جزءان جزءين جزءي أجزاء أجزاؤ أجزائ"),
        (("nouns", "شيء أشياء"), "شيء شيئ شيئا شيئان شيئين شيئي أشياء أشياؤ أشيائ"),
        (("nouns", "مبدأ مبادئ"), "مبدأ مبدؤ مبدئ مبدآن مبدأين مبدآ مبدأي مبادئ"),
        (("nouns", "لاجئ لاجئون"), "لاجئ لاجئا لاجئان لاجئين لاجئي لاجئون لاجئو"),
        (("nouns", "مستشفى مستشفيات"), "مستشفى مستشفا مستشفيان مستشفيين مستشفيا مستشفيي مستشفيات"),
        (("nouns", "قاضٍ قضاة"), "قاضي قاض قاضيا قاضيان قاضيين قاضيي قضاة قضات"),
        (("adjectives", "روسي روس"), "روسي روسيا روسية روسيت روسيان روسيين روسيتان روسيون روسيات روس روسا"),
        (("adjectives", "متوالٍ"), "متوالي متوال متواليا متوالية متوالون متوالين متواليات"),
        (("adjectives", "أدنى"), "أدنى أدنا أدنيان أدنون"),
    ],
)
def test_declension(entry: tuple[str, str], expected: str) -> None:
    lexicon = lexicon_of(entry)
    forms = {form for form, _ in lexicon.forms(lexicon.lexemes[0])}
    assert set() == set(expected.split()) - forms


@pytest.mark.parametrize(
    ("entry", "form"),
    [
        pytest.param(("nouns", "وزير وزراء"), "وزراءا", id="no alef of tanwin after alef and hamza"),
        pytest.param(("nouns", "قاعدة قواعد"), "قواعدا", id="none in diptotes"),
        pytest.param(("nouns", "مشاورة مشاورات"), "مشاوراتا", id="none in sound feminine plurals"),
    ],
)
def test_forms_that_do_not_exist(entry: tuple[str, str], form: str) -> None:
    lexicon = lexicon_of(entry)
    assert form not in {found for found, _ in lexicon.forms(lexicon.lexemes[0])}


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("وزيران", Features(gender="masculine", number="dual", definite=False, case="nominative", construct=False)),
        ("الوزيران", Features(gender="masculine", number="dual", definite=True, case="nominative", construct=False)),
        ("لاجئو", Features(gender="masculine", number="plural", case="nominative", construct=True)),
        ("لقاؤه", Features(gender="masculine", number="singular", definite=True, case="nominative", construct=True)),
        ("وزيرا", Features(gender="masculine", number="singular", definite=False, case="accusative", construct=False)),
        ("الروسية", Features(gender="feminine", number="singular", definite=True, construct=False)),
    ],
)
def test_features(surface: str, expected: Features) -> None:
    assert expected in {reading.features for reading in sample().analyse(surface)}
