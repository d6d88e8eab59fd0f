"""What does a rule file become, and what is said of a wrong one?"""

from pathlib import Path

import pytest

from marsad.language.loader import load_packs
from marsad.language.rule import CodeChoice, Event, ExpectedRecord, Origin, Pack
from marsad.language.rule_printing import print_rule
from marsad.source import Diagnostics, render

GOLDEN = Path(__file__).parent / "golden"
PREPOSITIONS = frozenset({"with", "in", "to", "between"})


def load(name: str, diagnostics: Diagnostics) -> tuple[Pack, ...]:
    return load_packs([Path(name)], PREPOSITIONS, diagnostics)


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_diagnostics_read_as_expected(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    diagnostics = Diagnostics()
    load(path.name, diagnostics)
    expected = path.with_suffix(".out").read_text(encoding="utf-8")
    assert expected == "".join(render(diagnostic) + "\n" for diagnostic in diagnostics)


def test_a_choice_with_an_unknown_set_hides_no_choice_behind_it(tmp_path: Path) -> None:
    file = tmp_path / "rules.yaml"
    file.write_text(
        """pack: p
rules:
  - id: p.meet
    title: A meets B
    event: {verb: meet}
    code:
      - {when: {source: [nobody]}, cameo: "036"}
      - {cameo: "040"}
    examples: [{text: "x", records: none, because: negated}]
""",
        "utf-8",
    )
    diagnostics = Diagnostics()
    load_packs([file], PREPOSITIONS, diagnostics)
    assert ["R123"] == [found.code for found in diagnostics]


@pytest.fixture
def good(monkeypatch: pytest.MonkeyPatch) -> Pack:
    monkeypatch.chdir(GOLDEN)
    diagnostics = Diagnostics()
    (pack,) = load("good.yaml", diagnostics)
    diagnostics.raise_errors()
    return pack


def test_event_is_read_with_all_that_it_asks_for(good: Pack) -> None:
    verb, light, colon = (rule.event for rule in good.rules)
    assert Event(("meet",), (), (), False, (), ("summit",), ("in", "to"), "act", True, True, False) == verb
    assert Event((), ("hold", "lead"), ("talks",), False, ("summit",), (), (), None, False, False, False) == light
    assert Event((), (), (), True, (), (), (), None, False, False, False) == colon


def test_paths_are_read_by_role_in_order_and_across_lines(good: Pack) -> None:
    first, second, _ = good.rules
    assert (
        ("source", (("subject",), ("speaker",))),
        ("target", (("object",), ("object", "owner"), ("with", "owner"))),
        ("parties", (("between",),)),
    ) == first.paths
    assert (("source", (("subject",),)),) == second.paths


def test_a_rule_knows_the_role_of_a_path(good: Pack) -> None:
    first, second, _ = good.rules
    assert ("target", None) == (first.role_at.get(("with", "owner")), first.role_at.get(("with",)))
    assert (True, False) == (first.is_said, second.is_said)


def test_a_rule_prints_what_it_looks_for_in_one_line(good: Pack) -> None:
    first, second, _ = good.rules
    assert (
        "verb meet; may-have summit; governs in | to; content act; named; passive likely; source: subject | speaker;"
        " target: object | object.owner | with.owner; parties: between"
    ) == print_rule(first)
    assert "light hold | lead; noun talks; theme summit; source: subject" == print_rule(second)
    assert "colon; source: subject" == print_rule(good.rules[2])


def test_codes_remember_their_conditions_and_places(good: Pack) -> None:
    planned, otherwise = good.rules[0].choices
    assert (
        CodeChoice(
            "036",
            status="planned",
            clause=("phone",),
            carrier=("begin", "end"),
            origin=Origin("good.yaml", 13, 80),
        )
        == planned
    )
    assert CodeChoice("040", origin=Origin("good.yaml", 14, 17)) == otherwise


def test_a_file_says_once_what_holds_for_its_silent_rules(tmp_path: Path) -> None:
    body = """
    title: A meets B
    event: {verb: meet}
    code: [{cameo: "040"}]
    examples: [{text: "x", records: none, because: negated}]
"""
    silent, other = f"  - id: a{body}", f"  - id: b{body}    gives-way: []\n    never-source: [MED]\n"
    file = tmp_path / "pack.yaml"
    head = "pack: p\nsets: {press: [MED, EDU]}\ndefaults: {gives-way: [denial], never-source: [press]}\nrules:\n"
    file.write_text(head + silent + other, encoding="utf-8")
    diagnostics = Diagnostics()
    (pack,) = load(str(file), diagnostics)
    diagnostics.raise_errors()
    assert [(("denial",), ("MED", "EDU")), ((), ("MED",))] == [
        (rule.gives_way, rule.never_source) for rule in pack.rules
    ]


def test_an_actor_of_none_is_no_actor(good: Pack) -> None:
    assert (ExpectedRecord("041", "RUS", None),) == good.rules[1].examples[0].records


def test_origins_are_kept(good: Pack) -> None:
    assert [("good.rule", 3), ("good.light", 20), ("good.colon", 31)] == [
        (rule.id, rule.origin.line) for rule in good.rules
    ]


def test_a_broken_rule_is_left_out_and_the_others_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    diagnostics = Diagnostics()
    (pack,) = load("codes.yaml", diagnostics)
    assert ["codes.unreachable", "codes.mirrored", "codes.mirror"] == [rule.id for rule in pack.rules]
    (pack,) = load("event.yaml", diagnostics)
    assert () == pack.rules


TABLE = """\
pack: own
tables:
  plans:
    - when: {theme: talks}
      codes: {told: "040", planned: "036"}
    - codes: {told: "042"}
  all:
    - {table: plans, column: told}
rules:
"""
RULE = """\
  - id: own.%s
    title: A meets B
    event: {verb: meet}
    code:
      - {table: %s}
    examples:
      - text: |
          التقى الوزير نظيره
        records: none
        because: negated
"""


def test_a_table_gives_the_codes_of_the_column_that_a_rule_names(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    named = [("told", "plans, column: told"), ("planned", "plans, column: planned"), ("within", "all")]
    file.write_text(TABLE + "".join(RULE % each for each in named), "utf-8")
    diagnostics = Diagnostics()
    (pack,) = load_packs([file], PREPOSITIONS, diagnostics)
    assert [] == list(diagnostics)
    told, planned, within = ([(each.code, each.theme) for each in rule.choices] for rule in pack.rules)
    assert [("040", ("talks",)), ("042", ())] == told
    assert [("036", ("talks",))] == planned
    assert told == within
    assert pack.rules[0].choices[0].origin == pack.rules[1].choices[0].origin


@pytest.mark.parametrize(
    ("rule", "hint"),
    [
        ("never-source: [outsiders]", "define it under `sets:`, in any rule file of the pack"),
        ("code: [{table: outlines}]", "define it under `tables:`, in any rule file of the pack"),
    ],
)
def test_where_to_define_a_set_or_table_is_said_by_its_section(tmp_path: Path, rule: str, hint: str) -> None:
    file = tmp_path / "own.yaml"
    code = "" if rule.startswith("code") else '    code: [{cameo: "040"}]\n'
    start = "pack: own\nrules:\n  - id: own.meet\n    title: A meets B\n    event: {verb: meet}\n    source: subject\n"
    example = RULE.partition("    examples:")[2]
    file.write_text(f"{start}{code}    {rule}\n    examples:{example}", "utf-8")
    diagnostics = Diagnostics()
    load_packs([file], PREPOSITIONS, diagnostics)
    assert hint in {found.hint for found in diagnostics if found.code == "R123"}


@pytest.mark.parametrize(
    ("content", "room"),
    [
        ("groups:\n  own.noun:\n    nouns:\n      - كتاب كتب\n", "lexicon"),
        ("organisations:\n  - id: own\n    code: LBNREB\n    names:\n      - سرايا الياقوت\n", "actors"),
    ],
)
def test_a_file_of_words_or_actors_is_told_where_it_belongs(tmp_path: Path, content: str, room: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(content, "utf-8")
    diagnostics = Diagnostics()
    assert () == load_packs([file], frozenset(), diagnostics)
    (found,) = diagnostics
    assert ("R130", 1) == (found.code, found.span.line)
    assert f"`{room}`" in found.hint


def test_a_folder_without_rules_says_so(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    assert () == load_packs([tmp_path], frozenset(), diagnostics)
    assert "nothing to read: the folder holds no file with the ending .yaml" == next(iter(diagnostics)).message
