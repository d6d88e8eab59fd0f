"""With what does a verb agree?"""

import pytest

from marsad.model import Number, Phrase
from marsad.syntax import count_together


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
