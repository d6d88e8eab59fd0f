import ast
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from cli import fake_engine
from marsad.cli.exits import Exit

AGREED = "اتفقت روسيا والصين."


def command(*arguments: str) -> list[str]:
    return [sys.executable, fake_engine.__file__, *arguments]


def environment(**changed: str) -> Mapping[str, str]:
    return {"PATH": os.environ["PATH"], **changed}


@pytest.mark.parametrize("output_format", ["table", "jsonl", "csv"])
def test_standard_output_is_utf_8_whatever_the_locale(output_format: str) -> None:
    arguments = command("code", "-", "--format", output_format)
    surroundings = environment(LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    done = subprocess.run(arguments, input=AGREED.encode(), env=surroundings, capture_output=True, check=True)
    assert "اتفقت" in done.stdout.decode("utf-8")
    assert b"1 document: 1 coded, 0 in errors; 1 record\n" == done.stderr


def test_problems_with_arabic_names_are_said_whatever_the_locale(tmp_path: Path) -> None:
    surroundings = environment(LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    done = subprocess.run(
        command("code", str(tmp_path / "خبر.txt")), env=surroundings, capture_output=True, check=False
    )
    assert Exit.INPUT == done.returncode
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("output_format", ["table", "jsonl", "csv", "gdelt"])
def test_a_closed_pipe_is_said_with_what_was_written(tmp_path: Path, output_format: str) -> None:
    lines = (json.dumps({"id": str(number), "text": AGREED}) + "\n" for number in range(20_000))
    path = tmp_path / "many.jsonl"
    path.write_text("".join(lines), "utf-8")
    process = subprocess.Popen(
        command("code", str(path), "--format", output_format),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    for _ in range(20):
        process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    said = process.stderr.read()
    process.stderr.close()
    assert Exit.CLOSED_PIPE == process.wait()
    told = re.fullmatch(
        r"stopped: ([\d,]+) documents: \1 coded, 0 in errors; \1 records; ([\d,]+) written "
        r"before the reader of the output went away\n",
        said,
    )
    assert told is not None, said
    coded, written = (int(number.replace(",", "")) for number in told.groups())
    assert 0 < written == coded - 1 < 20_000


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="the system has no name for standard output")
def test_a_pipe_is_written_to_by_its_name_and_takes_what_is_text_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(AGREED, "utf-8")
    line = [*command("code", str(tmp_path / "a.txt"), "--output", "/dev/stdout"), "--format"]
    done = subprocess.run([*line, "jsonl"], capture_output=True, check=True)
    assert "a" == json.loads(done.stdout)["doc"]
    for more in (["jsonl", "--resume"], ["parquet"], ["sqlite"]):
        refused = subprocess.run([*line, *more], capture_output=True, check=False, encoding="utf-8")
        assert Exit.USAGE == refused.returncode
        assert "is no file" in refused.stderr


def test_what_is_no_record_of_documents_ends_quietly_where_nobody_reads() -> None:
    process = subprocess.Popen(command("schema", "record"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert b"" == process.stderr.read()
    process.stderr.close()
    assert Exit.CLOSED_PIPE == process.wait()


def test_records_come_as_soon_as_their_line_is_given() -> None:
    process = subprocess.Popen(
        command("code", "-", "--format", "jsonl"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for number in range(3):
        process.stdin.write((json.dumps({"id": str(number), "text": AGREED}) + "\n").encode())
        assert str(number) == json.loads(process.stdout.readline())["doc"]
    process.stdin.close()
    assert Exit.FINE == process.wait()
    process.stdout.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("arguments", [("code", "-"), ("--help",), ("code", "--help")])
def test_a_full_disk_is_said(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command(*arguments), input=AGREED.encode(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert Exit.OUTPUT == done.returncode
    assert b"error[output]: no space left on device" in done.stderr.splitlines()


@pytest.mark.parametrize(
    ("redirection", "exit_code", "said"),
    [
        ("< a.txt >&-", Exit.OUTPUT, "error[output]: standard output is closed"),
        ("<&-", Exit.INPUT, "standard input is closed"),
    ],
)
def test_a_closed_stream_is_said(tmp_path: Path, redirection: str, exit_code: Exit, said: str) -> None:
    (tmp_path / "a.txt").write_text(AGREED, "utf-8")
    line = f"{shlex.join(command('code', '-'))} {redirection}"
    done = subprocess.run(line, shell=True, cwd=tmp_path, stderr=subprocess.PIPE, check=False, encoding="utf-8")
    assert exit_code == done.returncode
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_help_loads_neither_the_engine_nor_the_terminal_library() -> None:
    script = (
        "import sys\n"
        "from marsad.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "print(sorted({'rich', 'yaml', 'pydantic', 'pyparsing', 'regex', 'marsad.engine'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8")
    assert "[]" == done.stdout.splitlines()[-1]


UNUSED = {"drawing", "evaluation", "formatter", "harvest", "hits", "review"}
"""Rooms of the workbench that neither checking nor testing a rule needs."""


@pytest.mark.parametrize(("command", "work"), [("check", "check"), ("test", "examples")])
def test_a_cycle_of_rules_loads_no_more_than_it_uses(command: str, work: str) -> None:
    script = (
        "import sys\n"
        f"import marsad.cli.{command}, marsad.engine, marsad.workbench.selection, marsad.workbench.{work}\n"
        "print(sorted(name for name in sys.modules if name.startswith(('marsad.reading', 'marsad.workbench.'))))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8")
    loaded = set(ast.literal_eval(done.stdout))
    assert "marsad.workbench.selection" in loaded
    assert [] == [name for name in loaded if name.split(".")[1] == "reading" or name.split(".")[2] in UNUSED]


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "marsad", "--version"], capture_output=True, check=True, text=True)
    assert done.stdout.startswith("python -m marsad ")
