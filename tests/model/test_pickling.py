"""Nouns come back from a pickle as they went in."""

import pickle
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from marsad.model import PickledByFields


@dataclass(frozen=True, slots=True)
class Noun(PickledByFields):
    name: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lone(PickledByFields):
    name: str


@given(st.text(), st.lists(st.text()))
def test_comes_back_equal_with_every_field(name: str, parts: list[str]) -> None:
    noun = Noun(name, tuple(parts))
    assert pickle.loads(pickle.dumps(noun)) == noun


def test_one_field_comes_back() -> None:
    assert pickle.loads(pickle.dumps(Lone("name"))) == Lone("name")


def test_shared_parts_stay_shared() -> None:
    part = Lone("part")
    first, second = pickle.loads(pickle.dumps((part, part)))
    assert first is second
