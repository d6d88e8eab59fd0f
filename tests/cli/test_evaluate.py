"""Does `marsad evaluate` compare, say what it could not read, and answer with the right exit code?"""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from marsad.cli import main
from marsad.cli.exits import Exit
from marsad.engine import shipped_pack
from workbench.packs import write_pack

Row = dict[str, Any]
MET = "التقت روسيا الصين."
LEFT = "غادر الوزير العاصمة."
TEXT = f"{MET} {LEFT}"
ARABIC = re.compile("[\u0600-\u06ff]")


def meeting(source: str, target: str) -> Row:
    return {"code": "040", "source": source, "target": target, "core": True, "start": 0, "end": 5}


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    sentences = [
        {"start": 0, "end": len(MET), "events": [meeting("RUS", "CHNGOV"), meeting("CHNGOV", "RUS")]},
        {"start": len(MET) + 1, "end": len(TEXT), "events": []},
    ]
    write("gold.jsonl", {"doc": "a", "text": TEXT, "sentences": sentences})
    first = {"doc": "a", **meeting("RUS", "CHN")}
    write("records.jsonl", first, {**first, "code": "190", "start": len(MET) + 1, "end": len(MET) + 5})


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack with few words, so that it loads fast, and with the shipped way to compare."""
    pack = write_pack(tmp_path / "pack")
    shutil.rmtree(pack / "cameo")
    shutil.copytree(shipped_pack() / "cameo", pack / "cameo")
    return pack


def write(name: str, *rows: Row) -> None:
    Path(name).write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")


def run(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)], input=given)


def test_records_made_before_are_compared() -> None:
    result = run("gold.jsonl", "--records", "records.jsonl", "--format", "json")
    assert (Exit.FINE, "") == (result.exit_code, result.stderr)
    shape = json.loads(result.stdout)
    assert {"tp": 1, "fp": 1, "fn": 1, "p": 0.5, "r": 0.5, "f1": 0.5} == shape["root+dyad"]["ALL"]
    assert (0, 2, 2) == tuple(shape["code+role"]["ALL"][key] for key in ("tp", "fp", "fn"))
    together = shape["actors"]["together"]
    assert (2, 2, 1) == tuple(together[key] for key in ("compared", "country", "country_and_role"))


def test_the_texts_are_coded_without_records(pack: Path) -> None:
    result = run("gold.jsonl", "--rules", pack, "--format", "json")
    assert Exit.FINE == result.exit_code
    shape = json.loads(result.stdout)
    assert (2, 0, 0) == tuple(shape["code+dyad"]["consult"][key] for key in ("tp", "fp", "fn"))
    assert [{"CHNGOV"}, {"CHN"}] == [{one[key] for one in shape["confusions"]} for key in ("gold", "given")]


def test_two_processes_code_the_texts_as_one_does(pack: Path) -> None:
    alone, shared = (run("gold.jsonl", "--rules", pack, "--jobs", jobs, "--format", "json") for jobs in ("1", "2"))
    assert Exit.FINE == shared.exit_code
    assert alone.stdout == shared.stdout


def test_the_tables_say_the_same_as_json() -> None:
    shown = run("gold.jsonl", "--records", "records.jsonl").stdout
    assert re.search(r"^consult +1 +0 +1 +1\.000 +0\.500 +0\.667$", shown, re.MULTILINE)
    assert re.search(r"^FOUR FAMILIES +1 +0 +1 ", shown, re.MULTILINE)
    assert re.search(r"^target +1 +1 +1\.000 +0 +0\.000$", shown, re.MULTILINE)
    assert re.search(r"^ +1 +CHNGOV +CHN +right +a +1 +التقت *$", shown, re.MULTILINE)
    assert re.search(r"^a +1 +040 +CHNGOV +RUS +التقت *$", shown, re.MULTILINE)
    assert re.search(r"^a +2 +190 +RUS +CHN +غادر *$", shown, re.MULTILINE)


def test_nothing_stands_after_arabic_on_its_line() -> None:
    for line in run("gold.jsonl", "--records", "records.jsonl").stdout.splitlines():
        found = ARABIC.search(line)
        assert found is None or not re.search("[A-Za-z0-9]", line[found.start() :])


def test_errors_are_shown_up_to_a_number() -> None:
    write("records.jsonl")
    shown = run("gold.jsonl", "--records", "records.jsonl", "--errors", "1").stdout
    assert "missed, by root and country: 1 of 2" in shown
    assert 1 == len(re.findall("^a +1 +040", shown, re.MULTILINE))
    assert "missed" not in run("gold.jsonl", "--records", "records.jsonl", "--errors", "0").stdout


def test_rows_are_roots_when_asked() -> None:
    shape = json.loads(run("gold.jsonl", "--records", "records.jsonl", "--by", "root", "--format", "json").stdout)
    assert ["04", "19", "unplaced", "ALL"] == list(shape["root+dyad"])


def test_records_are_read_from_standard_input() -> None:
    given = Path("records.jsonl").read_text("utf-8")
    assert (
        run("gold.jsonl", "--records", "records.jsonl").stdout
        == run("gold.jsonl", "--records", "-", given=given).stdout
    )


def test_records_of_documents_without_labels_are_warned_of() -> None:
    write("records.jsonl", {"doc": "b", **meeting("RUS", "CHN")}, {"doc": "c", **meeting("RUS", "CHN")})
    result = run("gold.jsonl", "--records", "records.jsonl")
    assert Exit.FINE == result.exit_code
    assert "warning[records-elsewhere]: 2 records of 2 documents" in result.stderr
    assert "the first 'b'" in result.stderr


def test_what_cannot_be_read_is_said_and_the_rest_is_compared() -> None:
    with Path("records.jsonl").open("a") as stream:
        stream.write('{"doc": "a"\n')
    result = run("gold.jsonl", "--records", "records.jsonl")
    assert Exit.INPUT == result.exit_code
    assert "error[input-malformed]" in result.stderr
    assert "--> records.jsonl:3:12" in result.stderr
    assert "FOUR FAMILIES" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.jsonl"], "error[input-unreadable]: no such file"),
        (["gold.jsonl", "--records", "none.jsonl"], "--> none.jsonl"),
        (["texts.jsonl"], 'the key "sentences" is missing'),
        (["."], "is a directory"),
    ],
)
def test_without_labels_or_records_there_are_no_figures(arguments: list[str], said: str) -> None:
    write("texts.jsonl", {"doc": "a", "text": TEXT})
    result = run(*arguments)
    assert (Exit.INPUT, "") == (result.exit_code, result.stdout)
    assert said in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Missing argument 'GOLD'"),
        (["-", "--records", "-"], "can be read only once"),
        (["gold.jsonl", "--errors", "-1"], "-1 is not in the range"),
        (["gold.jsonl", "--by", "verb"], "'verb' is not one of"),
        (["gold.jsonl", "--rules", "none"], "'none' does not exist"),
    ],
)
def test_a_command_that_is_not_understood_is_said_so(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert (Exit.USAGE, "") == (result.exit_code, result.stdout)
    assert said in result.stderr


@pytest.mark.parametrize("records", [[], ["--records", "records.jsonl"]])
def test_of_broken_codes_every_finding_is_shown(pack: Path, records: list[str]) -> None:
    (pack / "cameo" / "evaluation.yaml").write_text("ontology: cameo\nevaluation:\n  interchangeable: talk\n", "utf-8")
    result = run("gold.jsonl", "--rules", pack, *records)
    assert (Exit.RULES, "") == (result.exit_code, result.stdout)
    assert "error[R804]: there is no row 'talk'" in result.stderr
