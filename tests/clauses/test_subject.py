"""Whose doing is a clause that does not say so itself?"""

import pytest

from clauses.sentences import units_of
from marsad.coding.subject import clause_subject, governing_subject


def subject_of(text: str, clause: int, refused: str = "") -> str | None:
    """Return the word taken over as the subject; `refused` is a mention that does not agree."""
    units = units_of(text)
    found = governing_subject(units, clause, lambda unit: units.words[unit].word.form != refused)
    return None if found is None else units.words[found].word.form


@pytest.mark.parametrize(
    ("text", "clause", "expected"),
    [
        ("زار بوتين مصر وزار فرنسا", 1, "بوتين"),
        ("قال بوتين أنه زار مصر", 1, "بوتين"),
        ("قال بوتين أن زار مصر", 1, None),
        ("انسحب بوتين الذي زار مصر", 1, "بوتين"),
        ("انسحب بوتين، الذي زار مصر", 1, "بوتين"),
        ("وقعت روسيا اتفاقية الذي زار مصر", 1, None),
        ("زار بوتين مصر، مؤكدا أن روسيا وقعت اتفاقية", 1, "بوتين"),
        ('قال بوتين "ماكرون زار مصر"', 1, None),
        ("زار بوتين مصر", 0, None),
        ("قال بوتين إن روسيا وقعت اتفاقية وأضاف أن ماكرون زار مصر", 2, "بوتين"),
    ],
)
def test_missing_subject_comes_from_the_governing_clause(text: str, clause: int, expected: str | None) -> None:
    assert expected == subject_of(text, clause)


def test_mention_that_cannot_agree_is_passed_over() -> None:
    assert "مصر" == subject_of("زار بوتين مصر وزار فرنسا", 1, refused="بوتين")


def test_clause_subject_looks_before_the_unit_only() -> None:
    units = units_of("زار بوتين مصر")
    assert 1 == clause_subject(units, 0, 3, lambda unit: True)
    assert clause_subject(units, 0, 1, lambda unit: True) is None
