"""Values and entities: equal by fields or by identity, slotted, and fit for other processes."""

import pickle

import pytest

from marsad.model import entity, value


@value
class Point:
    x: int
    y: int = 0


@entity
class Place:
    name: str


def test_a_value_is_equal_to_another_with_equal_fields() -> None:
    assert Point(1) == Point(1, 0)
    assert len({Point(1), Point(1, 0), Point(2)}) == 2


def test_an_entity_is_equal_to_itself_alone() -> None:
    here = Place("here")
    assert here == here
    assert len({here, Place("here")}) == 2


def test_neither_takes_what_is_no_field() -> None:
    for made in (Point(1), Place("here")):
        with pytest.raises(AttributeError):
            made.__setattr__("other", 1)


def test_a_value_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(Point(1, 2))) == Point(1, 2)
