"""Which name was meant?"""

from marsad.source import nearest


def test_of_names_that_are_equally_near_those_are_said_that_begin_like_what_was_written() -> None:
    near = nearest("LBM", ["LBN", "SLB", "ALB", "LBY"])
    assert ("did you mean 'LBN' or 'LBY'?", None) == (near.hint, near.name)


def test_one_that_is_near_alone_can_stand_in_its_place() -> None:
    assert "meet" == nearest("meeet", ["meet", "attack"]).name
