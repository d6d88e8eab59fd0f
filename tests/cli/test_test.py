"""Does `marsad test` run what it was asked for, and tell it in each form?"""

import json
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import main
from marsad.cli.exits import Exit
from workbench.packs import EXPECTED, MEET, MET, add_article, write_pack

ONE_RULE = MEET + MET
SAY = """\
pack: own
rules:
  - id: said.say
    title: A speaks
    event: {verb: say.plain, content: said}
    source: subject
    code:
      - {cameo: "010"}
    examples:
      - text: |
          قالت روسيا إن الوضع صعب.
        records:
          - {code: "010", source: RUS}
      - text: |
          قالت فرنسا إن الوضع صعب.
        records:
          - {code: "010", source: FRA}
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["test", *map(str, arguments)])


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack that stands for itself, so that it loads fast: two rule files and an article."""
    pack = write_pack(tmp_path / "pack", {"meet.yaml": ONE_RULE, "say.yaml": SAY})
    add_article(pack)
    return pack


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=n", "-c", "user.email=n@n.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


def test_a_pack_is_tested_with_its_articles(pack: Path) -> None:
    result = run(pack)
    assert Exit.FINE == result.exit_code
    assert "examples: 3 passed" in result.stdout
    assert "one.txt: passed: 1 as expected" in result.stdout


def test_rules_are_chosen_by_id_and_by_family(pack: Path) -> None:
    counts = [
        run(pack, *options).stdout.splitlines()[-1]
        for options in (["--rule", "own.meet"], ["--family", "said"], ["--rule", "own.meet", "--family", "said"])
    ]
    assert ["examples: 1 passed", "examples: 2 passed", "examples: 3 passed"] == counts


@pytest.mark.parametrize(("option", "name", "near"), [("--rule", "own.met", "own.meet"), ("--family", "sad", "said")])
def test_a_name_that_is_not_there_is_answered_with_the_nearest(pack: Path, option: str, name: str, near: str) -> None:
    result = run(pack, option, name)
    assert Exit.USAGE == result.exit_code
    assert f"did you mean {near}?" in result.stderr


def test_a_file_of_a_pack_is_seen_among_the_rest_of_it(pack: Path) -> None:
    file = pack / "events" / "meet.yaml"
    file.write_text(ONE_RULE.replace("التقت روسيا الصين.", "قالت روسيا إن روسيا التقت الصين."), "utf-8")
    result = run(file)
    assert Exit.FINDINGS == result.exit_code
    assert "said.say" in result.stdout
    assert "examples: 1 failed" in result.stdout


def test_an_article_is_tested_alone_by_any_of_its_names(pack: Path) -> None:
    for path in (pack / "seeds", pack / "seeds" / "one.txt", pack / "seeds" / "one.expected.yaml"):
        result = run(path)
        assert Exit.FINE == result.exit_code
        assert ["examples: none", "one.txt: passed"] == [line[:15] for line in result.stdout.splitlines()]


def test_an_article_of_which_nothing_is_expected_is_named(pack: Path) -> None:
    (pack / "seeds" / "two.txt").write_text("نص", "utf-8")
    (pack / "seeds" / "three.expected.yml").write_text("", "utf-8")
    result = run(pack)
    assert Exit.FINE == result.exit_code
    assert ["three.expected.yml", "two.txt"] == [Path(line.split(": ")[1]).name for line in result.stderr.splitlines()]


