"""What a rule is to fill beside an event, and whether it does."""

from marsad.coding.coder import Coder
from marsad.language.rule import Rule
from matcher.rules import tried

Case = tuple[Rule, str, str, list[tuple[str, str, str | None]]]


def check(coder: Coder, case: Case) -> None:
    looked_for, text, construction, expected = case
    (seen,) = tried(coder, looked_for, text)
    assert (construction, "") == (seen.tried.filled.construction, seen.tried.filled.lacks)
    assert expected == seen.caught
