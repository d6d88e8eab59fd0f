"""Do the figures count what they say, and the same as a second, independent way of counting?"""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from pydantic import TypeAdapter

from marsad.coding.coder import Coder
from marsad.coding.ontology import Ontology
from marsad.coding.ontology_file import load_ontology
from marsad.engine import shipped_pack
from marsad.source import Diagnostics
from marsad.workbench.evaluation import Evaluation, code_gold, evaluate
from marsad.workbench.evaluation_shape import evaluation_shape
from marsad.workbench.figures import Grouping, Tally
from marsad.workbench.labels import CodedEvent, GoldDocument, GoldEvent, GoldSentence
from marsad.workbench.sample_file import load_sample
from workbench import evaluation_reference as reference
from workbench.label_strategies import Row, labelled
from workbench.packs import DATA

TEXT = "x" * 100


def _cameo() -> Ontology:
    diagnostics = Diagnostics()
    ontology = load_ontology(sorted((shipped_pack() / "cameo").glob("*.yaml")), diagnostics)
    diagnostics.raise_errors()
    return ontology


CAMEO = _cameo()


def event(code: str, source: str | None, target: str | None, start: int = 10, **more: Any) -> GoldEvent:
    return GoldEvent(code, source, target, more.pop("core", True), start, start + 3, **more)


def record(code: str, source: str | None, target: str | None, start: int = 10, doc: str = "a") -> CodedEvent:
    return CodedEvent(doc, code, start, start + 3, source, target)


def compare(events: list[GoldEvent], records: list[CodedEvent], by: Grouping = "family") -> Evaluation:
    """Compare with the labels of one sentence of fifty characters in a text of a hundred."""
    return evaluate([GoldDocument("a", TEXT, (GoldSentence(0, 50, tuple(events)),))], records, CAMEO, by=by)


def tally(evaluation: Evaluation, level: str) -> Tally:
    return next(figures.total for figures in evaluation.figures if figures.name == level)


@pytest.mark.parametrize("by", ["family", "root"])
@given(rows=labelled())
def test_figures_are_those_of_the_reference(by: Grouping, rows: tuple[list[Row], list[Row]]) -> None:
    documents, records = rows
    evaluation = evaluate(
        TypeAdapter(list[GoldDocument]).validate_python(documents), [CodedEvent(**row) for row in records], CAMEO, by=by
    )
    shape = evaluation_shape(evaluation, 0)
    for level in ("root+dyad", "code+dyad", "code+role"):
        counted = {name: (row["tp"], row["fp"], row["fn"]) for name, row in shape[level].items()}
        assert reference.figures(documents, records, level, by) == counted


@given(rows=labelled())
def test_actors_are_judged_as_by_the_reference(rows: tuple[list[Row], list[Row]]) -> None:
    documents, records = rows
    found = evaluate(
        TypeAdapter(list[GoldDocument]).validate_python(documents), [CodedEvent(**row) for row in records], CAMEO
    ).actors
    judged = reference.actors(documents, records)
    for side in ("source", "target"):
        mine = [(country, role) for one, _, _, country, role in judged if one == side]
        counts = (len(mine), sum(country for country, _ in mine), sum(role for _, role in mine))
        accuracy = found.sides[side]
        assert counts == (accuracy.compared, accuracy.country, accuracy.role)
    confused = Counter((gold, given, country) for _, gold, given, country, role in judged if not role)
    assert confused == {(one.gold, one.given, one.country_right): one.count for one in found.confusions}
    assert sorted(confused.values(), reverse=True) == [one.count for one in found.confusions]


def test_a_level_asks_for_more_than_the_one_before() -> None:
    evaluation = compare([event("057", "RUSGOV", "CHN")], [record("050", "RUS", "CHN")])
    assert [Tally(found=1), Tally(missed=1, wrong=1), Tally(missed=1, wrong=1)] == [
        figures.total for figures in evaluation.figures
    ]
    evaluation = compare([event("057", "RUSGOV", "CHN")], [record("057", "RUS", "CHN")])
    assert (Tally(found=1), Tally(missed=1, wrong=1)) == (
        tally(evaluation, "code+dyad"),
        tally(evaluation, "code+role"),
    )