def test_a_folder_of_articles_without_any_is_no_success(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run(pack, "--samples", tmp_path / "empty")
    assert Exit.FINDINGS == result.exit_code
    assert "no file NAME.expected.yaml" in result.stderr


def test_only_what_differs_from_a_revision_is_run(pack: Path) -> None:
    git(pack, "init", "--quiet")
    git(pack, "add", "--all")
    git(pack, "commit", "--quiet", "--message", "first")
    result = run(pack, "--changed")
    assert (Exit.FINE, "examples: none\n") == (result.exit_code, result.stdout)
    assert "no rule and no article here differs from HEAD" in result.stderr
    (pack / "events" / "meet.yaml").write_text(ONE_RULE.replace("title: A", "title: Who"), "utf-8")
    assert "examples: 1 passed\n" == run(pack, "--since", "HEAD").stdout
    (pack / "lexicon" / "more.yaml").write_text("groups: {}\n", "utf-8")
    assert "other files changed too" in run(pack, "--since", "HEAD").stderr


def test_outside_git_changes_cannot_be_told(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(pack.parent))
    result = run(pack, "--changed")
    assert Exit.USAGE == result.exit_code
    assert "is in no git repository" in result.stderr


def test_update_shows_what_it_writes_into_the_articles_and_leaves_the_examples(pack: Path) -> None:
    expected = pack / "seeds" / "one.expected.yaml"
    expected.write_text(EXPECTED.replace("target: CHN", "target: FRA"), "utf-8")
    (pack / "events" / "meet.yaml").write_text(ONE_RULE.replace("target: CHN", "target: FRA"), "utf-8")
    result = run(pack, "--update")
    assert Exit.FINDINGS == result.exit_code
    assert "not taken over: own.meet example 1 is left as it is" in result.stderr
    assert "+  - {sentence: 1, code: 040, source: RUS, target: CHN" in result.stdout
    assert EXPECTED == expected.read_text("utf-8")
    assert Exit.FINE == run(pack, "--update-examples").exit_code
    assert ONE_RULE == (pack / "events" / "meet.yaml").read_text("utf-8")
    assert Exit.FINE == run(pack).exit_code


def test_an_article_that_nothing_was_expected_of_gets_a_draft(pack: Path) -> None:
    article = pack / "seeds" / "two.txt"
    article.write_text("قالت روسيا إن الوضع صعب.", "utf-8")
    assert Exit.FINDINGS == run(article).exit_code
    assert Exit.FINE == run(article, "--update").exit_code
    assert "two.txt: passed: 1 as expected" in run(article).stdout


def test_an_article_that_cannot_be_read_is_left_and_said_so(pack: Path) -> None:
    (pack / "seeds" / "two.txt").write_bytes(b"\xff\xfe\xff")
    (pack / "seeds" / "three.txt").write_text("قالت روسيا إن الوضع صعب.", "utf-8")
    result = run(pack / "seeds" / "two.txt", pack / "seeds" / "three.txt", "--update")
    assert Exit.FINDINGS == result.exit_code
    assert "not taken over: " in result.stderr
    assert "two.txt" in result.stderr
    assert (pack / "seeds" / "three.expected.yaml").exists()


def test_an_expected_file_that_cannot_be_read_is_no_success(pack: Path) -> None:
    (pack / "seeds" / "one.expected.yaml").write_bytes(b"\xff")
    result = run(pack, "--update")
    assert Exit.FINDINGS == result.exit_code
    assert "one.expected.yaml" in result.stderr


@pytest.mark.parametrize("option", ["--junit", "--update-known"])
def test_a_file_in_a_folder_that_is_not_there_is_refused_at_once(pack: Path, tmp_path: Path, option: str) -> None:
    result = run(pack, option, tmp_path / "nowhere" / "results")
    assert Exit.USAGE == result.exit_code
    assert "there is no folder" in result.stderr


def test_a_write_protected_file_is_left_and_said_so(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, text: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("marsad.workbench.regression.update.replace_text", refuse)
    (pack / "events" / "meet.yaml").write_text(ONE_RULE.replace("target: CHN", "target: FRA"), "utf-8")
    result = run(pack, "--update-examples")
    assert Exit.OUTPUT == result.exit_code
    assert "permission denied" in result.stderr


def test_results_are_written_for_programs(pack: Path, tmp_path: Path) -> None:
    (pack / "events" / "meet.yaml").write_text(ONE_RULE.replace("target: CHN", "target: FRA"), "utf-8")
    result = run(pack, "--format", "json", "--junit", tmp_path / "results.xml")
    assert Exit.FINDINGS == result.exit_code
    assert {"failed": 1, "passed": 3} == json.loads(result.stdout)["totals"]
    root = ET.parse(tmp_path / "results.xml").getroot()
    assert ("4", "1") == (root.get("tests"), root.get("failures"))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--vary", "--update"], "do not go with --vary"),
        (["--vary", "--junit", "x.xml"], "do not go with --vary"),
        (["--by-rule"], "go with --vary"),
        (["--update", "--format", "json"], "goes without --format json"),
    ],
)
def test_options_that_do_not_go_together_are_refused(options: list[str], words: str) -> None:
    result = run(*options)
    assert Exit.USAGE == result.exit_code
    assert words in " ".join(result.stderr.split())
