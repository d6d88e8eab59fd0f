import pytest

from marsad.coding.coder import Coder
from marsad.workbench.examples import ExampleResult, run_examples
from workbench.packs import DATA, load, small_pack


@pytest.fixture(scope="module")
def results() -> list[ExampleResult]:
    coder = load(small_pack(DATA / "broken" / "examples.yaml"))
    return list(run_examples(coder, coder.knowledge.rules.rules))


def test_the_examples_of_a_sound_pack_pass(coder: Coder) -> None:
    verdicts = [result.verdict for result in run_examples(coder, coder.knowledge.rules.rules)]
    assert ["passed"] * 6 == verdicts


def test_another_target_is_one_record_missing_and_one_unexpected(results: list[ExampleResult]) -> None:
    comparison = results[0].comparison
    assert "failed" == results[0].verdict
    assert ["FRA"] == [wish.target for wish in comparison.missing]
    assert ["CHN"] == [record.target.code for record in comparison.unexpected if record.target]


def test_records_are_counted_not_only_looked_for(results: list[ExampleResult]) -> None:
    comparison = results[1].comparison
    assert (1, 1, 0) == (len(comparison.matched), len(comparison.missing), len(comparison.unexpected))


def test_a_record_in_a_negative_example_is_unexpected(results: list[ExampleResult]) -> None:
    assert ("failed", 1) == (results[2].verdict, len(results[2].comparison.unexpected))


def test_a_negative_example_that_nothing_blocks_as_it_says_fails(results: list[ExampleResult]) -> None:
    assert results[3].comparison.equal
    assert "no match" == results[3].wrong_reason
    assert "failed" == results[3].verdict


def test_a_reason_is_what_blocked_the_example_s_own_rule() -> None:
    coder = load(small_pack(DATA / "broken" / "reasons.yaml"))
    results = list(run_examples(coder, coder.knowledge.rules.rules))
    assert [
        ("meet", 1, ""),
        ("meet", 2, ""),
        ("meet", 3, ""),
        ("meet", 4, ""),
        ("meet", 5, "negated"),
        ("meet.somebody", 1, ""),
        ("meet.somebody", 2, "another rule tells it"),
        ("meet.somebody", 3, ""),
        ("meet.somebody", 4, "nobody found as target"),
        ("meet.somebody", 5, "no match"),
    ] == [(result.rule, result.number, result.wrong_reason) for result in results]


def test_a_known_failure_that_passes_is_reported_as_mended(results: list[ExampleResult]) -> None:
    assert "mended" == results[4].verdict


def test_a_known_failure_is_no_failure(results: list[ExampleResult]) -> None:
    assert "todo" == results[5].verdict


def test_a_status_that_is_stated_must_be_the_record_s(results: list[ExampleResult]) -> None:
    assert ["planned"] == [wish.status for wish in results[6].comparison.missing]


def test_all_rules_of_the_pack_count_not_only_the_example_s_own(coder: Coder) -> None:
    alone = load(small_pack(DATA / "broken" / "examples.yaml"))
    (rule,) = alone.knowledge.rules.rules
    verdicts = [result.verdict for result in run_examples(coder, [rule])]
    # The whole pack records meetings in both directions, so the example of one direction no longer holds.
    assert "todo" == verdicts[4]
