"""Does a condition that asks for nobody hold where nobody is known to bear the role, and nowhere else?"""

import pytest

from coding.packs import coder_of
from marsad.coding.coder import Coder
from marsad.model import Document

RULES = """
pack: nobody
sets:
  strangers: [none, FRA]
rules:
  - id: visit
    title: A visits B
    event: {verb: visit, named: yes}
    source: subject
    target: object | to
    optional: [source, target]
    code:
      - {when: {target: none}, cameo: "041"}
      - {when: {source: [strangers]}, cameo: "043"}
      - {cameo: "042"}
    examples:
      - text: |
          زار الرئيس الفرنسي لبنان.
        records:
          - {code: "043", source: FRAGOV, target: LBN}
"""


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Coder:
    return coder_of(RULES, tmp_path_factory.mktemp("nobody"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("زارت روسيا لبنان.", ["042"]),
        ("تمت زيارة لبنان.", ["043"]),
        ("زارت فرنسا لبنان.", ["043"]),
        ("زارت روسيا البستان.", ["041"]),
    ],
)
def test_nobody_bears_a_role_that_the_text_leaves_open(asking: Coder, text: str, expected: list[str]) -> None:
    assert expected == [record.code for record in asking.code(Document("-", text))]
