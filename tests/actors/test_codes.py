"""Which codes could be those of actors?"""

import pytest

from marsad.actors import ActorCodes

CODES = ActorCodes.of(["FRA", "USAMIL", "IGOUNO", "IGOEGY", "EGYOPPMBR"], ["FRA", "USA", "EGY"])


@pytest.mark.parametrize("code", ["FRA", "FRAMIL", "MIL", "IGOUNO", "USAOPP", "FRAMILOPP", "OPPMBR"])
def test_a_code_is_made_of_countries_and_roles_that_actors_have(code: str) -> None:
    assert "" == CODES.unknown_part(code)


@pytest.mark.parametrize(
    ("code", "unknown"), [("FRAX", "X"), ("FRACOP", "COP"), ("XYZMIL", "XYZ"), ("FRANCE", "NCE"), ("fra", "fra")]
)
def test_the_first_part_that_no_actor_has_is_named(code: str, unknown: str) -> None:
    assert unknown == CODES.unknown_part(code)


@pytest.mark.parametrize(
    ("code", "right"),
    [
        pytest.param("MILFRA", "FRAMIL", id="country last"),
        pytest.param("OPPEGYMBR", "EGYOPPMBR", id="country between"),
        pytest.param("FRAMIL", "FRAMIL", id="in order"),
        pytest.param("MIL", "MIL", id="role alone"),
        pytest.param("USAFRA", "USAFRA", id="two countries"),
        pytest.param("IGOEGY", "IGOEGY", id="behind what never stands behind a country"),
    ],
)
def test_a_country_behind_a_role_comes_in_front(code: str, right: str) -> None:
    assert right == CODES.in_order(code)
