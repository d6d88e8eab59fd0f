"""Is a code chosen by whether the target is of another country than the source, and the event in a third one?"""

import pytest

from coding.packs import coder_of
from marsad.coding.coder import Coder
from marsad.model import Document

RULES = """
pack: abroad
rules:
  - id: visit
    title: A visits B
    event: {verb: visit}
    source: subject
    target: object
    optional: [target]
    code:
      - {when: {elsewhere: yes}, cameo: "044"}
      - {when: {abroad: yes}, cameo: "042"}
      - {cameo: "040"}
    examples:
      - text: |
          زار الرئيس الفرنسي لبنان.
        records:
          - {code: "042", source: FRAGOV, target: LBN}
"""


@pytest.fixture(scope="module")
def coder(tmp_path_factory: pytest.TempPathFactory) -> Coder:
    return coder_of(RULES, tmp_path_factory.mktemp("abroad"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("زار الرئيس الفرنسي لبنان.", ["042"]),
        ("زار الرئيس الفرنسي فرنسا.", ["040"]),
        ("زار الرئيس الفرنسي المكان.", ["042"]),
    ],
    ids=["another country", "its own", "nobody, who is not of its own"],
)
def test_another_country_is_no_own_one(text: str, expected: list[str], coder: Coder) -> None:
    assert expected == [record.code for record in coder.code(Document("d", text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("زار الرئيس الفرنسي الوزير اللبناني في سوتشي.", ["044"]),
        ("زار الوزير اللبناني الرئيس الفرنسي في باريس.", ["042"]),
        ("زار الرئيس الفرنسي الوزير اللبناني في باريس.", ["042"]),
        ("زار الرئيس الفرنسي الوزير اللبناني في القصر.", ["042"]),
    ],
    ids=["a third country", "the target's", "the source's", "nowhere in particular"],
)
def test_elsewhere_is_neither_side_s_country(text: str, expected: list[str], coder: Coder) -> None:
    assert expected == [record.code for record in coder.code(Document("d", text))]
