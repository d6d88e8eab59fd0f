"""Does `marsad explain` say who stands where, and why somebody does not?"""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad import Engine
from marsad.cli import main
from marsad.cli.exits import Exit

PAGE = Path(__file__).parents[2] / "docs" / "how-it-works.md"
TEXT = "غادر الرئيس الفرنسي الذي دعا لبنان إلى الحوار"
BECAUSE = "is the object: the subject stands before the relative clause"


@pytest.fixture(autouse=True)
def loaded(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Engine, "load", classmethod(lambda cls, paths=None: engine))


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["explain", TEXT, *arguments])
    assert Exit.FINE == result.exit_code
    return result


def words(span: dict[str, int]) -> str:
    return TEXT[span["start"] : span["end"]]


def test_it_prints_what_the_page_shows() -> None:
    found = re.search(
        r"^<!-- output: explain -->\n```text\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found
    assert found.group(1) in run("--rule", "appeal.call-on").stdout


def test_a_sentence_shows_its_predicates_with_who_was_refused() -> None:
    lines = run().stdout.splitlines()
    assert any(re.match(rf"- no subject +{BECAUSE} +لبنان$", line) for line in lines)
    assert any(re.match(r"- subject +relative +FRAGOV  الرئيس الفرنسي$", line) for line in lines)


def test_a_rule_is_told_about_its_own_word_only() -> None:
    lines = run("--rule", "appeal.call-on").stdout.splitlines()
    assert 1 == len([line for line in lines if line.startswith("verb ")])


def test_a_sentence_is_a_line_of_json_with_its_graph() -> None:
    (line,) = run("--format", "jsonl").stdout.splitlines()
    shape = json.loads(line)
    assert (1, TEXT) == (shape["sentence"], shape["text"])
    assert [("غادر", "main"), ("دعا", "relative")] == [
        (words(each), each["clause"]) for each in shape["graph"]["predicates"]
    ]
    assert ["الحوار"] == [words(each) for each in shape["graph"]["nouns"]]
    records = [record for trigger in shape["triggers"] for record in trigger["records"]]
    assert [("FRAGOV", "LBN")] == [(record["source"], record["target"]) for record in records]


def test_a_rule_says_in_json_why_a_phrase_was_refused() -> None:
    (line,) = run("--rule", "appeal.call-on", "--format", "jsonl").stdout.splitlines()
    shape = json.loads(line)
    assert ("appeal.call-on", "دعا", "") == (shape["rule"], shape["trigger"], shape["lacks"])
    caught = [tuple(each[key] for key in ("part", "how", "text")) for each in shape["caught"]]
    assert ("source", "relative", "الرئيس الفرنسي") in caught
    (refused,) = shape["predicate"]["refused"]
    assert ("subject", "لبنان", BECAUSE) == (refused["relation"], words(refused), refused["because"])


def test_a_rule_that_came_second_does_not_claim_that_nothing_matched() -> None:
    both = [run("--rule", rule).stdout for rule in ("appeal.call-on", "appeal.call-for")]
    (second,) = (shown for shown in both if "matches, but another rule is preferred; appeal.call-" in shown)
    assert second.index(": 1 record") > second.index("is preferred")


def test_a_rule_without_a_word_to_start_at_gives_no_line() -> None:
    assert "" == run("--rule", "consult.visit", "--format", "jsonl").stdout


@pytest.mark.parametrize("form", ["table", "json", "jsonl"])
def test_a_sentence_that_no_text_has_is_an_error(form: str) -> None:
    result = CliRunner().invoke(main, ["explain", TEXT, "--sentence", "2", "--format", form])
    assert Exit.USAGE == result.exit_code
    assert "--sentence 2: no text has so many sentences" in result.stderr


@pytest.mark.parametrize("rule", [(), ("--rule", "appeal.call-on")])
def test_it_writes_a_page(rule: tuple[str, ...]) -> None:
    page = run("--html", *rule).stdout
    assert page == run("--format", "html", *rule).stdout
    assert page.startswith("<!DOCTYPE html>")
    assert page.endswith("</html>\n")
    assert "لبنان" in page
