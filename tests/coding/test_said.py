"""Whoever says that somebody fell short is the source, even if no rule tells of the saying."""

import pytest

from marsad.coding.coder import Coder
from marsad.coding.making import load_knowledge
from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.model import Document
from marsad.source import Diagnostics

RULES = """
pack: blame
requires: ">=0.1"
rules:
  - id: blame.say-fails
    title: A says that B falls short
    event: {verb: fall-short}
    source: speaker
    target: subject
    code:
      - {cameo: "111"}
    examples:
      - text: |
          قال النائب اللبناني إن الحكومة التونسية فشلت.
        records:
          - {code: "111", source: LBNLEG, target: TUNGOV}
"""


@pytest.fixture(scope="module")
def blaming(tmp_path_factory: pytest.TempPathFactory) -> Coder:
    """The shipped words and actors, with this one rule and none of the shipped ones."""
    file = tmp_path_factory.mktemp("blame") / "blame.yaml"
    file.write_text(RULES, "utf-8")
    diagnostics = Diagnostics()
    knowledge = load_knowledge(pack_files(shipped_pack(), [file]), diagnostics)
    diagnostics.raise_errors()
    return Coder(knowledge)


def parties(coder: Coder, text: str) -> list[tuple[str | None, str | None]]:
    found = [record for _, outcomes in coder.outcomes(Document("-", text)) for o in outcomes for record in o.records]
    return [
        (record.source.code if record.source else None, record.target.code if record.target else None)
        for record in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قال النائب اللبناني إن الحكومة التونسية فشلت.",
        "النائب اللبناني قال إن الحكومة التونسية فشلت.",
        "قال النائب اللبناني، الذي زار تونس، إن الحكومة التونسية فشلت.",
    ],
)
def test_the_subject_of_the_saying_is_the_source(blaming: Coder, text: str) -> None:
    assert [("LBNLEG", "TUNGOV")] == parties(blaming, text)


def test_a_failure_that_nobody_tells_of_gives_nothing(blaming: Coder) -> None:
    assert [] == parties(blaming, "فشلت الحكومة التونسية.")
