"""Do the findings about entries read as they should, and does what is shipped have none?"""

import re
from pathlib import Path

import pytest

from actors.shipped import RULES, lexicon
from marsad.actors import add_actors, load_actors, load_actors_with_seams
from marsad.actors.kinds import MISSING_GRAMMAR
from marsad.source import Diagnostics, render

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_findings_read_as_expected(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    diagnostics = Diagnostics()
    load_actors([Path(path.name)], lexicon(), diagnostics)
    found = "".join(render(one) + "\n" for one in diagnostics if one.code != MISSING_GRAMMAR.code)
    assert path.with_suffix(".out").read_text(encoding="utf-8") == found


def test_the_shipped_dictionary_has_no_findings() -> None:
    diagnostics = Diagnostics()
    load_actors([RULES], lexicon(), diagnostics)
    assert [] == [str(found) for found in diagnostics]


def test_a_short_name_that_needs_an_introduction_may_be_shared(tmp_path: Path) -> None:
    file = tmp_path / "people.yaml"
    people = "".join(
        f"  - id: {id}\n    names:\n      - {name} المرجاني\n    short:\n      - المرجاني\n    after: TUNGOV\n"
        for id, name in (("one", "فلان"), ("other", "علان"))
    )
    file.write_text(f"people:\n{people}", "utf-8")
    diagnostics = Diagnostics()
    load_actors([RULES, file], lexicon(), diagnostics)
    assert [] == [str(found) for found in diagnostics]


def test_the_entries_of_the_page_for_analysts_are_sound(tmp_path: Path) -> None:
    page = Path(__file__).parents[2] / "docs" / "actors.md"
    file = tmp_path / "page.yaml"
    blocks = re.findall(r"^```yaml\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    file.write_text("".join(blocks), "utf-8")
    diagnostics = Diagnostics()
    load_actors([RULES, file], lexicon(), diagnostics)
    assert 2 == len(blocks)
    assert [] == [str(found) for found in diagnostics]


def test_a_group_that_the_lexicon_lacks_is_named(tmp_path: Path) -> None:
    file = tmp_path / "more.yaml"
    file.write_text("people-groups:\n  - refuge.noun\n", "utf-8")
    diagnostics = Diagnostics()
    load_actors([RULES, file], lexicon(), diagnostics)
    (found,) = diagnostics
    assert ("A013", "the lexicon has no group 'refuge.noun'", "did you mean 'refugee.noun'?") == (
        found.code,
        found.message,
        found.hint,
    )


def test_a_code_of_no_country_and_a_second_person_of_one_name_are_reported(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(
        "organisations:\n  - id: own-group\n    code: LBMREB\n    kind: group\n    names:\n      - سرايا الياقوت\n"
        "people:\n  - id: own-obama\n    names:\n      - باراك أوباما\n    after: LBNGOV\n",
        "utf-8",
    )
    diagnostics = Diagnostics()
    load_actors([RULES, file], lexicon(), diagnostics)
    found = {each.code: each for each in diagnostics if each.span.file == str(file)}
    assert {"A014", "A015"} == set(found)
    assert "LB" in found["A014"].hint
    assert found["A014"].span.text.startswith("LB")


def test_a_code_of_another_form_is_said_in_words(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text("organisations:\n  - id: own\n    code: LBGOV\n    names:\n      - سرايا الياقوت\n", "utf-8")
    diagnostics = Diagnostics()
    load_actors([RULES, file], lexicon(), diagnostics)
    (message,) = (each.message for each in diagnostics if each.span.file == str(file))
    assert "expected capital letters by threes, a country and the roles behind it, found 'LBGOV'" == message


@pytest.mark.parametrize("others", [False, True], ids=["added", "with all else"])
def test_a_country_behind_a_role_is_reported_wherever_a_code_is_written(tmp_path: Path, others: bool) -> None:
    shipped = Diagnostics()
    made = load_actors_with_seams([RULES], lexicon(), shipped)
    assert made is not None
    file = tmp_path / "own.yaml"
    file.write_text(
        "organisations:\n  - id: own-group\n    code: REBLBN\n    kind: group\n    names:\n      - سرايا الياقوت\n"
        "people:\n  - id: own-man\n    names:\n      - ترتان الياقوتي\n    after: ELILBN\n    offices:\n"
        "      - code: GOVLBN\n",
        "utf-8",
    )
    diagnostics = Diagnostics()
    if others:
        load_actors([RULES, file], lexicon(), diagnostics)
    else:
        assert add_actors(*made, [file], diagnostics) is not None
    found = [(each.code, each.span.text, each.fix) for each in diagnostics if each.span.file == str(file)]
    assert [("A016", "REBLBN", "LBNREB"), ("A016", "ELILBN", "LBNELI"), ("A016", "GOVLBN", "LBNGOV")] == found
