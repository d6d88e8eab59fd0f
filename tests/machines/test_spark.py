"""Does Spark give the records that one process gives: from a table, as a stream, and with rules of one's own?"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from machines.page import ARTICLES, EXAMPLES
from marsad import Engine, to_arrow
from marsad.formats import COLUMNS
from marsad.model import Document

pytestmark = [
    pytest.mark.spark,
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.skipif(shutil.which("java") is None, reason="needs Java"),
]


@pytest.fixture(scope="module")
def spark(engine: Engine) -> Iterator[Any]:
    """One session for all tests: it takes longer to start than to code."""
    sql = pytest.importorskip("pyspark.sql", reason="needs the extra spark")
    pytest.importorskip("pandas", reason="needs the extra spark")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
        builder = sql.SparkSession.builder.master("local[2]")
        for key, value in {
            "spark.ui.enabled": "false",
            "spark.sql.shuffle.partitions": "2",
            "spark.driver.host": "127.0.0.1",
        }.items():
            builder = builder.config(key, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


@pytest.fixture
def folder(tmp_path: Path, spark: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the articles, in which the examples run."""
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "arriving").mkdir()
    for name in ("news.parquet", "arriving/1.parquet"):
        parquet.write_table(pa.Table.from_pylist(ARTICLES), tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def wanted(engine: Engine) -> list[dict[str, Any]]:
    """The records of one process, with what is kept of their articles."""
    rows = []
    for article in ARTICLES:
        document = Document(article["id"], article["text"], article["date"])
        rows += [{**row, "outlet": article["outlet"]} for row in to_arrow(engine.coder.code(document)).to_pylist()]
    return rows


def example(name: str, folder: Path) -> dict[str, Any]:
    """Run an example with its files in the folder; Spark itself has another one."""
    code = EXAMPLES[name]
    for file in ("news.parquet", "events", "arriving", "streamed", "checkpoint"):
        code = code.replace(f'"{file}"', repr(str(folder / file)))
    made: dict[str, Any] = {}
    exec(code, made)
    return made


def read(spark: Any, path: Path) -> list[dict[str, Any]]:
    rows = [row.asDict() for row in spark.read.parquet(str(path)).collect()]
    assert all(set(COLUMNS) <= set(row) for row in rows)
    return rows


def ordered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(({name: row[name] for name in sorted(row)} for row in rows), key=lambda row: (row["doc"], row["id"]))


def test_a_table_gives_the_records_of_one_process_parted_by_day(spark: Any, folder: Path, engine: Engine) -> None:
    made = example("in_spark", folder)
    assert [*COLUMNS, "outlet"] == made["records"].columns
    assert ordered(wanted(engine)) == ordered(read(spark, folder / "events"))
    parts = {path.name for path in (folder / "events").iterdir() if path.is_dir()}
    assert {"published=2022-09-19", "published=2022-09-20"} == parts


def test_a_stream_codes_what_arrives_once(spark: Any, folder: Path, engine: Engine) -> None:
    rows = [{name: value for name, value in row.items() if name != "outlet"} for row in wanted(engine)]
    example("in_a_stream", folder)
    assert ordered(rows) == ordered(read(spark, folder / "streamed"))
    example("in_a_stream", folder)
    assert ordered(rows) == ordered(read(spark, folder / "streamed"))


def test_rules_of_ones_own_are_sent_along(spark: Any, folder: Path, engine: Engine) -> None:
    from marsad.spark import code_dataframe

    frame = spark.read.parquet(str(folder / "news.parquet")).limit(3).withColumnRenamed("text", "body")
    rows = [row.asDict() for row in code_dataframe(frame, engine=engine, text="body").collect()]
    assert {row["pack"] for row in rows} == {engine.revision}


def test_what_cannot_be_coded_is_said_before_anything_runs(spark: Any) -> None:
    from marsad.spark import code_dataframe

    frame = spark.createDataFrame([("a", "زار")], "id string, body string")
    with pytest.raises(ValueError, match="no column is called 'text'; there are id, body"):
        code_dataframe(frame)
    for named in ({"engine": 5}, {"text": 5}, {"keep": "id"}):
        with pytest.raises(TypeError, match=f"{next(iter(named))} must be"):
            code_dataframe(frame, **named)
