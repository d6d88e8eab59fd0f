"""Are adjectives declined, and forms written under prepositions, as they should be?"""

from collections.abc import Iterable

import pytest

from marsad.lexicon import decline_adjective, decline_noun, decline_plural, under_preposition
from marsad.model import Case, Features, Gender, Number


@pytest.mark.parametrize(
    ("gender", "number", "case", "form"),
    [
        ("masculine", "singular", None, "بولندي"),
        ("masculine", "singular", "accusative", "بولنديا"),
        ("feminine", "singular", None, "بولندية"),
        ("masculine", "plural", "nominative", "بولنديون"),
        ("masculine", "plural", "oblique", "بولنديين"),
        ("feminine", "dual", "nominative", "بولنديتان"),
        ("feminine", "plural", None, "بولنديات"),
    ],
)
def test_an_adjective_of_nationality_declines(gender: Gender, number: Number, case: Case | None, form: str) -> None:
    forms = {
        written
        for written, features in decline_adjective("بولندي")
        if features.definite is not True
        and features.construct is not True
        and features
        == Features(gender=gender, number=number, definite=features.definite, case=case, construct=features.construct)
    }
    assert {form} == forms


@pytest.mark.parametrize(
    ("stem", "article", "written"),
    [
        ("بولندا", False, "لبولندا"),
        ("جيش", True, "للجيش"),
        ("لاجئين", True, "للاجئين"),
        ("لبنان", False, "للبنان"),
    ],
)
def test_the_article_melts_into_the_preposition(stem: str, article: bool, written: str) -> None:
    assert written == under_preposition("ل", stem, article=article)


def test_what_is_no_attached_preposition_is_refused() -> None:
    with pytest.raises(ValueError, match="written on to nothing"):
        under_preposition("من", "بولندا", article=False)


def plurals(forms: Iterable[tuple[str, Features]]) -> set[str]:
    """Return the forms that are plural."""
    return {form for form, features in forms if features.number == "plural"}


def test_a_noun_that_no_file_holds_takes_the_regular_endings() -> None:
    forms = dict(decline_noun("مهرول", "masculine", sound_plural=True))
    assert {"مهرول", "مهرولا", "مهرولان", "مهرولين", "مهرولون", "مهرولو", "مهرولي"} == set(forms)
    assert set() == plurals(decline_noun("مهرول", "masculine", sound_plural=False))
    assert {"مهرولات"} == plurals(decline_noun("مهرولة", "feminine", sound_plural=True))


def test_a_plural_takes_the_endings_of_its_kind() -> None:
    assert {"مهرولون", "مهرولين", "مهرولو", "مهرولي"} == {form for form, _ in decline_plural("مهرولون", "masculine")}
    assert {"حراس", "حراسا"} == {form for form, _ in decline_plural("حراس", "masculine")}
