"""Do the examples notice what they notice, whether the texts are read anew or once?"""

from dataclasses import replace
from pathlib import Path

import pytest

from marsad.coding.coder import Coder
from marsad.model import Document
from marsad.workbench.examples import run_example
from marsad.workbench.mutation import (
    Killers,
    MutantResult,
    Mutation,
    killers_as_examples,
    mutants,
    mutants_as_json,
    scores,
    total,
)
from marsad.workbench.mutation.replay import ReplayingCoder
from workbench.packs import load, small_pack
from workbench.regression.own_rules import example, with_examples

MET = '  - {code: "040", source: RUS, target: CHN}'
CLAUSES = (
    ("    event: {verb: meet}\n", "    event: {verb: [meet, say.plain]}\n"),
    ("    target: object\n", "    target: object | with\n    optional: [source]\n"),
    ('      - {cameo: "040"}\n', '      - {when: {status: planned}, cameo: "036"}\n      - {cameo: "040"}\n'),
)


def pack(folder: Path, *examples: str) -> Coder:
    """A rule with several clauses and these examples."""
    file = with_examples(folder, *examples)
    text = file.read_text("utf-8")
    for old, new in CLAUSES:
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
    return load(small_pack(file))


def mutation_of(coder: Coder) -> Mutation:
    mutation = Mutation(coder.knowledge)
    assert len(coder.knowledge.rules.rules) == len(list(mutation.read()))
    return mutation


@pytest.fixture(scope="module")
def tested(tmp_path_factory: pytest.TempPathFactory) -> Mutation:
    examples = (
        example("التقت روسيا الصين.", "records:", MET),
        example("التقت روسيا.", "records: none", "because: nobody found"),
    )
    return mutation_of(pack(tmp_path_factory.mktemp("rules"), *examples))


@pytest.fixture(scope="module")
def results(tested: Mutation) -> list[MutantResult]:
    return list(tested.results(mutants(tested.rules)))


def test_a_clause_that_an_example_rests_on_is_noticed_and_another_survives(results: list[MutantResult]) -> None:
    assert {
        "verb: without meet": ("own.meet", 1),
        "verb: without say.plain": None,
        "optional: without source": None,
        "target: without object": ("own.meet", 1),
        "target: without with": None,
        "source and target exchanged": ("own.meet", 1),
        "without code 036 when status: planned": None,
        "code 036: without status: planned": ("own.meet", 1),
        "without code 040": ("own.meet", 1),
    } == {result.mutant.what: result.noticed_by for result in results}


def test_scores_are_counted_by_kind(results: list[MutantResult]) -> None:
    by_kind = scores(results)
    assert {"guard": (0, 1), "group": (1, 2), "path": (1, 2), "swap": (1, 1), "condition": (1, 1), "row": (1, 2)} == {
        kind: (score.noticed, score.mutants) for kind, score in by_kind.items()
    }
    assert (5 / 9, 4) == (total(by_kind.values()).share, total(by_kind.values()).survivors)


def test_an_example_that_fails_judges_nothing(tmp_path: Path) -> None:
    wrong = example("التقت روسيا الصين.", "records:", MET.replace("CHN", "FRA"))
    mutation = mutation_of(pack(tmp_path, wrong))
    assert all(result.survives for result in mutation.results(mutants(mutation.rules)))


def test_coding_again_is_coding_anew(coder: Coder) -> None:
    """Every mutant of the small pack gives for every example what a coder with its rules gives."""
    mutation = mutation_of(coder)
    known = coder.knowledge
    for mutant in mutants(known.rules.rules):
        by_id = {rule.id: rule for rule in mutant.rules}
        rules = tuple(by_id.get(rule.id, rule) for rule in known.rules.rules)
        ruleset = replace(known.rules, rules=rules)
        anew = Coder(replace(known, rules=ruleset))
        noticed = [
            (rule.id, number)
            for rule in known.rules.rules
            for number, each in enumerate(rule.examples, 1)
            if "passed" != run_example(anew, rule, each, number).verdict
        ]
        result = mutation.result(mutant)
        assert (not noticed) == result.survives, mutant.what
        assert result.survives or result.noticed_by in noticed


def test_a_text_of_several_sentences_is_read_anew(coder: Coder) -> None:
    replaying = ReplayingCoder(coder.knowledge)
    text = replaying.read(Document("x", "التقت روسيا الصين. قالت فرنسا إن الوضع صعب."))
    (meet,) = [rule for rule in coder.knowledge.rules.rules if rule.id == "meet"]
    again = replaying.with_rules([meet]).again(text)
    assert [["meet"], []] == [[outcome.match.rule for outcome in outcomes] for _, outcomes in again]


@pytest.fixture(scope="module")
def with_killers(tested: Mutation, results: list[MutantResult]) -> list[MutantResult]:
    killers = Killers(tested, tested.coder.knowledge, None)
    return list(killers.with_killers(results))


def test_survivors_get_a_sentence_that_tells_them_from_their_rule(with_killers: list[MutantResult]) -> None:
    killers = {result.mutant.what: result.killer for result in with_killers if result.killer is not None}
    assert {"verb: without say.plain"} <= killers.keys()
    assert not any(result.killer for result in with_killers if not result.survives)
    for killer in killers.values():
        assert killer.right != killer.mutated


def test_another_word_of_those_named_side_by_side_is_put_in(with_killers: list[MutantResult]) -> None:
    (killer,) = [result.killer for result in with_killers if result.mutant.what == "verb: without say.plain"]
    assert killer is not None
    assert killer.text.split()[1:] == ["روسيا", "الصين."]
    assert [("040", "own.meet")] == [(record.code, record.rule) for record in killer.right]
    assert () == killer.mutated


def test_sentences_are_examples_that_hold_and_notice(
    tested: Mutation, with_killers: list[MutantResult], tmp_path: Path
) -> None:
    text = killers_as_examples(with_killers)
    assert text.startswith("# own.meet\n      # verb: without say.plain\n      - text: |\n")
    mutation = mutation_of(pack(tmp_path, text.partition("\n")[2]))
    count = sum(result.killer is not None for result in with_killers)
    assert count == len(mutation.examples) == len(mutation.rules[0].examples)
    noticed = {result.mutant.what for result in mutation.results(mutants(mutation.rules)) if not result.survives}
    assert {result.mutant.what for result in with_killers if result.killer} <= noticed


def test_programs_are_told_scores_and_survivors(with_killers: list[MutantResult]) -> None:
    shape = mutants_as_json(with_killers)
    assert {"mutants": 9, "noticed": 5, "survivors": 4, "share": 5 / 9} == shape["total"]
    assert [result.mutant.what for result in with_killers if result.survives] == [
        survivor["what"] for survivor in shape["survivors"]
    ]
    first = shape["survivors"][0]
    assert ("group", ["own.meet"], 5) == (first["kind"], first["rules"], first["line"])
    assert [("040", "RUS", "CHN")] == [
        (each["code"], each["source"], each["target"]) for each in first["sentence"]["records"]
    ]
