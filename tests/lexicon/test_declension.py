"""Are adjectives declined, and forms written under prepositions, as they should be?"""

import pytest

from marsad.lexicon import decline_adjective, under_preposition
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
