"""Does a run that is killed at any moment lose nothing and double nothing when it goes on?"""

import json
import os
import random
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import fake_engine
from cli.test_process import AGREED, command
from marsad.cli import main
from marsad.cli.exits import Exit

KILLS = int(os.environ.get("MARSAD_KILLS", "5"))
"""Kills before a run may end; more of them are for benchmarks/README.md."""
DOCUMENTS = 1_200 * KILLS


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for number in range(DOCUMENTS):
            text = {0: fake_engine.BAD, 1: ""}.get(number % 10, f"{AGREED} {number}")
            line = json.dumps({"id": str(number), "text": text, "url": f"http://{number}"}, ensure_ascii=False)
            stream.write(line + "\n" if number % 7 else line[:-5] + "\n")
    return path


def arguments(news: Path, output: Path, *more: str) -> list[str]:
    return ["code", str(news), "--output", str(output), "--keep", "url", *more]


@pytest.mark.parametrize("name", ["events.jsonl", "events.csv", "events.sqlite", "events.duckdb", "events.parquet"])
def test_after_kills_the_output_is_that_of_one_run(news: Path, tmp_path: Path, name: str) -> None:
    for library in {".duckdb": ("duckdb", "pyarrow"), ".parquet": ("pyarrow",)}.get(Path(name).suffix, ()):
        pytest.importorskip(library, reason=f"needs {library}")
    whole, output = tmp_path / f"whole-{name}", tmp_path / name
    done = subprocess.run(command(*arguments(news, whole)), capture_output=True, encoding="utf-8", check=False)
    assert Exit.INPUT == done.returncode
    chance = random.Random(name)
    kills = 0
    for _ in range(10 * KILLS):
        process = subprocess.Popen(
            command(*arguments(news, output, "--resume")), stderr=subprocess.PIPE, encoding="utf-8"
        )
        if kills < KILLS:
            time.sleep(chance.uniform(0.2, 0.7))
            process.send_signal(signal.SIGKILL)
            kills += 1
        _, said = process.communicate(timeout=600)
        if process.returncode == Exit.INPUT:
            break
    assert said.splitlines()[-1] == done.stderr.splitlines()[-1]
    assert contents(whole) == contents(output)
    assert not (tmp_path / f"{name}.part").exists()


def contents(path: Path) -> object:
    """All bytes of a file, all rows of a database."""
    if path.suffix == ".sqlite":
        with closing(sqlite3.connect(path)) as connection:
            return sorted(connection.iterdump())
    if path.suffix == ".duckdb":
        import duckdb

        with duckdb.connect(str(path), read_only=True) as database:
            tables = [name for (name,) in database.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
            return {table: sorted(database.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables}
    return path.read_bytes()


@pytest.fixture
def _engine(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "marsad.engine", fake_engine.module())


def journal(tmp_path: Path, news: Path) -> Path:
    """The journal of a run that was stopped in its middle."""
    whole = CliRunner().invoke(main, arguments(news, tmp_path / "a.jsonl", "--resume"))
    assert Exit.INPUT == whole.exit_code
    process = subprocess.Popen(command(*arguments(news, tmp_path / "a.jsonl", "--resume")), stderr=subprocess.DEVNULL)
    part = tmp_path / "a.jsonl.part"
    while not part.exists() or part.stat().st_size < 100_000:
        assert process.poll() is None
        time.sleep(0.01)
    process.kill()
    process.wait()
    return part


@pytest.mark.usefixtures("_engine")
def test_a_journal_of_another_run_is_refused_and_a_torn_one_is_mended(news: Path, tmp_path: Path) -> None:
    part = journal(tmp_path, news)
    wanted = (tmp_path / "a.jsonl").read_bytes()
    kept = part.read_bytes()

    result = CliRunner().invoke(main, arguments(news, tmp_path / "a.jsonl", "--resume", "--headline"))
    assert Exit.USAGE == result.exit_code
    assert "other rules, options or files" in result.stderr

    shorter = tmp_path / "news.jsonl"
    lines = shorter.read_text("utf-8")
    shorter.write_text("\n".join(lines.splitlines()[5:]), "utf-8")
    result = CliRunner().invoke(main, arguments(news, tmp_path / "a.jsonl", "--resume"))
    assert Exit.USAGE == result.exit_code
    assert "the input is not what it was" in result.stderr

    shorter.write_text(lines, "utf-8")
    for end in (len(kept) - 1, len(kept) // 2, 10, 0):
        part.write_bytes(kept[:end])
        result = CliRunner().invoke(main, arguments(news, tmp_path / "a.jsonl", "--resume"))
        assert Exit.INPUT == result.exit_code, result.stderr
        assert wanted == (tmp_path / "a.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("number", "exit_code"),
    [(signal.SIGTERM, Exit.ENDED), (signal.SIGHUP, Exit.HUNG_UP), (signal.SIGINT, Exit.INTERRUPTED)],
)
def test_who_asks_to_end_is_told_what_is_kept(news: Path, tmp_path: Path, number: int, exit_code: Exit) -> None:
    output = tmp_path / "a.jsonl"
    for more, kept in (((), "is as it was"), (("--resume",), "a.jsonl.part: the same command goes on from there")):
        with news.open("a", encoding="utf-8") as stream:
            stream.write('{"id": "x", "text": "a"}\n' * 300_000)
        process = subprocess.Popen(
            command(*arguments(news, output, *more)),
            stderr=subprocess.PIPE,
            encoding="utf-8",
            # What runs the tests may ignore the signal, as `nohup` does, and hand that down.
            preexec_fn=partial(signal.signal, number, signal.SIG_DFL),
        )
        while not list(tmp_path.glob("*a.jsonl*")):
            time.sleep(0.01)
        time.sleep(0.2)
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
        assert exit_code == process.returncode, said
        assert kept in said
        assert "Traceback" not in said
        assert more or [] == list(tmp_path.glob("*a.jsonl*"))
