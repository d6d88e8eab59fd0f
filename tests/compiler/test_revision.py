"""Does a rule set's revision name what the rules mean, and nothing else?"""

import pickle
from pathlib import Path

import pytest

from compiler.loading import load
from marsad.compiler.compiler import compile_rules
from marsad.compiler.ruleset import RuleSet
from marsad.source import Diagnostics

TEXT = """\
pack: sample
rules:
  - id: first.rule
    title: A meets B
    event: {verb: meet}
    source: subject
    target: with
    optional: [target]
    code:
      - {when: {status: planned}, cameo: "036"}
      - {cameo: "040"}
    examples:
      - text: |
          التقى الوزير نظيره
        records: none
        because: nobody found
  - id: second.rule
    title: A calls B
    event: {light: hold, noun: talks, theme: agreement, governs: [in]}
    target: object | with
    code:
      - {cameo: "040"}
    examples:
      - text: |
          اتصل الوزير بنظيره
        records: none
        because: nobody found
"""


def compiled(path: Path, text: str) -> RuleSet:
    diagnostics = Diagnostics()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    packs = load(path, diagnostics)
    diagnostics.raise_errors()
    return compile_rules(packs, {})


def test_revision_does_not_depend_on_the_path_or_on_layout(tmp_path: Path) -> None:
    here = compiled(tmp_path / "a.yaml", TEXT)
    there = compiled(tmp_path / "elsewhere" / "b.yaml", "# moved\n" + TEXT)
    assert here.revision == there.revision


@pytest.mark.parametrize(
    ("old", "new"), [("title: A meets B", "title: Two meet"), ("no known actor", "no actor known")]
)
def test_revision_does_not_depend_on_what_is_only_said_about_rules(tmp_path: Path, old: str, new: str) -> None:
    assert (
        compiled(tmp_path / "a.yaml", TEXT).revision == compiled(tmp_path / "b.yaml", TEXT.replace(old, new)).revision
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: first.rule", "id: other.rule"),
        ("verb: meet", "verb: sign"),
        ("verb: meet", "verb: meet, content: said"),
        ("verb: meet", "verb: meet, named: yes"),
        ("verb: meet", "verb: meet, passive: likely"),
        ("light: hold", "light: [light.happen]"),
        ("noun: talks", "noun: agreement"),
        ("theme: agreement", "theme: talks"),
        ("governs: [in]", "governs: [to]"),
        ("source: subject", "source: object"),
        ("target: with", "target: to"),
        ("target: with\n    optional: [target]", "parties: with"),
        ("object | with", "with | object"),
        ("object | with", "object.owner | with"),
        ("optional: [target]", "optional: [source, target]"),
        ("optional: [target]", "pairs: symmetric"),
        ("optional: [target]", "overrides: [second.rule]"),
        ("optional: [target]", "gives-way: [statement]"),
        ("optional: [target]", 'pairs: mirrored\n    mirror: "043"'),
        ("rules:", 'deeds: [{nouns: talks, codes: ["04"]}]\nrules:'),
        ('cameo: "036"', 'cameo: "042"'),
        ("status: planned", "status: actual"),
        ("{status: planned}", "{status: planned, clause: talks}"),
        ("{status: planned}", "{status: planned, carrier: say}"),
    ],
)
def test_revision_changes_with_the_meaning(tmp_path: Path, old: str, new: str) -> None:
    assert (
        compiled(tmp_path / "a.yaml", TEXT).revision
        != compiled(tmp_path / "b.yaml", TEXT.replace(old, new, 1)).revision
    )


def test_revision_changes_with_lexicon_and_actors(tmp_path: Path) -> None:
    packs = load(_written(tmp_path / "a.yaml"), Diagnostics())
    assert compile_rules(packs, {}, "one").revision != compile_rules(packs, {}, "other").revision


def test_rule_set_survives_pickling(tmp_path: Path) -> None:
    rules = compiled(tmp_path / "a.yaml", TEXT)
    assert rules == pickle.loads(pickle.dumps(rules))


def _written(path: Path) -> Path:
    path.write_text(TEXT, encoding="utf-8")
    return path
