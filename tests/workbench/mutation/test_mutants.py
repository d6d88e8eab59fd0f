"""Is every clause of a rule taken away once, and told by where it is written?"""

from pathlib import Path

import pytest

from marsad.language.rule import Rule
from marsad.workbench.mutation import Mutant, chosen_mutants, mutants
from workbench.packs import load, small_pack

RULES = """\
pack: own
sets:
  powers: [RUS, CHN]
tables:
  plans:
    - {when: {status: planned, mentions: [talks, meet]}, cameo: "036"}
    - {cameo: "040"}
defaults:
  gives-way: [agreement, consultation]
rules:
  - id: own.meet
    title: A meets B
    event: {verb: [meet, say.plain], governs: with}
    source: subject
    target: object | with
    never-source: [powers]
    code:
      - {table: plans}
    examples:
      - text: |
          التقت روسيا الصين.
        records: none
        because: no match
  - id: own.talks
    title: A and B talk
    event: {light: light.hold, noun: talks, named: yes}
    source: subject
    target: with
    optional: [target]
    pairs: symmetric
    overrides: [own.meet]
    code:
      - {table: plans}
    examples:
      - text: |
          عقدت روسيا محادثات.
        records: none
        because: nobody found
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> tuple[Rule, ...]:
    file = tmp_path_factory.mktemp("rules") / "own.yaml"
    file.write_text(RULES, "utf-8")
    return load(small_pack(file)).knowledge.rules.rules


@pytest.fixture(scope="module")
def found(rules: tuple[Rule, ...]) -> list[Mutant]:
    return list(mutants(rules))


def test_every_clause_is_changed_once(found: list[Mutant]) -> None:
    assert [
        ("group", "own.meet", "verb: without meet"),
        ("group", "own.meet", "verb: without say.plain"),
        ("guard", "own.meet", "without governs: with"),
        ("path", "own.meet", "target: without object"),
        ("path", "own.meet", "target: without with"),
        ("swap", "own.meet", "source and target exchanged"),
        ("guard", "own.meet", "without gives-way: agreement | consultation"),
        ("guard", "own.meet", "without never-source: RUS | CHN"),
        ("row", "own.meet", "without code 036 when status: planned, mentions: talks | meet"),
        ("condition", "own.meet", "code 036: without status: planned"),
        ("condition", "own.meet", "code 036: without mentions: talks | meet"),
        ("group", "own.meet", "code 036: mentions without talks"),
        ("group", "own.meet", "code 036: mentions without meet"),
        ("row", "own.meet", "without code 040"),
        ("guard", "own.talks", "without named"),
        ("guard", "own.talks", "optional: without target"),
        ("guard", "own.talks", "overrides: own.meet comes first"),
    ] == [(mutant.kind, mutant.rule, mutant.what) for mutant in found]


def test_a_mutant_stands_where_its_clause_is_written(found: list[Mutant]) -> None:
    lines = RULES.splitlines()
    places = {mutant.what: lines[mutant.place.line - 1][mutant.place.column - 1 :] for mutant in found}
    for what, begins in {
        "verb: without say.plain": "say.plain]",
        "without governs: with": "with}",
        "optional: without target": "target]",
        "target: without with": "with",
        "without gives-way: agreement | consultation": "[agreement",
        "without never-source: RUS | CHN": "[powers]",
        "without code 040": '"040"',
        "without named": "yes}",
        "overrides: own.meet comes first": "own.meet]",
    }.items():
        assert places[what].startswith(begins), what


def test_what_rules_share_is_changed_in_all_of_them(found: list[Mutant]) -> None:
    shared = {mutant.what: [rule.id for rule in mutant.rules] for mutant in found if len(mutant.rules) > 1}
    assert ["own.talks", "own.meet"] == shared.pop("overrides: own.meet comes first")
    assert {("own.meet", "own.talks")} == {tuple(rules) for rules in shared.values()}
    assert {"without gives-way: agreement | consultation", "without code 040"} < shared.keys()


def test_a_mutant_differs_from_its_rule_in_the_clause_only(found: list[Mutant], rules: tuple[Rule, ...]) -> None:
    by_id = {rule.id: rule for rule in rules}
    for mutant in found:
        for rule in mutant.rules:
            differing = [
                name for name in Rule.__dataclass_fields__ if getattr(rule, name) != getattr(by_id[rule.id], name)
            ]
            assert 1 == len(differing), mutant.what


def test_a_preference_is_turned_round(found: list[Mutant]) -> None:
    (turned,) = [mutant for mutant in found if mutant.what.startswith("overrides")]
    assert {"own.talks": (), "own.meet": ("own.talks",)} == {rule.id: rule.overrides for rule in turned.rules}


def test_rules_are_chosen_with_what_they_share(rules: tuple[Rule, ...], found: list[Mutant]) -> None:
    chosen = chosen_mutants(rules, ["own.talks"])
    assert [mutant for mutant in found if any(rule.id == "own.talks" for rule in mutant.rules)] == chosen
    assert 10 == len(chosen)


def test_a_sample_is_the_same_for_the_same_seed(rules: tuple[Rule, ...], found: list[Mutant]) -> None:
    ids = [rule.id for rule in rules]
    drawn = chosen_mutants(rules, ids, sample=5, seed=1)
    assert (5, drawn) == (len(drawn), chosen_mutants(rules, ids, sample=5, seed=1))
    assert drawn != chosen_mutants(rules, ids, sample=5, seed=2)
    assert [mutant for mutant in found if mutant in drawn] == drawn
    assert found == chosen_mutants(rules, ids, sample=500)


def test_a_row_with_columns_is_changed_in_all_of_them(tmp_path: Path) -> None:
    columns = RULES.replace('cameo: "036"', 'codes: {soon: "036", once: "040"}').replace(
        'cameo: "040"', 'codes: {soon: "040"}'
    )
    first, second = (f"- {{table: plans, column: {column}}}" for column in ("soon", "once"))
    file = tmp_path / "own.yaml"
    file.write_text(columns.replace("- {table: plans}", first, 1).replace("- {table: plans}", second), "utf-8")
    found = {mutant.what: mutant.rules for mutant in mutants(load(small_pack(file)).knowledge.rules.rules)}
    loose = found["code 036: without status: planned"]
    assert [["036", "040"], ["040"]] == [[choice.code for choice in rule.choices] for rule in loose]
    assert {None} == {rule.choices[0].status for rule in loose}
    assert ["own.meet"] == [rule.id for rule in found["without code 036 when status: planned, mentions: talks | meet"]]
