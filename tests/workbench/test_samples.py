from pathlib import Path

import pytest

from marsad.coding.coder import Coder
from marsad.source import Diagnostics
from marsad.workbench.sample_file import Sample, load_sample, sample_files
from marsad.workbench.samples import SampleResult, run_sample
from workbench.packs import DATA

SAMPLES = DATA / "samples"


def load(path: Path, coder: Coder) -> tuple[Sample | None, list[str]]:
    diagnostics = Diagnostics()
    sample = load_sample(path, coder.knowledge.ontology, diagnostics)
    return sample, [found.code for found in diagnostics]


@pytest.fixture(scope="module")
def result(coder: Coder) -> SampleResult:
    sample, found = load(SAMPLES / "meeting.expected.yaml", coder)
    assert [] == found
    assert sample is not None
    return run_sample(coder, sample)


def test_the_expected_files_of_a_folder_are_found_in_order() -> None:
    assert ["broken.expected.yaml", "meeting.expected.yaml"] == [path.name for path in sample_files(SAMPLES)]


def test_a_record_expected_both_ways_is_two_records(result: SampleResult) -> None:
    assert [("RUS", "CHN"), ("CHN", "RUS")] == [(wish.source, wish.target) for wish, _ in result.comparison.matched]


def test_an_allowed_record_that_comes_is_no_difference(result: SampleResult) -> None:
    assert [("010", "RUS")] == [(one.code, one.source.code) for one in result.allowed if one.source]


def test_a_record_neither_required_nor_allowed_is_unexpected(result: SampleResult) -> None:
    assert [("010", "FRA")] == [(one.code, one.source.code) for one in result.comparison.unexpected if one.source]
    assert not result.passed


def test_a_forbidden_record_is_named_with_the_reason(result: SampleResult) -> None:
    assert [("France only listens.", "010")] == [(rule.why, record.code) for rule, record in result.forbidden]


def test_a_known_gap_is_no_difference(result: SampleResult) -> None:
    assert ["CHN"] == [wish.source for wish in result.todo]
    assert () == result.comparison.missing


def test_a_broken_expected_file_is_told_in_full(coder: Coder) -> None:
    sample, found = load(SAMPLES / "broken.expected.yaml", coder)
    assert sample is None
    assert ["R207", "R206"] == found


def test_the_shipped_article_names_codes_that_exist_and_reasons_for_all(coder: Coder) -> None:
    from marsad.coding.ontology_file import load_ontology
    from marsad.engine import shipped_pack

    diagnostics = Diagnostics()
    ontology = load_ontology(sorted((shipped_pack() / "cameo").glob("*.yaml")), diagnostics)
    for path in sample_files(Path(__file__).parents[2] / "seeds"):
        assert load_sample(path, ontology, diagnostics) is not None
    assert () == tuple(diagnostics)
