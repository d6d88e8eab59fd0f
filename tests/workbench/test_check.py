from collections import Counter
from pathlib import Path

import pytest

from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.workbench.check import CheckReport, check
from workbench.packs import DATA, small_pack

BROKEN = DATA / "broken" / "several.yaml"


def codes(report: CheckReport) -> Counter[str]:
    return Counter(found.code for found in report.diagnostics)


def messages(report: CheckReport, code: str) -> list[str]:
    return [found.message for found in report.diagnostics if found.code == code]


def test_a_sound_pack_has_no_findings() -> None:
    report = check(small_pack())
    assert () == report.diagnostics
    assert (3, 6) == (report.rules, report.examples)


def test_every_finding_is_reported_not_only_the_first() -> None:
    assert {"R105", "R108", "R113", "R201", "R202", "R204", "R205"} == set(codes(check(small_pack(BROKEN))))


def test_a_rule_whose_words_the_lexicon_lacks_never_fires() -> None:
    (message,) = messages(check(small_pack(BROKEN)), "R113")
    assert message.startswith("never-fires: ")
    assert "lonely" in message


def test_rules_that_override_each_other_are_both_named() -> None:
    found = messages(check(small_pack(BROKEN)), "R205")
    assert ["twin.first", "twin.second"] == [message.partition(":")[0] for message in found]


def test_a_rule_with_the_event_and_paths_of_an_earlier_one_is_named_unless_it_overrides_it() -> None:
    found = messages(check(small_pack(BROKEN)), "R204")
    assert ["twin.third"] == [message.partition(":")[0] for message in found]


def test_examples_marked_todo_do_not_count_as_examples() -> None:
    found = messages(check(small_pack(BROKEN)), "R201")
    assert ["never-fires", "twin.third"] == [message.partition(":")[0] for message in found]


def test_findings_point_at_the_rule_they_are_about() -> None:
    lines = BROKEN.read_text("utf-8").splitlines()
    for found in check(small_pack(BROKEN)).diagnostics:
        text = lines[found.span.line - 1][found.span.column - 1 : found.span.end_column - 1]
        assert text in found.message


def test_warnings_about_files_that_nobody_asked_about_are_only_counted() -> None:
    everything = check(small_pack(BROKEN))
    asked = check(small_pack(BROKEN), [Path("elsewhere")])
    assert everything.errors == asked.errors
    assert 0 == asked.warnings
    assert everything.warnings == asked.elsewhere


def test_groups_that_nothing_asks_for_are_told_to_whoever_asks(tmp_path: Path) -> None:
    words = tmp_path / "words.yaml"
    words.write_text(
        "groups:\n  spare:\n    nouns:\n      - كتاب كتب\n  meet:\n    members: [taken-in]\n"
        "  taken-in:\n    verbs:\n      - قابل يقابل مقابلة\n",
        "utf-8",
    )
    files = small_pack()
    files = {**files, "lexicon": (*files["lexicon"], words)}
    assert () == check(files, [words]).diagnostics
    (found,) = check(files, [words], unused=True).diagnostics
    assert ("R212", 2, "spare") == (found.code, found.span.line, found.span.text)


def test_examples_that_another_rule_codes_too_are_told_to_whoever_asks(tmp_path: Path) -> None:
    rules = tmp_path / "own.yaml"
    meetings = (DATA / "pack" / "events" / "meetings.yaml").read_text("utf-8")
    both = meetings.replace("عقدت روسيا محادثات مع الصين.", "عقدت روسيا محادثات مع الصين، والتقت روسيا فرنسا.")
    rules.write_text(both, "utf-8")
    assert () == check(small_pack(rules)).diagnostics
    (found,) = check(small_pack(rules), examples=True).diagnostics
    assert "R211" == found.code
    assert "talks example 1: coded by meet (040) as well" == found.message


def test_a_slip_in_a_file_of_words_is_one_error_and_not_one_for_each_rule_that_names_them(tmp_path: Path) -> None:
    files = dict(pack_files(shipped_pack(), []))
    broken = tmp_path / "light-verbs.yaml"
    for number, path in enumerate(files["lexicon"]):
        if path.name == broken.name:
            broken.write_text(path.read_text("utf-8") + "  broken.group:\n    verbs:\n", "utf-8")
            files["lexicon"] = (*files["lexicon"][:number], broken, *files["lexicon"][number + 1 :])
    report = check(files)
    assert Counter({"S303": 1, "S305": 1}) == codes(report)


@pytest.mark.parametrize(
    ("parts", "expected"), [("صافح يصافح مصافحة", []), ("صافح", ["L002"]), ("صافح، يصافح", ["L003"])]
)
def test_a_rule_whose_word_has_an_error_is_not_said_to_lack_it(tmp_path: Path, parts: str, expected: list[str]) -> None:
    words, rules = tmp_path / "words.yaml", tmp_path / "own.yaml"
    words.write_text(f"groups:\n  shake:\n    verbs:\n      - {parts}\n", "utf-8")
    meetings = (DATA / "pack" / "events" / "meetings.yaml").read_text("utf-8")
    rules.write_text(meetings.replace("verb: meet", "verb: shake", 1), "utf-8")
    files = small_pack(rules)
    found = codes(check({**files, "lexicon": (*files["lexicon"], words)}))
    assert expected == [code for code in found if code in ("L002", "L003", "R113")]
