"""Which name was meant?"""

import pytest

from marsad.source import guessed, nearest


def test_of_names_that_are_equally_near_those_are_said_that_begin_like_what_was_written() -> None:
    near = nearest("LBM", ["LBN", "SLB", "ALB", "LBY"])
    assert ("did you mean 'LBN' or 'LBY'?", None) == (near.hint, near.name)


def test_one_that_is_near_alone_can_stand_in_its_place() -> None:
    assert "meet" == nearest("meeet", ["meet", "attack"]).name


def test_two_letters_that_changed_places_come_before_all_else() -> None:
    assert "did you mean 'EGY'?" == nearest("EYG", ["EYE", "EGY", "AYG"]).hint
    assert "did you mean 'ab'?" == nearest("ba", ["ab"]).hint


def test_of_codes_several_are_guessed_and_none_is_taken() -> None:
    near = guessed("MRC", ["MRT", "MAR", "FRA", "DEU", "EGY"])
    assert ("did you mean 'MRT' or 'MAR'?", None) == (near.hint, near.name)
    assert "did you mean 'MRT', 'MAR' or 'MOR'?" == guessed("MRC", ["MUR", "MOR", "MAR", "MRT"]).hint


@pytest.mark.parametrize("written", ["XQW", "", "M" * 200])
def test_what_no_code_resembles_is_told_where_they_are(written: str) -> None:
    assert "look there" == guessed(written, ["MRT", "MAR"], "look there").hint
