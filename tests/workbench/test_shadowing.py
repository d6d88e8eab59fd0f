"""Which rules does another one leave nothing?"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.workbench.check import check
from workbench.packs import MEET, MET, NOT_MET, small_pack

NARROW = MEET.replace("own.meet", "own.narrow")
WIDE = """\
  - id: own.wide
    title: A meets or speaks to B
    event: {verb: [meet, say.plain]}
    source: subject
    target: object
    overrides: [own.narrow]
    code:
      - {cameo: "040"}
    examples:
"""
BOTH = NARROW + MET + NOT_MET + WIDE + MET + NOT_MET


def shadowed(folder: Path, rules: str) -> Iterator[str]:
    file = folder / "own.yaml"
    file.write_text(rules, "utf-8")
    report = check(small_pack(file))
    assert not report.errors
    return (found.message for found in report.diagnostics if found.code == "R210")


def test_a_rule_whose_words_are_all_those_of_one_that_wins_is_named(tmp_path: Path) -> None:
    assert ["own.narrow: own.wide catches all that this rule would, and comes first"] == list(shadowed(tmp_path, BOTH))


def test_the_earlier_of_two_wins_where_neither_overrides_the_other(tmp_path: Path) -> None:
    wide = WIDE.replace("    overrides: [own.narrow]\n", "") + MET + NOT_MET
    first = NARROW.partition("  - id")[0] + wide + NARROW.partition("rules:\n")[2] + MET + NOT_MET
    assert ["own.narrow"] == [message.partition(":")[0] for message in shadowed(tmp_path, first)]
    assert [] == list(shadowed(tmp_path, NARROW + MET + NOT_MET + wide))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("target: object", "target: with"),
        ('- {cameo: "040"}', '- {when: {status: planned}, cameo: "040"}'),
        ("overrides: [own.narrow]", "overrides: [own.narrow]\n    never-source: [GOV]"),
        ("verb: [meet, say.plain]", "verb: say.plain"),
        ("verb: [meet, say.plain]", "verb: [meet, say.plain], content: said"),
        ("overrides: [own.narrow]", "overrides: []"),
    ],
)
def test_one_that_asks_for_more_leaves_it_something(tmp_path: Path, before: str, after: str) -> None:
    narrow, _, wide = BOTH.partition("  - id: own.wide")
    assert [] == list(shadowed(tmp_path, f"{narrow}  - id: own.wide{wide.replace(before, after)}"))
