"""What the checks say of wrong files, and that nothing wrong is shipped."""

from pathlib import Path

import pytest

from actors.shipped import RULES, lexicon
from marsad.actors import load_actors
from marsad.source import Diagnostics


def test_the_shipped_files_have_no_errors() -> None:
    diagnostics = Diagnostics()
    assert load_actors([RULES], lexicon(), diagnostics) is not None
    assert [] == [str(found) for found in diagnostics.errors]


PERSON = """\
people:
  - id: someone
    names:
      - فلان الفلاني
    offices:
      - code: TUNGOV
        from: "2011-01-01"
        until: "2012-01-01"
      - code: TUNLEG
        from: "2011-06-01"
"""


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("A001", "people:\n  - {id: a, names: ا}\n  - {id: a, names: ب}\n"),
        ("A002", "countries:\n  - {code: AAA, names: ت}\n  - {code: BBB, names: ت}\n"),
        ("A003", "countries:\n  - code: AAA\n    names:\n      - أميركا\n      - اميركا\n"),
        ("A004", PERSON),
        ("A005", "countries: []\n"),
        ("S301", "countries:\n  - {code: AAA, names: ت, capitol: ث}\n"),
        ("S304", PERSON.replace("2012-01-01", "2010-01-01")),
        ("S304", PERSON.replace("TUNLEG", "tunleg")),
        ("S304", 'countries:\n  - {code: AAA, names: " "}\n'),
        ("S304", 'stops:\n  - "\u0640"\n'),
        ("S303", "roles:\n  - minister\n"),
        ("S302", "people:\n  - {id: a}\n"),
    ],
)
def test_a_wrong_file_is_diagnosed(code: str, content: str, tmp_path: Path) -> None:
    file = tmp_path / "actors.yaml"
    file.write_text(content, encoding="utf-8")
    diagnostics = Diagnostics()
    load_actors([file], lexicon(), diagnostics)
    assert code in {found.code for found in diagnostics}


def test_a_second_grammar_is_refused(tmp_path: Path) -> None:
    copy = tmp_path / "grammar.yaml"
    copy.write_text((RULES / "grammar.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    diagnostics = Diagnostics()
    load_actors([RULES / "grammar.yaml", copy], lexicon(), diagnostics)
    assert {"A006"} == {found.code for found in diagnostics.errors}


def test_a_missing_file_is_diagnosed(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    assert load_actors([tmp_path / "nothing.yaml"], lexicon(), diagnostics) is None
    assert {"S001", "A005"} == {found.code for found in diagnostics.errors}