def test_alternatives_are_as_right_as_the_label() -> None:
    gold = event("016", "RUSGOV", None, alt=("010",), source_alt=("RUSMIL",))
    assert Tally(found=1) == tally(compare([gold], [record("010", "RUSMIL", None)]), "code+role")


def test_a_planned_meeting_is_a_meeting_and_no_agreement() -> None:
    gold = event("040", "RUS", "CHN")
    assert Tally(found=1) == tally(compare([gold], [record("036", "RUS", "CHN")]), "root+dyad")
    assert Tally(missed=1, wrong=1) == tally(compare([gold], [record("030", "RUS", "CHN")]), "root+dyad")


def test_the_target_of_a_statement_is_not_compared() -> None:
    evaluation = compare([event("010", "RUS", "CHN")], [record("010", "RUS", None)])
    assert Tally(found=1) == tally(evaluation, "code+role")
    assert (1, 0) == (evaluation.actors.sides["source"].compared, evaluation.actors.sides["target"].compared)


def test_the_target_of_a_record_told_as_a_statement_is_not_compared() -> None:
    gold = event("120", "RUS", "CHN", alt=("010",))
    assert Tally(found=1) == tally(compare([gold], [record("010", "RUS", None)]), "code+role")
    assert Tally(missed=1, wrong=1) == tally(compare([gold], [record("120", "RUS", None)]), "root+dyad")


def test_an_organisation_is_more_than_its_kind() -> None:
    assert Tally(missed=1, wrong=1) == tally(
        compare([event("120", "IGOUNO", None)], [record("120", "IGOEEC", None)]), "root+dyad"
    )


def test_what_is_debatable_is_neither_missed_nor_wrong() -> None:
    gold = event("120", "RUS", "CHN", core=False)
    assert Tally() == tally(compare([gold], [record("120", "RUS", "CHN")]), "code+role")
    assert Tally() == tally(compare([gold], []), "code+role")


def test_a_core_event_takes_a_record_before_a_debatable_one() -> None:
    golds = [event("120", "RUS", "CHN", core=False), event("123", "RUS", "CHN")]
    assert Tally(found=1) == tally(compare(golds, [record("120", "RUS", "CHN")]), "root+dyad")


def test_a_record_counts_where_its_trigger_begins() -> None:
    evaluation = compare([event("120", "RUS", "CHN")], [record("120", "RUS", "CHN", 60)])
    assert (Tally(missed=1), Tally(wrong=1)) == (
        evaluation.figures[0].rows["deny"],
        evaluation.figures[0].rows["unplaced"],
    )


def test_records_of_other_documents_are_counted_apart() -> None:
    evaluation = compare([], [record("120", "RUS", None, doc="b"), record("120", "RUS", None, doc="b")])
    assert {"b": 2} == evaluation.elsewhere
    assert Tally() == tally(evaluation, "root+dyad")


def test_rows_are_families_or_roots() -> None:
    golds = [event("016", "RUS", None), event("120", "RUS", None), event("190", None, "CHN")]
    assert ["deny", "other", "unplaced"] == list(compare(golds, []).figures[0].rows)
    roots = compare(golds, [], by="root").figures[0]
    assert ["01", "12", "19", "unplaced"] == list(roots.rows)
    assert roots.headline is None


def test_of_what_is_missed_and_wrong_the_place_is_told() -> None:
    evaluation = compare([event("120", "RUS", "CHN", 20)], [record("190", None, "CHN", 30)])
    (missed,), (wrong,) = evaluation.missed, evaluation.wrong
    assert ("a", 0, "120", "RUS", "CHN", "xxx") == (
        missed.doc,
        missed.sentence,
        missed.code,
        missed.source,
        missed.target,
        missed.trigger,
    )
    assert ("190", None, "CHN") == (wrong.code, wrong.source, wrong.target)


