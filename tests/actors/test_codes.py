"""Which codes could be those of actors?"""

import pytest

from marsad.actors import ActorCodes

CODES = ActorCodes.of(["FRA", "USAMIL", "IGOUNO", "EGYOPPMBR"])


@pytest.mark.parametrize("code", ["FRA", "FRAMIL", "MIL", "IGOUNO", "USAOPP", "FRAMILOPP", "OPPMBR"])
def test_a_code_is_made_of_countries_and_roles_that_actors_have(code: str) -> None:
    assert "" == CODES.unknown_part(code)


@pytest.mark.parametrize(
    ("code", "unknown"), [("FRAX", "X"), ("FRACOP", "COP"), ("XYZMIL", "XYZ"), ("FRANCE", "NCE"), ("fra", "fra")]
)
def test_the_first_part_that_no_actor_has_is_named(code: str, unknown: str) -> None:
    assert unknown == CODES.unknown_part(code)
