"""Do the commands for rules answer with the right exit code and say what matters?"""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import main
from marsad.cli.exits import Exit
from workbench.packs import DATA, RULES, write_pack


def run(*arguments: str | Path) -> Result:
    """Run a command; a rule file stands for the pack that it is in."""
    places = [one.parents[1] if isinstance(one, Path) and one.name == "own.yaml" else one for one in arguments]
    return CliRunner().invoke(main, [str(place) for place in places])


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A pack with few words, so that it loads fast; its only rule file is returned."""
    return write_pack(tmp_path / "pack", {"own.yaml": RULES}) / "events" / "own.yaml"


def test_check_is_fine_with_sound_rules(rules: Path) -> None:
    result = run("check", rules)
    assert Exit.FINE == result.exit_code
    assert "no errors, no warnings in 1 rule with 2 examples" in result.stdout


def test_check_shows_the_place_of_each_finding_and_fails(rules: Path) -> None:
    rules.write_text(RULES.replace("verb: meet", "verb: meeet"), "utf-8")
    result = run("check", rules)
    assert Exit.FINDINGS == result.exit_code
    assert "error[R105]" in result.stdout
    assert "^^^" in result.stdout
    assert "did you mean 'meet'?" in result.stdout


def test_check_lets_warnings_count_only_when_asked(rules: Path) -> None:
    rules.write_text(RULES.replace("because: negated", "because: negated\n        todo: yes"), "utf-8")
    assert (Exit.FINE, Exit.FINDINGS) == (run("check", rules).exit_code, run("check", rules, "--strict").exit_code)


def test_test_passes_with_good_examples(rules: Path) -> None:
    result = run("test", rules)
    assert Exit.FINE == result.exit_code
    assert "examples: 2 passed" in result.stdout


def test_test_shows_what_is_missing_and_what_came_instead(rules: Path) -> None:
    rules.write_text(RULES.replace("target: CHN", "target: FRA"), "utf-8")
    result = run("test", rules)
    assert Exit.FINDINGS == result.exit_code
    (row,) = [line.split() for line in result.stdout.splitlines() if line.startswith("~ ")]
    assert "~ 1 040 RUS > FRA 040 RUS > CHN own.meet after-verb > after-subject التقت" == " ".join(row)


def test_test_runs_the_articles_of_a_folder(rules: Path, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("التقت روسيا الصين.", "utf-8")
    expected = (
        "article: one.txt\nrecords:\n  - {sentence: 1, code: 040, source: RUS, target: CHN, status: actual, why: met}\n"
    )
    (tmp_path / "one.expected.yaml").write_text(expected, "utf-8")
    result = run("test", rules, "--samples", tmp_path)
    assert Exit.FINE == result.exit_code
    assert "one.txt: passed: 1 as expected" in result.stdout


def test_rules_that_do_not_load_end_every_command_but_check_with_their_findings(rules: Path) -> None:
    rules.write_text(RULES.replace('cameo: "040"', 'cameo: "999"'), "utf-8")
    commands: list[list[str | Path]] = [
        ["test", rules],
        ["rules", "list", "--rules", rules],
        ["explain", "روسيا", "--rules", rules],
    ]
    for command in commands:
        result = run(*command)
        assert Exit.RULES == result.exit_code
        assert "R108" in result.stderr


def test_explain_tells_the_records_of_a_text(rules: Path) -> None:
    result = run("explain", "التقت روسيا الصين.", "--rules", rules)
    assert Exit.FINE == result.exit_code
    assert "-> 040 Consult: RUS > CHN (actual)" in result.stdout


def test_explain_tells_how_far_a_rule_got(rules: Path) -> None:
    result = run("explain", "التقت روسيا في فرنسا.", "--rules", rules, "--rule", "own.meet")
    assert "own.meet at this word: nobody found as target" in result.stdout
    assert re.search(r"^ +target +nobody *$", result.stdout, re.MULTILINE)
    assert re.search(r"^- complement .* في فرنسا$", result.stdout, re.MULTILINE)


def test_explain_refuses_what_is_neither_file_nor_arabic(rules: Path) -> None:
    result = run("explain", "no-such-file.txt", "--rules", rules)
    assert Exit.USAGE == result.exit_code
    assert "neither a file nor an Arabic text" in result.stderr


def test_explain_says_where_a_file_is_not_utf8(rules: Path, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("التقت روسيا الصين.".encode("windows-1256"))
    result = run("explain", tmp_path / "old.txt", "--rules", rules)
    assert Exit.INPUT == result.exit_code
    assert "is not utf-8: byte 0xC7 at offset 0" in result.stderr
    result = run("explain", tmp_path / "old.txt", "--rules", rules, "--encoding", "windows-1256")
    assert Exit.FINE == result.exit_code
    assert "-> 040 Consult: RUS > CHN (actual)" in result.stdout


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two articles, a line each."""
    texts = {"one": "الطقس جميل. التقت روسيا الصين.", "two": "لم تلتق فرنسا روسيا. التقت فرنسا الصين."}
    file = tmp_path / "news.jsonl"
    file.write_text("".join(f'{{"id": "{name}", "text": "{text}"}}\n' for name, text in texts.items()), "utf-8")
    return file


