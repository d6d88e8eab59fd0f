"""Is a rule file read anew when it, or what it names of other files, has changed, and never otherwise?"""

from pathlib import Path

import pytest

from marsad.language import Pack, Shelf, load_packs
from marsad.source import Diagnostics, parse_yaml

GROUPS = frozenset({"with"})
RULE = """pack: {name}
rules:
  - id: {name}.meet
    title: A meets B
    event: {{verb: meet}}
    source: subject
    target: object
    never-source: [{never}]
    code:
      - {{cameo: "040"}}
    examples:
      - text: |
          التقى أحمد سالما.
        records: none
        because: no match
"""
SETS = "pack: sets\nsets:\n  armed: [MIL, REB]\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / name for name in ("first.yaml", "second.yaml", "sets.yaml")]
    texts = (RULE.format(name="first", never="armed"), RULE.format(name="second", never="GOV"), SETS)
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
    return paths


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose YAML was read, in order."""
    parsed: list[str] = []

    def counted(text: str, diagnostics: Diagnostics, *, file: str) -> object:
        parsed.append(Path(file).name)
        return parse_yaml(text, diagnostics, file=file)

    monkeypatch.setattr("marsad.language.opening.parse_yaml", counted)
    return parsed


def load(files: list[Path], shelf: Shelf) -> tuple[tuple[Pack, ...], list[str]]:
    found = Diagnostics()
    return load_packs(files, GROUPS, found, shelf), [str(each) for each in found]


def test_only_what_was_edited_is_read_anew(files: list[Path], parsed: list[str]) -> None:
    shelf: Shelf = {}
    before = load(files, shelf)
    assert ["first.yaml", "second.yaml", "sets.yaml"] == parsed
    parsed.clear()
    assert before == load(files, shelf)
    assert [] == parsed
    files[1].write_text(RULE.format(name="second", never="CVL"), "utf-8")
    changed = load(files, shelf)
    assert ["second.yaml"] == parsed
    assert changed == load(files, {}) != before


def test_what_names_a_set_is_read_anew_when_the_set_changes(files: list[Path], parsed: list[str]) -> None:
    shelf: Shelf = {}
    load(files, shelf)
    parsed.clear()
    files[2].write_text("pack: sets\nsets:\n  armed: [MIL]\n", "utf-8")
    (first, *_), _ = load(files, shelf)
    assert ("MIL",) == first.rules[0].never_source
    assert ["sets.yaml", "first.yaml"] == parsed


def test_a_name_that_is_gone_is_reported(files: list[Path]) -> None:
    shelf: Shelf = {}
    load(files, shelf)
    files[2].write_text("pack: sets\n", "utf-8")
    _, found = load(files, shelf)
    assert found == load(files, {})[1]
    assert 1 == len([each for each in found if "no set of roles is called 'armed'" in each])


def test_warnings_are_said_again_and_what_has_errors_is_not_kept(files: list[Path]) -> None:
    shelf: Shelf = {}
    files[0].write_text(RULE.format(name="first", never="armed").replace('"040"', "040"), "utf-8")
    files[1].write_text(RULE.format(name="second", never="GOV").replace("subject", "sbject"), "utf-8")
    _, found = load(files, shelf)
    assert {"first.yaml", "sets.yaml"} == {path.name for path in shelf}
    assert found == load(files, shelf)[1] == load(files, {})[1]
