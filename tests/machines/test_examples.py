"""Does each example of docs/many-machines.md run, and count what the engine counts?"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from machines.page import ARTICLES, EXAMPLES, families
from marsad import Engine

parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra arrow")
pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    parquet.write_table(pa.Table.from_pylist(ARTICLES), tmp_path / "news.parquet")
    return tmp_path


def run(folder: Path, name: str) -> str:
    script = folder / f"{name}.py"
    script.write_text(EXAMPLES[name], "utf-8")
    done = subprocess.run(
        [sys.executable, script], cwd=folder, env=os.environ.copy(), capture_output=True, encoding="utf-8", check=False
    )
    assert 0 == done.returncode, done.stderr[-3000:]
    return done.stdout


def test_a_batch_gives_a_batch(folder: Path, engine: Engine) -> None:
    printed = run(folder, "batch")
    assert (
        "'042', 'source': 'FRAGOV', 'target': 'LBN', 'published': datetime.date(2022, 9, 19), 'outlet': 'x'" in printed
    )


@pytest.mark.parametrize("name", ["polars", "duckdb", "dask", "ray"])
def test_each_library_counts_what_the_engine_counts(name: str, folder: Path, engine: Engine) -> None:
    pytest.importorskip("dask.dataframe" if name == "dask" else name, reason=f"needs {name}")
    printed = run(folder, f"in_{name}")
    for family, number in families(engine).items():
        assert re.search(rf"{family}\W+(?:count\W+)?(?:str\W+)?(?:\w+\(\)\W+)?{number}\b", printed), printed
