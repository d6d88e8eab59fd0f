"""What is an editor told about a rule file that is being written in a pack of one's own?"""

from pathlib import Path

import pytest

from marsad import Engine
from marsad.engine import shipped_pack
from marsad.workbench.editor import Desk

RULE = """\
pack: own
sets:
  own-set: [GOV]
rules:
  - id: own.meet
    title: A meets B
    event: {verb: meet}
    source: subject
    target: object.owner
    never-source: [own-set]
    code:
      - {cameo: "040"}
    examples:
      - text: |
          لم تلتق روسيا الصين.
        records: none
        because: negated
"""


@pytest.fixture(scope="module")
def desk(engine: Engine) -> Desk:
    return Desk(shipped_pack())


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tmp_path = tmp_path_factory.mktemp("own")
    (tmp_path / "pack.yaml").write_text("name: own\nextends: marsad\n", "utf-8")
    path = tmp_path / "events" / "own.yaml"
    path.parent.mkdir()
    path.write_text(RULE, "utf-8")
    return path


def place(mark: str, text: str = RULE) -> tuple[int, int]:
    before = text[: text.index(mark) + 1]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def test_findings_are_those_of_the_text_in_the_editor(desk: Desk, file: Path) -> None:
    found = desk.diagnose(file, RULE.replace("verb: meet", "verb: meett"))
    assert ("R105", 7, "meet") in [(each.code, each.span.line, each.fix) for each in found]
    assert "R105" not in [each.code for each in desk.diagnose(file, RULE)]


def test_a_name_is_not_unknown_while_the_file_of_words_cannot_be_read_that_may_define_it(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("name: own\nextends: marsad\n", "utf-8")
    words, path = tmp_path / "lexicon" / "own.yaml", tmp_path / "events" / "own.yaml"
    for file in (words, path):
        file.parent.mkdir()
    own = RULE.replace("verb: meet", "verb: own.meet")
    path.write_text(own, "utf-8")
    words.write_text("groups:\n  own.meet:\n    verbs: [\n", "utf-8")
    assert "R105" not in [found.code for found in Desk(shipped_pack()).diagnose(path, own)]


def test_half_a_rule_has_a_finding_and_no_crash(desk: Desk, file: Path) -> None:
    assert ["S101"] == [found.code for found in desk.diagnose(file, RULE[: RULE.index("meet}") + 2])]


def test_yaml_of_others_has_no_findings(desk: Desk, tmp_path: Path) -> None:
    assert () == desk.diagnose(tmp_path / "compose.yaml", "services:\n\tx: y\n")


@pytest.mark.parametrize(
    ("mark", "kind", "name"),
    [
        ("meet}", "group", "meet"),
        ("subject", "relation", "subject"),
        ("object", "preposition", "with"),
        ("040", "code", "040"),
        ("own-set]", "set", "own-set"),
    ],
)
def test_names_that_can_stand_there_are_offered(desk: Desk, file: Path, mark: str, kind: str, name: str) -> None:
    assert (kind, name) in [(found.kind, found.name) for found in desk.complete(file, RULE, *place(mark))]


def test_codes_are_offered_in_every_column_of_a_table(desk: Desk, file: Path) -> None:
    written = RULE.replace('cameo: "040"', 'codes: {soon: "040"}')
    assert ("code", "040") in [
        (found.kind, found.name) for found in desk.complete(file, written, *place("040", written))
    ]


def test_nothing_is_offered_for_free_words(desk: Desk, file: Path) -> None:
    assert () == desk.complete(file, RULE, *place("A meets"))


def test_a_group_shows_its_words_a_code_its_name_an_arabic_word_its_forms(desk: Desk, file: Path) -> None:
    assert "التقى" in (desk.hover(file, RULE, *place("meet}")) or "")
    assert "Consult" in (desk.hover(file, RULE, *place("040")) or "")
    written = f"{RULE}# التقى\n"
    shown = desk.hover(file, written, *place("لتقى", written)) or ""
    assert "يلتقي" in shown
    assert desk.hover(file, RULE, *place("title")) is None


@pytest.mark.parametrize(("mark", "room"), [("meet}", "lexicon"), ("040", "cameo"), ("own-set]", "events")])
def test_a_name_leads_to_where_it_is_defined(desk: Desk, file: Path, mark: str, room: str) -> None:
    found = desk.define(file, RULE, *place(mark))
    assert found is not None
    path, line = found
    assert room == path.parent.name or path == file
    assert mark.strip("}]") in path.read_text("utf-8").splitlines()[line]