def test_actors_are_compared_where_the_event_is_found_whoever_they_are() -> None:
    golds = [event("120", "RUSGOV", "CHN"), event("190", "USAMIL", None)]
    actors = compare(golds, [record("123", "RUSMIL", "JPN")]).actors
    assert (2, 1) == (actors.core, actors.found)
    assert (2, 1, 0) == (actors.together.compared, actors.together.country, actors.together.role)
    assert [("CHN", "JPN", False), ("RUSGOV", "RUSMIL", True)] == [
        (one.gold, one.given, one.country_right) for one in actors.confusions
    ]


def test_events_are_paired_with_the_records_whose_actors_agree_most() -> None:
    golds = [event("040", "RUSGOV", "CHN"), event("040", "CHN", "RUSGOV")]
    records = [record("040", "CHN", "RUS"), record("042", "RUS", "CHN")]
    together = compare(golds, records).actors.together
    assert (4, 4, 2) == (together.compared, together.country, together.role)


def test_between_equal_actors_the_code_and_then_the_nearest_trigger_decides() -> None:
    golds = [event("120", "RUS", None, 5), event("120", "CHN", None, 40)]
    near = compare(golds, [record("120", "USA", None, 41), record("120", "JPN", None, 4)]).actors
    assert {("RUS", "JPN"), ("CHN", "USA")} == {(one.gold, one.given) for one in near.confusions}
    golds = [event("123", "RUS", None, 5), event("120", "CHN", None, 40)]
    exact = compare(golds, [record("120", "USA", None, 5), record("123", "JPN", None, 40)]).actors
    assert {("RUS", "JPN"), ("CHN", "USA")} == {(one.gold, one.given) for one in exact.confusions}


def test_of_equally_good_labels_a_core_event_is_the_one_found() -> None:
    golds = [event("120", "RUS", None, core=False), event("120", "RUS", None)]
    assert 1 == compare(golds, [record("120", "USA", None)]).actors.found


def test_nobody_is_right_where_the_label_says_so_and_is_not_counted() -> None:
    evaluation = compare([event("190", None, "CHN")], [record("190", None, "CHN")])
    assert (0, 1) == (evaluation.actors.sides["source"].compared, evaluation.actors.sides["target"].compared)
    assert () == evaluation.actors.confusions


def test_every_shape_is_limited_and_rounded() -> None:
    shape = evaluation_shape(compare([event("120", "RUS", None), event("190", "CHN", "USA")], []), 1)
    assert (1, [], []) == (len(shape["missed"]), shape["wrong"], shape["confusions"])
    third = compare([event("120", "RUS", None)] * 3, [record("120", "RUS", None)])
    assert 0.333 == evaluation_shape(third, 0)["root+dyad"]["ALL"]["r"]


def test_the_engine_codes_the_labelled_text(coder: Coder) -> None:
    sample = load_sample(DATA / "samples" / "meeting.expected.yaml", coder.knowledge.ontology, Diagnostics())
    assert sample is not None
    gold = GoldDocument("m", sample.document.text, (GoldSentence(0, len(sample.document.text), ()),))
    records = list(code_gold(coder, [gold]))
    assert records
    assert len(records) == len(evaluate([gold], records, coder.knowledge.ontology).wrong)


def test_an_ontology_without_a_yardstick_is_compared_by_whole_codes(coder: Coder) -> None:
    gold = GoldDocument("a", TEXT, (GoldSentence(0, 50, (event("040", "RUSGOV", "CHN"),)),))
    known = coder.knowledge.ontology
    right = evaluate([gold], [record("040", "RUSGOV", "CHN")], known).figures[0]
    assert (Tally(found=1), None) == (right.rows["consultation"], right.headline)
    assert Tally(missed=1, wrong=1) == evaluate([gold], [record("040", "RUS", "CHN")], known).figures[0].total
