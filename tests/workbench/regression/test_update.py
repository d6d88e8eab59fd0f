"""Do files take over what came, and stay as they were in all else?"""

import shutil
from pathlib import Path

import pytest

from marsad.coding.coder import Coder
from marsad.workbench.regression import (
    StaleFileError,
    first_draft,
    plan_updates,
    update_examples,
    update_sample,
)
from workbench.packs import DATA
from workbench.regression.own_rules import again, article, example, ran, verdicts, with_examples

MET = "التقت روسيا الصين."
NOT_MET = "لم تلتق روسيا الصين."


def updated(file: Path) -> str:
    """Write what the examples of a file give, and return the file; what it says then is what came."""
    _, results = ran(file)
    update_examples(file, results).write()
    assert {"passed"} == set(verdicts(ran(file)[1]))
    return file.read_bytes().decode()


def test_every_kind_of_failure_of_an_example_is_taken_over(tmp_path: Path) -> None:
    file = Path(shutil.copy(DATA / "broken" / "examples.yaml", tmp_path))
    _, results = ran(file)
    assert ["failed", "failed", "failed", "failed", "mended", "todo", "failed"] == verdicts(results)
    update_examples(file, results).write()
    assert ["passed"] * 5 + ["todo", "passed"] == verdicts(ran(file)[1])


def test_only_what_differs_changes_and_comments_stay(tmp_path: Path) -> None:
    file = with_examples(
        tmp_path,
        example(
            MET, "# who met whom", "records:", '  - {code: "040", source: RUS,  target: FRA}  # wrong', "note: kept"
        ),
        example(NOT_MET, "records: none", "because: negated"),
    )
    before = file.read_text("utf-8")
    after = updated(file)
    assert before.replace("source: RUS,  target: FRA", "source: RUS, target: CHN") == after


def test_a_block_changes_by_its_keys(tmp_path: Path) -> None:
    records = ("records:", "  - code: 040", "    source: FRA # no", "    target: CHN", "    status: planned")
    file = with_examples(tmp_path, example(MET, *records))
    before = file.read_text("utf-8")
    assert before.replace("FRA # no", "RUS # no").replace("planned", "actual") == updated(file)


def test_a_record_that_is_missing_goes_and_a_new_one_comes_in_the_form_of_the_others(tmp_path: Path) -> None:
    entries = ['  - {code: "010", source: FRA}', '  - {code: "040", source: RUS, target: CHN}', '  - {code: "036"}']
    file = with_examples(tmp_path, example(MET, "records:", *entries), example(MET, "records:", entries[0]))
    after = updated(file)
    assert [entries[1].strip()] * 2 == [line.strip() for line in after.splitlines() if "{code" in line]


def test_none_becomes_a_list_and_a_list_none_with_what_blocks(tmp_path: Path) -> None:
    records = ("records:", '  - {code: "040", source: RUS, target: CHN}')
    file = with_examples(
        tmp_path, example(MET, "records: none", "because: negated", "note: x"), example(NOT_MET, *records)
    )
    after = updated(file)
    swapped = with_examples(
        tmp_path, example(MET, *records, "note: x"), example(NOT_MET, "records: none", "because: negated")
    )
    assert swapped.read_text("utf-8") == after


def test_a_list_in_brackets_is_written_below_its_key(tmp_path: Path) -> None:
    after = updated(with_examples(tmp_path, example(MET, 'records: [{code: "040", source: RUS, target: FRA}]')))
    assert 'records:\n          - {code: "040", source: RUS, target: CHN}\n' in after


def test_line_ends_and_a_byte_order_mark_stay(tmp_path: Path) -> None:
    records = ("records:", '  - {code: "040", source: RUS, target: FRA}')
    file = with_examples(
        tmp_path, example(MET, *records), example(MET, "records: none", "because: negated"), newline="\r\n"
    )
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    after = updated(file)
    assert after.startswith("\ufeffpack")
    assert after.count("\n") == after.count("\r\n")


def test_a_file_that_changed_meanwhile_is_left_as_it_is(tmp_path: Path) -> None:
    file = with_examples(tmp_path, example(MET, "records:", '  - {code: "040", source: RUS, target: FRA}'))
    _, results = ran(file)
    update = update_examples(file, results)
    file.write_text(file.read_text("utf-8") + "# later\n", "utf-8")
    with pytest.raises(StaleFileError, match="changed meanwhile"):
        update.write()
    assert file.read_text("utf-8").endswith("# later\n")


