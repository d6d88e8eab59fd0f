"""Values and entities: equal by fields or by identity, slotted, and fit for other processes."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from marsad.model import Graph, entity, replace, value


@value
class Point:
    x: int
    y: int = 0


@entity
class Place:
    name: str


@dataclass(frozen=True, slots=True)
class Path:
    points: tuple[Point, ...]
    length: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.points))


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


def test_a_copy_has_what_was_replaced_and_else_the_same() -> None:
    point = Point(1, 2)
    assert replace(point, y=3) == Point(1, 3)
    assert replace(point) == point == Point(1, 2)
    assert replace(Place("here"), name="there").name == "there"


def test_what_follows_from_the_fields_of_a_copy_is_worked_out_anew() -> None:
    assert replace(Path((Point(1),)), points=(Point(1), Point(2))).length == 2


@pytest.mark.parametrize("changes", [{"z": 1}, {"length": 1}])
def test_what_is_no_field_is_not_replaced(changes: Mapping[str, int]) -> None:
    with pytest.raises(TypeError):
        replace(Path(()), **changes)  # type: ignore[arg-type]


def test_a_graph_knows_the_tokens_of_each_clause_also_where_another_interrupts_it() -> None:
    assert Graph((), (), (), (), (0, 1, 1, 0)).by_clause == {0: [0, 3], 1: [1, 2]}
