"""One dictionary for all tests of the room: the shipped one."""

from pathlib import Path

import pytest

from marsad.actors import ActorDictionary, ActorFinder, load_actors
from marsad.source import Diagnostics

RULES = Path(__file__).parents[2] / "rules" / "actors"


@pytest.fixture(scope="session")
def dictionary() -> ActorDictionary:
    loaded = load_actors([RULES], Diagnostics(), lint=False)
    assert loaded is not None
    return loaded


@pytest.fixture(scope="session")
def finder(dictionary: ActorDictionary) -> ActorFinder:
    return ActorFinder(dictionary)
