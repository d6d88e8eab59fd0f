"""Does the table of differences say what was expected, what came, and by which rule and step?"""

from pathlib import Path

from marsad.coding.coder import Coder
from marsad.workbench.regression import case_of_example, case_of_sample, differences, printed
from workbench.regression.own_rules import article, example, ran, with_examples


def test_what_came_in_place_of_what_is_missing_stands_in_its_row(tmp_path: Path) -> None:
    file = with_examples(
        tmp_path, example("التقت روسيا الصين.", "records:", '  - {code: "040", source: RUS, target: FRA}')
    )
    (row,) = case_of_example(ran(file)[1][0]).rows
    assert ("~", 1, "040 RUS > FRA", "040 RUS > CHN") == (row.mark, row.sentence, row.expected, row.got)
    assert ("own.meet", "after-verb > after-subject", "التقت") == (row.rule, row.step, row.trigger)


def test_what_is_missing_is_told_with_what_stopped_the_rule(tmp_path: Path) -> None:
    file = with_examples(
        tmp_path,
        example("التقت روسيا.", "records:", '  - {code: "040", source: RUS, target: FRA}'),
        example("قالت روسيا.", "records:", '  - {code: "040", source: RUS, target: FRA}'),
    )
    rows = [case_of_example(result).rows[0] for result in ran(file)[1]]
    assert [("-", "own.meet", "nobody found as target"), ("-", "own.meet", "no match")] == [
        (row.mark, row.rule, row.step) for row in rows
    ]


def test_of_an_article_a_rule_that_gives_the_code_and_was_stopped_is_named(tmp_path: Path, coder: Coder) -> None:
    expected = (
        "article: one.txt\nrecords: [{sentence: 1, code: 040, source: RUS, target: CHN, status: actual, why: x}]\n"
    )
    case = case_of_sample(article(tmp_path, expected, coder, "لم تلتق روسيا الصين."))
    assert [("-", "meet", "negated")] == [(row.mark, row.rule, row.step) for row in case.rows]
    assert "1 missing" in case.counts


def test_records_that_have_little_in_common_stand_apart(tmp_path: Path) -> None:
    file = with_examples(tmp_path, example("التقت روسيا الصين.", "records:", '  - {code: "010", source: FRA}'))
    assert ["-", "+"] == [row.mark for row in case_of_example(ran(file)[1][0]).rows]


def test_columns_stand_below_each_other_and_arabic_last(tmp_path: Path) -> None:
    file = with_examples(
        tmp_path, example("التقت روسيا الصين.", "records:", '  - {code: "040", source: RUS, target: FRA}')
    )
    result = ran(file)[1][0]
    (_, heading), (mark, row) = printed(differences(result.comparison))
    assert "~" == mark
    assert [heading.index(column) for column in ("expected", "got", "rule", "step", "trigger")] == [
        row.index(cell) for cell in ("040 RUS > FRA", "040 RUS > CHN", "own.meet", "after-verb >", "التقت")
    ]
