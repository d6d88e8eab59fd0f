from pathlib import Path

import pytest

from marsad.coding.ontology import Ontology
from marsad.coding.ontology_file import load_ontology
from marsad.coding.yardstick import Yardstick
from marsad.source import Diagnostics

CODES = """
ontology: own
roots:
  - code: TALK
    name: Talk
    family: talk
  - code: HIT
    name: Hit
    family: hit
"""


def load(tmp_path: Path, evaluation: str) -> tuple[Ontology, list[tuple[str, int]]]:
    """Load an ontology and the file that says how it is compared; return it with codes and lines of what is wrong."""
    codes, file = tmp_path / "codes.yaml", tmp_path / "evaluation.yaml"
    codes.write_text(CODES, "utf-8")
    file.write_text(f"ontology: own\nevaluation:\n{evaluation}", "utf-8")
    diagnostics = Diagnostics()
    ontology = load_ontology([file, codes], diagnostics)
    return ontology, [(found.code, found.span.line) for found in diagnostics]


def test_families_go_into_the_rows_that_name_them(tmp_path: Path) -> None:
    ontology, wrong = load(tmp_path, "  families: {peace: talk}\n  headline: {name: SUM, rows: [peace, other]}\n")
    assert [] == wrong
    assert {"talk": "peace"} == ontology.yardstick.rows
    assert ("SUM", ("peace", "other")) == (ontology.yardstick.headline, ontology.yardstick.headline_rows)


def test_an_ontology_that_says_nothing_is_compared_by_whole_codes(tmp_path: Path) -> None:
    ontology, wrong = load(tmp_path, "  other: rest\n")
    assert [] == wrong
    assert Yardstick(other="rest") == ontology.yardstick


@pytest.mark.parametrize(
    "evaluation",
    [
        "  families: {peace: tolk}\n",
        "  headline: {name: SUM, rows: [peace]}\n",
        "  interchangeable: peace\n",
        "  without-target: TALKS\n",
    ],
)
def test_what_is_not_there_is_diagnosed_at_its_place(tmp_path: Path, evaluation: str) -> None:
    assert [("R804", 3)] == load(tmp_path, evaluation)[1]


def test_the_form_is_checked(tmp_path: Path) -> None:
    ontology, wrong = load(tmp_path, "  actors: {country: none, role: 3}\n")
    assert [3] == [line for _, line in wrong]
    assert Yardstick() == ontology.yardstick