def test_explain_takes_one_article_of_many(rules: Path, corpus: Path) -> None:
    result = run("explain", corpus, "--rules", rules, "--doc", "two")
    assert Exit.FINE == result.exit_code
    assert ["document  two"] == [line for line in result.stdout.splitlines() if line.startswith("document")]
    assert "-> 040 Consult: FRA > CHN (actual)" in result.stdout
    assert "RUS > CHN" not in result.stdout


def test_explain_names_the_nearest_document(rules: Path, corpus: Path) -> None:
    result = run("explain", corpus, "--rules", rules, "--doc", "tow")
    assert Exit.USAGE == result.exit_code
    assert "no document is called 'tow'; did you mean two?" in result.stderr


def test_explain_writes_all_articles_as_one_list_or_as_lines(rules: Path, corpus: Path) -> None:
    shapes = json.loads(run("explain", corpus, "--rules", rules, "--format", "json").stdout)
    assert [("one", 1), ("one", 2), ("two", 1), ("two", 2)] == [(each["doc"], each["sentence"]) for each in shapes]
    lines = run("explain", corpus, "--rules", rules, "--format", "jsonl").stdout.splitlines()
    assert shapes == [json.loads(line) for line in lines]
    of_rule = json.loads(run("explain", corpus, "--rules", rules, "--rule", "own.meet", "--format", "json").stdout)
    assert ["one", "two", "two"] == [each["doc"] for each in of_rule]
    assert "[]\n" == run("explain", corpus, "--rules", rules, "--sentence", "9", "--format", "json").stdout


def test_hits_shows_each_sentence_and_counts_them(rules: Path, corpus: Path) -> None:
    result = run("hits", "own.meet", corpus, "--rules", rules)
    assert Exit.FINE == result.exit_code
    assert "own.meet: 1 record; sentence 2 of  one\nالتقت روسيا الصين.\n" in result.stdout
    assert re.search(r"^source +RUS +after-verb +روسيا$", result.stdout, re.MULTILINE)
    assert "own.meet: negated; sentence 1 of  two\nلم تلتق فرنسا روسيا.\n" in result.stdout
    assert "own.meet: 3 matches in 3 sentences of 2 documents, 2 records" in result.stdout
    assert "     1 without a record: negated" in result.stdout
    assert "" == result.stderr


def test_hits_draws_a_sample_and_counts_all(rules: Path, corpus: Path) -> None:
    shape = json.loads(
        run("hits", "own.meet", corpus, "--rules", rules, "--recorded", "--sample", "1", "--format", "json").stdout
    )
    assert [3] == [each["hits"] for each in shape["rules"]]
    (shown,) = shape["hits"]
    assert 1 == len(shown["records"])