def test_an_example_that_no_longer_says_what_was_tested_is_not_rewritten(tmp_path: Path) -> None:
    file = with_examples(tmp_path, example(MET, "records:", '  - {code: "040", source: RUS, target: FRA}'))
    _, results = ran(file)
    file.write_text(file.read_text("utf-8").replace("FRA", "DEU"), "utf-8")
    with pytest.raises(StaleFileError, match="no longer what was tested"):
        update_examples(file, results)


ARTICLE = "قالت روسيا إن الوضع صعب. التقت روسيا الصين. قالت فرنسا إن الوضع صعب."


def test_an_article_takes_over_what_came(tmp_path: Path, coder: Coder) -> None:
    expected = """\
article: one.txt
# Kept.
records:
  # The first.
  - sentence: 1
    code: 010
    source: FRA
    status: actual
    why: Said.
  - sentence: 2
    code: 042
    source: RUS
    target: CHN
    status: planned
    both-ways: yes  # each met the other
    why: Met.
  - sentence: 3
    code: 190
    source: CHN
    target: RUS
    status: actual
    why: No such thing.
allowed:
  - {sentence: 3, code: 010, source: FRA, status: actual, why: said}
"""
    result = article(tmp_path, expected, coder, ARTICLE)
    assert not result.passed
    update_sample(result).write()
    dropped = expected.index("  - sentence: 3\n")
    wanted = expected[:dropped] + expected[expected.index("allowed") :]
    wanted = wanted.replace("source: FRA\n", "source: RUS\n", 1).replace("code: 042", "code: 040")
    assert wanted.replace("planned", "actual") == (tmp_path / "one.expected.yaml").read_text("utf-8")
    assert again(tmp_path / "one.expected.yaml", coder).passed


def test_an_entry_both_ways_of_which_one_came_is_said_one_way(tmp_path: Path) -> None:
    file = with_examples(tmp_path, example(MET, "records:", '  - {code: "040", source: RUS, target: CHN}'))
    own, _ = ran(file)
    expected = (
        "article: one.txt\nrecords:\n"
        "  - {sentence: 1, code: 040, source: CHN, target: RUS, both-ways: yes, status: actual, why: met}\n"
    )
    result = article(tmp_path, expected, own, MET)
    update_sample(result).write()
    after = (tmp_path / "one.expected.yaml").read_text("utf-8")
    assert "{sentence: 1, code: 040, source: RUS, target: CHN, status: actual, why: met}" in after


def test_what_is_known_to_be_missing_stays_and_what_is_mended_is_said_so(tmp_path: Path, coder: Coder) -> None:
    expected = """\
article: one.txt
records:
  - {sentence: 1, code: 010, source: RUS, status: actual, why: said, todo: yes}
  - {sentence: 2, code: 040, source: RUS, target: CHN, both-ways: yes, status: actual, why: met}
  - {sentence: 2, code: 190, source: CHN, status: actual, why: not yet, todo: yes}
"""
    result = article(tmp_path, expected, coder, ARTICLE)
    update_sample(result).write()
    after = (tmp_path / "one.expected.yaml").read_text("utf-8")
    assert expected.replace("why: said, todo: yes", "why: said") in after
    assert '{sentence: 3, code: 010, source: FRA, status: actual, why: "written by' not in after
    assert "{sentence: 3, code: 010, source: FRA, status: actual, why: written by an update" in after


def test_an_article_of_which_nothing_is_said_gets_a_first_draft(tmp_path: Path, coder: Coder) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "two.txt").write_text("لا شيء.", "utf-8")
    files = [tmp_path / "one.expected.yaml", tmp_path / "two.expected.yaml"]
    for file in files:
        first_draft(coder, file).write()
    assert [True, True] == [again(file, coder).passed for file in files]


def test_what_is_not_taken_over_is_named(tmp_path: Path, coder: Coder) -> None:
    file = with_examples(tmp_path, example(MET, "records:", '  - {code: "040", source: RUS, target: FRA}'))
    _, results = ran(file)
    expected = (
        "article: one.txt\nrecords: []\n"
        "allowed: [{sentence: 1, code: 040, source: RUS, target: CHN, both-ways: yes, status: actual, why: x}]\n"
        "never: [{code: '04*', why: They never met.}]\n"
    )
    result = article(tmp_path, expected, coder, MET)
    plan = plan_updates(results, [result], takes_examples=False, takes_articles=True)
    assert () == plan.updates
    assert ["They never met." in line for line in plan.left] == [True, True, False]
    assert "own.meet example 1 is left as it is" == plan.left[-1]
