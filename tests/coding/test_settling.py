"""What do events of one sentence leave of each other, where an attack's victims are supposed and a deed's are named?"""

import pytest

from coding.packs import coder_of
from marsad.coding.coder import Coder
from marsad.model import Document
from marsad.model.refusal import TOLD

RULES = """
pack: harm
rules:
  - id: raid
    title: A carries out a raid
    event: {light: strike-out, noun: raid.noun}
    source: subject
    target: on
    unnamed: {target: CVL}
    code:
      - {cameo: "195"}
    examples:
      - text: |
          شنت روسيا غارة على لبنان.
        records:
          - {code: "195", source: RUS, target: LBN}
  - id: kill
    title: A kills B
    event: {verb: slay, passive: likely}
    source: subject
    target: object
    optional: [source]
    outcome-of: [fighting]
    code:
      - {cameo: "190"}
    examples:
      - text: |
          قتلت روسيا الرئيس الفرنسي.
        records:
          - {code: "190", source: RUS, target: FRAGOV}
"""


@pytest.fixture(scope="module")
def harming(tmp_path_factory: pytest.TempPathFactory) -> Coder:
    return coder_of(RULES, tmp_path_factory.mktemp("harm"))


Told = list[tuple[str, str | None, str | None]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شنت فرنسا غارات في سوتشي.", [("195", "FRA", "RUSCVL")]),
        # The same attacker's deed names who is only supposed otherwise.
        ("شنت فرنسا غارات في سوتشي وقتلت الرئيس الروسي.", [("190", "FRA", "RUSGOV")]),
        ("قتلت فرنسا الرئيس الروسي وشنت غارات في سوتشي.", [("190", "FRA", "RUSGOV")]),
        # Another attacker's, and another country's, do not.
        (
            "شنت فرنسا غارات في سوتشي وقتلت مصر الرئيس الروسي.",
            [("195", "FRA", "RUSCVL"), ("190", "EGY", "RUSGOV")],
        ),
        (
            "شنت فرنسا غارات في سوتشي وقتلت الرئيس اللبناني.",
            [("195", "FRA", "RUSCVL"), ("190", "FRA", "LBNGOV")],
        ),
        # Where the attack names whom it is against, the deed is how it ended.
        ("شنت فرنسا غارات على روسيا وقتلت الرئيس الروسي.", [("195", "FRA", "RUS")]),
        # What nobody known did is what somebody is said to have done to the same one, and to no other.
        ("قتل الرئيس الروسي وقتلت فرنسا الرئيس الروسي.", [("190", "FRA", "RUSGOV")]),
        ("قتل الرئيس الروسي وقتلت فرنسا الرئيس اللبناني.", [("190", None, "RUSGOV"), ("190", "FRA", "LBNGOV")]),
    ],
)
def test_an_attack_whose_victims_are_supposed_gives_way_to_the_deed_that_names_them(
    harming: Coder, text: str, expected: Told
) -> None:
    assert expected == [
        (record.code, record.source and record.source.code, record.target and record.target.code)
        for record in harming.code(Document("-", text))
    ]


def test_what_gave_way_says_why(harming: Coder) -> None:
    document = Document("-", "شنت فرنسا غارات في سوتشي وقتلت الرئيس الروسي.")
    ((_, outcomes),) = harming.outcomes(document)
    assert [("raid", TOLD), ("kill", "")] == [(outcome.match.rule, outcome.reason) for outcome in outcomes]
