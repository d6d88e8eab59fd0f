"""What does `marsad check` say, to people and to programs, and what does it mend?"""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from marsad.cli import main
from marsad.cli.exits import Exit

RULE = """\
pack: own
rules:
  - id: own.meet
    title: A meets B
    event: {verb: meett}
    source: subject
    target: object
    code:
      - {cameo: 040}
    examples:
      - text: التقت روسيا الصين.
        records:
          - {code: "040", source: RUS, target: CHN}
      - text: |
          لم تلتق روسيا الصين.
        records: none
        because: negated
"""
MENDED = RULE.replace("meett", "meet").replace("cameo: 040", 'cameo: "040"').replace("text: ا", "text:\n          ا")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(RULE, "utf-8")
    return path


def test_findings_as_json_have_place_message_and_fix(file: Path) -> None:
    result = run(file, "--format", "json")
    shown: dict[str, Any] = json.loads(result.stdout)
    found = {finding["code"]: finding for finding in shown["findings"]}
    assert (Exit.FINDINGS, 2) == (result.exit_code, shown["errors"])
    place = {"line": 5, "column": 19, "end_line": 5, "end_column": 24, "fix": "meet", "severity": "error"}
    assert place.items() <= found["R105"].items()
    assert '"040"' == found["R129"]["fix"]


def test_findings_as_sarif_are_what_code_hosts_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    log: dict[str, Any] = json.loads(run("own.yaml", "--format", "sarif").stdout)
    (sarif_run,) = log["runs"]
    rules = sarif_run["tool"]["driver"]["rules"]
    assert ("2.1.0", "unicodeCodePoints") == (log["version"], sarif_run["columnKind"])
    assert {"R105", "R129", "S202"} == {rule["id"] for rule in rules}
    for result in sarif_run["results"]:
        assert result["ruleId"] == rules[result["ruleIndex"]]["id"]
        assert result["level"] in ("error", "warning")
        assert result["message"]["text"]
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert "own.yaml" == location["physicalLocation"]["artifactLocation"]["uri"]
        assert min(region.values()) >= 1
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
    (fix,) = next(result for result in sarif_run["results"] if result["ruleId"] == "R105")["fixes"]
    (change,) = fix["artifactChanges"]
    assert [{"text": "meet"}] == [replacement["insertedContent"] for replacement in change["replacements"]]


def test_a_sound_file_is_an_empty_log(file: Path) -> None:
    file.write_text(MENDED, "utf-8")
    result = run(file, "--strict", "--format", "sarif")
    assert (Exit.FINE, []) == (result.exit_code, json.loads(result.stdout)["runs"][0]["results"])


def test_a_preview_writes_nothing(file: Path) -> None:
    result = run(file, "--diff")
    assert (Exit.FINDINGS, RULE) == (result.exit_code, file.read_text("utf-8"))
    assert '+      - {cameo: "040"}\n' in result.stdout
    assert "+    event: {verb: meet}\n" in result.stdout


def test_what_can_only_mean_one_thing_is_mended(file: Path) -> None:
    result = run(file, "--fix", "--strict")
    assert (Exit.FINE, MENDED) == (result.exit_code, file.read_text("utf-8"))
    assert f"mended {file}\n" == result.stderr
    assert (Exit.FINE, "") == ((again := run(file, "--fix", "--strict")).exit_code, again.stderr)


def test_what_cannot_be_mended_is_reported_and_the_rest_is_mended(file: Path) -> None:
    file.write_text(RULE.replace("cameo: 040", 'cameo: "0400"'), "utf-8")
    result = run(file, "--fix")
    assert Exit.FINDINGS == result.exit_code
    assert "error[R108]" in result.stdout
    assert "verb: meet}" in file.read_text("utf-8")


def test_files_that_nobody_named_are_not_written(file: Path) -> None:
    other = file.with_name("other.yaml")
    other.write_text(RULE.replace("own.meet", "own.other"), "utf-8")
    run(file, "--fix")
    assert "meett" in other.read_text("utf-8")


def test_a_write_protected_file_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr("marsad.workbench.fixes.replace_text", refuse)
    result = run(file, "--fix")
    assert (Exit.OUTPUT, RULE) == (result.exit_code, file.read_text("utf-8"))


def test_a_code_is_explained() -> None:
    assert run("--explain", "r105").stdout.startswith("R105 (error): An unknown lexeme group\n")
    assert Exit.USAGE == run("--explain", "X999").exit_code
