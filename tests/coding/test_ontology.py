import pickle
from pathlib import Path

import pytest

from marsad.coding.ontology import Ontology, Plover, UnknownEventError
from marsad.coding.ontology_file import load_ontology
from marsad.source import Diagnostics, Source

RULES = Path(__file__).parents[2] / "rules" / "cameo"


@pytest.fixture(scope="module")
def shipped() -> Ontology:
    diagnostics = Diagnostics()
    ontology = load_ontology(sorted(RULES.glob("*.yaml")), diagnostics)
    diagnostics.raise_errors()
    return ontology


def load_text(tmp_path: Path, *texts: str) -> tuple[Ontology, list[str]]:
    diagnostics = Diagnostics()
    paths = []
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.yaml"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    ontology = load_ontology(paths, diagnostics)
    return ontology, [found.code for found in diagnostics]


def test_shipped_ontology_has_every_root_and_code(shipped: Ontology) -> None:
    assert [f"{number:02}" for number in range(1, 21)] == sorted({event.root for event in shipped.events.values()})
    assert len(shipped.events) == 20 + 296


def test_every_shipped_event_has_family_quad_and_goldstein_in_range(shipped: Ontology) -> None:
    for event in shipped.events.values():
        assert event.family.replace("-", "").isalpha()
        assert event.quad in (1, 2, 3, 4)
        assert event.goldstein is not None
        assert -10 <= event.goldstein <= 10


@pytest.mark.parametrize(
    ("code", "family", "quad"),
    [
        ("010", "statement", 1),
        ("016", "denial", 1),
        ("036", "consultation", 1),
        ("042", "consultation", 1),
        ("0311", "agreement", 1),
        ("064", "agreement", 2),
        ("1042", "appeal", 3),
        ("1246", "denial", 3),
        ("190", "fighting", 4),
    ],
)
def test_codes_belong_to_families_and_quad_classes(shipped: Ontology, code: str, family: str, quad: int) -> None:
    assert (family, quad) == (shipped.event(code).family, shipped.event(code).quad)


def test_a_missing_goldstein_value_is_the_parents_and_says_so(shipped: Ontology) -> None:
    assert (shipped.event("0313").goldstein, shipped.event("0313").goldstein_from) == (5.2, "031")
    assert (shipped.event("0311").goldstein, shipped.event("0311").goldstein_from) == (5.2, "0311")


def test_plover_terms_are_attached(shipped: Ontology) -> None:
    assert Plover("CONSULT", "phone") == shipped.event("041").plover
    assert Plover("ACCUSE", "allege", ("crime", "corruption")) == shipped.event("1121").plover
    assert shipped.event("195").plover == shipped.event("1952").plover
    assert shipped.event("010").plover is None


def test_an_unknown_code_raises_a_key_error_that_names_it(shipped: Ontology) -> None:
    assert "999" not in shipped
    with pytest.raises(UnknownEventError, match="no event '999'"):
        shipped.event("999")
    with pytest.raises(KeyError):
        shipped.event("999")


def test_an_unknown_code_in_a_rule_file_is_diagnosed_with_a_suggestion(shipped: Ontology) -> None:
    diagnostics = Diagnostics()
    assert shipped.find("0400", Source("rule.yaml", "code: 0400").span(6, 10), diagnostics) is None
    (found,) = diagnostics
    assert (found.code, str(found.span)) == ("R801", "rule.yaml:1:7")
    assert "040" in found.hint


def test_ontology_survives_pickling(shipped: Ontology) -> None:
    assert shipped == pickle.loads(pickle.dumps(shipped))


OWN = """
ontology: own
roots:
  - code: TALK
    name: Talk
    family: talk
    goldstein: 1.5
    events:
      - {code: TALK-phone, name: Talk by telephone}
"""


def test_a_users_own_ontology_needs_no_digits(tmp_path: Path) -> None:
    ontology, codes = load_text(tmp_path, OWN)
    event = ontology.event("TALK-phone")
    assert codes == []
    assert (event.root, event.family, event.goldstein, event.quad) == ("TALK", "talk", 1.5, None)


def test_another_table_of_goldstein_values_replaces_single_ones(tmp_path: Path) -> None:
    ontology, codes = load_text(tmp_path, "ontology: own\ngoldstein:\n  TALK: -2\n", OWN)
    assert codes == []
    assert (ontology.event("TALK-phone").goldstein, ontology.event("TALK-phone").goldstein_from) == (-2.0, "TALK")


def test_duplicate_unknown_and_foreign_codes_are_diagnosed(tmp_path: Path) -> None:
    double = "      - {code: TALK, name: Again}\n"
    assert load_text(tmp_path, OWN + double)[1] == ["R802"]
    assert load_text(tmp_path, OWN, "ontology: own\nplover:\n  - {code: TALX, event: CONSULT}\n")[1] == ["R801"]
    assert load_text(tmp_path, OWN, OWN.replace("own", "other"))[1] == ["R803"]


def test_a_broken_file_gives_diagnostics_not_exceptions(tmp_path: Path) -> None:
    ontology, codes = load_text(tmp_path, "ontology: own\nroots: {\n")
    assert ontology.events == {}
    assert codes