def test_hits_tries_a_draft_among_the_rules(rules: Path, corpus: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_text(RULES.replace("own.meet", "draft.met").replace("own", "draft"), "utf-8")
    result = run("hits", draft, corpus, "--rules", rules)
    assert Exit.FINE == result.exit_code
    assert "draft.met: another rule tells it: own.meet; sentence 2 of  one" in result.stdout


def test_hits_says_what_it_cannot_use(rules: Path, corpus: Path, tmp_path: Path) -> None:
    unknown = run("hits", "own.met", corpus, "--rules", rules)
    assert (Exit.USAGE, True) == (unknown.exit_code, "did you mean own.meet?" in unknown.stderr)
    (tmp_path / "empty").mkdir()
    nothing = run("hits", tmp_path / "empty", corpus, "--rules", rules)
    assert Exit.RULES == nothing.exit_code
    missing = run("hits", "own.meet", tmp_path / "none.jsonl", "--rules", rules)
    assert (Exit.INPUT, True) == (missing.exit_code, "input-unreadable" in missing.stderr)


def test_an_unknown_rule_is_answered_with_the_nearest(rules: Path) -> None:
    for command in (["rules", "show", "own.met"], ["explain", "روسيا", "--rule", "own.met"]):
        result = run(*command, "--rules", rules)
        assert Exit.USAGE == result.exit_code
        assert "did you mean own.meet?" in result.stderr


@pytest.fixture
def edited(rules: Path, tmp_path: Path) -> Path:
    """The same pack, in which nobody is met that stands behind the verb."""
    pack = tmp_path / "edited"
    shutil.copytree(rules.parents[1], pack)
    (pack / "events" / "own.yaml").write_text(RULES.replace("target: object", "target: with"), "utf-8")
    return pack / "events" / "own.yaml"


def test_diff_shows_both_readings_of_each_change(rules: Path, edited: Path, corpus: Path) -> None:
    result = run("diff", rules, edited, corpus)
    assert Exit.FINE == result.exit_code
    assert DIFF == result.stdout
    assert "" == result.stderr


DIFF = """\
rule own.meet
lost 2: source after-verb, target after-subject

sentence 2 of  one
التقت روسيا الصين.
- 040 Consult: RUS > CHN (actual), own.meet
+ no record: own.meet: nobody found as target
part     reading  code  found by       words
trigger  before                        التقت
source   before   RUS   after-verb     روسيا
target   before   CHN   after-subject  الصين

sentence 2 of  two
التقت فرنسا الصين.
- 040 Consult: FRA > CHN (actual), own.meet
+ no record: own.meet: nobody found as target
part     reading  code  found by       words
trigger  before                        التقت
source   before   FRA   after-verb     فرنسا
target   before   CHN   after-subject  الصين

0 gained, 2 lost, 0 changed in 2 of 2 documents
"""


def test_diff_shows_some_of_each_group_and_counts_all(rules: Path, edited: Path, corpus: Path) -> None:
    shown = run("diff", edited, rules, corpus, "--show", "1").stdout
    assert "gained 2: source after-verb, target after-subject" in shown
    assert ["sentence 2 of  one"] == [line for line in shown.splitlines() if line.startswith("sentence")]
    assert "and 1 more" in shown


def test_diff_writes_json_and_a_page(rules: Path, edited: Path, corpus: Path, tmp_path: Path) -> None:
    page = tmp_path / "review.html"
    result = run("diff", rules, edited, corpus, "--format", "json", "--html", str(page))
    shape = json.loads(result.stdout)
    assert (0, 2, 0, 2) == tuple(shape[key] for key in ("gained", "lost", "changed", "documents"))
    assert [("one", 2), ("two", 2)] == [(each["doc"], each["sentence"]) for each in shape["changes"]]
    assert 2 == page.read_text("utf-8").count("<article")


def test_diff_of_a_pack_with_itself_is_empty(rules: Path, corpus: Path) -> None:
    result = run("diff", rules, rules, corpus)
    assert (Exit.FINE, "0 gained, 0 lost, 0 changed in 0 of 2 documents\n") == (result.exit_code, result.stdout)


def test_diff_takes_two_files_of_records(rules: Path, edited: Path, corpus: Path, tmp_path: Path) -> None:
    files = []
    for number, pack in enumerate((rules, edited)):
        files.append(tmp_path / f"records{number}.jsonl")
        assert Exit.FINE == run("code", corpus, "--rules", pack, "--format", "jsonl", "--output", files[-1]).exit_code
    result = run("diff", *files, corpus)
    assert (Exit.FINE, "warning[input-empty]") == (result.exit_code, result.stderr.split(":")[0])
    assert DIFF.replace(": own.meet: nobody found as target", "") == result.stdout
    older = [json.loads(line) for line in files[0].read_text("utf-8").splitlines()]
    for row in older:
        del row["source_step"], row["target_step"], row["pack"]
    other = {**older[0], "doc": "three"}
    files[1].write_text("".join(f"{json.dumps(row)}\n" for row in [*older, other]) + "nonsense\n", "utf-8")
    result = run("diff", *files, corpus)
    assert (Exit.INPUT, "0 gained, 0 lost, 0 changed in 0 of 2 documents\n") == (result.exit_code, result.stdout)
    assert "warning[records-elsewhere]: 1 record of 1 document that the corpus does not hold" in result.stderr
    assert "error[input-malformed]" in result.stderr


def test_diff_says_what_it_cannot_compare(rules: Path, edited: Path, corpus: Path, tmp_path: Path) -> None:
    mixed = run("diff", rules, corpus, corpus)
    assert (Exit.USAGE, True) == (mixed.exit_code, "two packs can be compared" in mixed.stderr)
    nowhere = run("diff", rules, "nowhere", corpus)
    assert (Exit.USAGE, True) == (nowhere.exit_code, "there is no nowhere" in nowhere.stderr)
    edited.write_text(RULES.replace("verb: meet", "verb: meeet"), "utf-8")
    broken = run("diff", rules, edited, corpus)
    assert (Exit.RULES, True) == (broken.exit_code, "R105" in broken.stderr)
    missing = run("diff", rules, rules, tmp_path / "none.jsonl")
    assert (Exit.INPUT, True) == (missing.exit_code, "input-unreadable" in missing.stderr)
    no_folder = run("diff", rules, rules, corpus, "--html", tmp_path / "none" / "page.html")
    assert (Exit.USAGE, True) == (no_folder.exit_code, "there is no folder" in no_folder.stderr)


def test_rules_show_prints_the_event_codes_and_examples(rules: Path) -> None:
    shown = run("rules", "show", "own.meet", "--rules", rules).stdout
    assert "  verb meet; source: subject; target: object" in shown
    assert "  040 Consult" in shown
    assert "  no record: negated" in shown


def test_arabic_stands_at_the_end_of_its_line(rules: Path) -> None:
    article = (DATA / "samples" / "meeting.txt").read_text("utf-8")
    for command in (["explain", article], ["explain", article, "--rule", "own.meet"], ["rules", "show", "own.meet"]):
        for line in run(*command, "--rules", rules).stdout.splitlines():
            first = next((place for place, letter in enumerate(line) if letter > "\u0600" and letter < "\u0700"), None)
            assert first is None or not any(letter.isascii() and letter.isalpha() for letter in line[first:])


def test_rules_convert_prints_a_file_of_the_old_form_in_the_new_one(tmp_path: Path) -> None:
    old = RULES.replace(
        "    event: {verb: meet}\n    source: subject\n    target: object\n",
        "    frame:\n      predicate: {verb: meet}\n      subject: source\n      object: target\n",
    )
    path = tmp_path / "old.yaml"
    path.write_text(old, "utf-8")
    result = run("rules", "convert", path)
    assert Exit.FINE == result.exit_code
    assert (
        RULES.replace("{verb: meet}", "{verb: [meet], named: yes}").replace(
            "    target: object\n", "    target: object\n    optional: [source, target]\n"
        )
        == result.stdout
    )
    assert old == path.read_text("utf-8")


def test_rules_convert_says_what_is_no_yaml(tmp_path: Path) -> None:
    path = tmp_path / "old.yaml"
    path.write_text("rules: [\n", "utf-8")
    result = run("rules", "convert", path)
    assert (Exit.RULES, "") == (result.exit_code, result.stdout)
    assert "old.yaml" in result.stderr
