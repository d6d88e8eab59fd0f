"""Where do the paths of a role lead, in their order?"""

import pytest

from marsad.coding.coder import Coder
from matcher.rules import rule, tried


@pytest.mark.parametrize(
    ("group", "place"), [("in", "في"), ("on", "على"), ("to", "إلى"), ("from", "من"), ("with", "مع")]
)
def test_a_place_stands_for_its_country_under_prepositions_of_place(coder: Coder, group: str, place: str) -> None:
    looked_for = rule(verb=("visit",), source="subject", target=group)
    (seen,) = tried(coder, looked_for, f"زارت مصر {place} سوتشي.")
    assert (group != "with") == ("target" in [part for part, _, _ in seen.caught])


@pytest.mark.parametrize(
    ("paths", "expected"),
    [("object | with", "لبنان"), ("with | object", "مع روسيا"), ("in | with", "مع روسيا"), ("in", None)],
)
def test_the_first_path_that_leads_to_somebody_is_taken(coder: Coder, paths: str, expected: str | None) -> None:
    (seen,) = tried(coder, rule(verb=("meet",), source="subject", target=paths), "التقت مصر لبنان مع روسيا.")
    assert expected == next((words for part, words, _ in seen.caught if part == "target"), None)


def test_nobody_fills_two_roles_by_prepositions(coder: Coder) -> None:
    (seen,) = tried(coder, rule(verb=("meet",), source="with", target="with"), "اجتمع الوزير مع مصر.")
    assert [("source", "مع مصر", "governed")] == seen.caught


@pytest.mark.parametrize("path", ["speaker", "doer", "aim"])
def test_whom_only_coding_finds_is_left_open(coder: Coder, path: str) -> None:
    looked_for = rule(verb=("meet",), source=path, target="object")
    (seen,) = tried(coder, looked_for, "التقت مصر لبنان.")
    assert ["target"] == [part for part, _, _ in seen.caught]
