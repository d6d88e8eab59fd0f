"""With what does a verb agree?"""

import pytest

from marsad.model import Features, Lexeme, Number, Phrase, Reading
from marsad.syntax import agrees_before, count_together


@pytest.mark.parametrize(
    ("count", "joined", "together"),
    [
        ("singular", (), "singular"),
        ("singular", (1,), "dual"),
        (None, (1,), "dual"),
        ("plural", (1,), "plural"),
        ("dual", (1,), "plural"),
        ("singular", (1, 2), "plural"),
        ("plural", (), "plural"),
        (None, (), None),
    ],
)
def test_two_are_two_only_if_each_is_one(
    count: Number | None, joined: tuple[int, ...], together: Number | None
) -> None:
    assert together == count_together(Phrase(0, 0, 0, 1, joined=joined, count=count))


@pytest.mark.parametrize(
    ("count", "case", "verb", "agrees"),
    [
        ("dual", "oblique", "plural", True),
        ("plural", "oblique", "dual", True),
        ("dual", "nominative", "plural", False),
        ("plural", "nominative", "dual", False),
        ("plural", "oblique", "singular", False),
        ("singular", "oblique", "plural", False),
    ],
)
def test_two_men_in_the_oblique_are_spelled_like_many(count: Number, case: str, verb: Number, *, agrees: bool) -> None:
    men = Phrase(0, 0, 0, 1, count=count, gender="masculine", human=True, cases=frozenset({case}))
    did = Reading(Lexeme("did", "verb"), Features(person=3, gender="masculine", number=verb))
    assert agrees == agrees_before((did,), men)
