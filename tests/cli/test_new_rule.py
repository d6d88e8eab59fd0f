"""Does `marsad new-rule` write a rule that passes its test, or say what is missing and write nothing?"""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import main
from marsad.cli.exits import Exit
from workbench.packs import write_pack

GIVEN = ("--text", "التقت فرنسا روسيا.", "--record", "040", "FRA", "RUS", "--negative", "لم تلتق فرنسا روسيا.")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["new-rule", *arguments])


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    pack = write_pack(tmp_path / "pack", {"one.yaml": "pack: one\nsets:\n  armed: [MIL]\n"})
    (pack / "pack.yaml").write_text("name: own\n", "utf-8")
    (pack / "marsad.toml").write_text('rules = ["."]\n', "utf-8")
    monkeypatch.chdir(pack)
    return pack


def test_the_rule_goes_to_the_file_of_its_family_in_the_pack_of_the_folder(pack: Path) -> None:
    result = run("--id", "talks.hold", *GIVEN)
    assert Exit.FINE == result.exit_code, result.output
    assert ["wrote events/talks.yaml", "talks.hold passes its test"] == result.stdout.splitlines()[-2:]
    assert (pack / "events" / "talks.yaml").read_text("utf-8").startswith("pack: talks\nrules:\n  - id: talks.hold\n")
    assert Exit.FINE == CliRunner().invoke(main, ["test", "."]).exit_code


def test_a_dry_run_writes_nothing(pack: Path) -> None:
    result = run("--id", "talks.hold", *GIVEN, "--dry-run", "--format", "json")
    assert Exit.FINE == result.exit_code
    shape = json.loads(result.stdout)
    assert (["lexicon/talks.yaml", "events/talks.yaml"], [], False) == (
        shape["files"],
        shape["missing"],
        shape["written"],
    )
    assert not (pack / "events" / "talks.yaml").exists()


def test_what_is_missing_is_said(pack: Path) -> None:
    result = run("--id", "talks.hold", "--text", "التقت فرنسا روسيا.", "--record", "040", "FRA", "CHN")
    assert Exit.FINDINGS == result.exit_code
    assert "missing: nobody in the sentence is CHN" in result.stdout
    assert "- subject" in result.stdout
    assert not (pack / "events" / "talks.yaml").exists()


def test_without_a_pack_the_file_is_to_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("--id", "talks.hold", *GIVEN)
    assert Exit.USAGE == result.exit_code
    assert "--file" in result.stderr


@pytest.mark.parametrize("file", ["../outside.yaml", "outside.yaml", "seeds/outside.yaml", "lexicon/outside.yaml"])
def test_a_file_from_which_no_rule_would_be_read_is_refused(pack: Path, file: str) -> None:
    result = run("--id", "talks.hold", *GIVEN, "--file", file)
    assert Exit.USAGE == result.exit_code
    assert f"no pack reads rules from {file}: name a file in events" in " ".join(result.stderr.split())
    assert not (pack / file).exists()


def test_a_file_in_a_folder_of_rules_that_is_no_pack_is_taken(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "old.yaml").write_text("pack: old\nrules: []\n", "utf-8")
    file = tmp_path / "rules" / "new.yaml"
    result = run("--id", "talks.hold", *GIVEN, "--rules", str(pack), "--rules", str(file.parent), "--file", str(file))
    assert Exit.FINE == result.exit_code, result.output
    assert file.is_file()
