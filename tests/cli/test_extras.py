"""Is a library that is not installed answered with the name of its extra, whoever asks for it?"""

import json
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

import marsad
from cli import fake_engine
from cli.test_process import AGREED
from marsad.cli import main
from marsad.cli.exits import Exit
from marsad.formats import MissingExtraError

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
LIBRARIES = {
    "arrow": ("pyarrow",),
    "duckdb": ("duckdb",),
    "html": ("resiliparse",),
    "lsp": ("pygls", "lsprotocol"),
    "serve": ("starlette", "uvicorn"),
    "warc": ("fastwarc",),
    "zst": ("zstandard",),
}
COMMANDS = [
    ("arrow", ["code", "a.txt", "--output", "b.parquet"]),
    ("arrow", ["code", "a.parquet"]),
    ("arrow", ["report", "a.parquet"]),
    ("arrow", ["report", "a.jsonl", "--articles", "a.parquet"]),
    ("arrow", ["parse", "a.parquet"]),
    ("duckdb", ["code", "a.txt", "--output", "b.duckdb"]),
    ("duckdb", ["report", "a.duckdb"]),
    ("html", ["code", "a.html"]),
    ("lsp", ["lsp"]),
    ("serve", ["serve"]),
    ("warc", ["code", "a.warc"]),
    ("zst", ["code", "a.txt.zst"]),
]


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Lets a library be missing, and what was imported of it forgotten."""

    def lack(library: str) -> None:
        standing_on_it = ("marsad.serving", "marsad.cli.language_server")
        for name in list(sys.modules):
            if name.partition(".")[0] == library or name.startswith(standing_on_it):
                monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, library, None)

    return lack


@pytest.mark.parametrize(("extra", "arguments"), COMMANDS)
def test_a_command_names_the_extra_and_ends_with_one_code(
    extra: str,
    arguments: list[str],
    lacking: Callable[[str], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "marsad.engine", fake_engine.module())
    for name in ("a.txt", "a.parquet", "a.duckdb", "a.html", "a.warc", "a.txt.zst"):
        Path(name).write_text(AGREED, "utf-8")
    Path("a.jsonl").write_text("", "utf-8")
    for library in LIBRARIES[extra]:
        lacking(library)
    done = CliRunner().invoke(main, arguments)
    assert Exit.USAGE == done.exit_code, done.output
    assert f"pip install 'marsad[{extra}]'" in done.stderr
    assert "is not installed" in done.stderr
    assert not list(tmp_path.glob("b.*"))


@pytest.mark.parametrize(
    ("library", "extra", "ask"),
    [
        ("pandas", "pandas", lambda: marsad.to_pandas([])),
        ("polars", "polars", lambda: marsad.to_polars([])),
        ("pyarrow", "arrow", lambda: marsad.to_arrow([])),
        ("starlette", "serve", lambda: __import__("marsad.serving")),
        ("pyspark", "spark", lambda: __import__("marsad.spark").spark.records_type()),
    ],
)
def test_a_program_is_told_the_extra(
    library: str, extra: str, ask: Callable[[], object], lacking: Callable[[str], None]
) -> None:
    lacking(library)
    with pytest.raises(MissingExtraError, match=rf"pip install 'marsad\[{extra}\]'"):
        ask()


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_where_two_libraries_are_missing_the_extra_that_brings_both_is_told(
    library: str, lacking: Callable[[str], None]
) -> None:
    for each in (library, "pyarrow"):
        lacking(each)
    with pytest.raises(MissingExtraError, match=rf"pip install 'marsad\[{library}\]'"):
        getattr(marsad, f"to_{library}")([])


def test_every_extra_is_tried() -> None:
    extras = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["optional-dependencies"]
    tried = {extra for extra, _ in COMMANDS} | {"pandas", "polars", "spark"}
    assert set(extras) - {"dev", "docs"} == tried


def test_of_many_files_that_need_it_one_is_shown_and_all_others_are_coded(
    lacking: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "marsad.engine", fake_engine.module())
    Path("z.txt").write_text(AGREED, "utf-8")
    for number in range(30):
        Path(f"{number}.html").write_text("<html>", "utf-8")
    lacking("resiliparse")
    done = CliRunner().invoke(main, ["code", ".", "--format", "jsonl"])
    assert Exit.USAGE == done.exit_code
    assert ["z"] == [json.loads(line)["doc"] for line in done.stdout.splitlines()]
    assert 1 == done.stderr.count("marsad[html]")
    assert "and 29 more of input-extra" in done.stderr
    assert "31 documents: 1 coded, 30 in errors" in done.stderr
