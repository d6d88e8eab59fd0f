"""Does `marsad parse` write what its help says, in each of its forms?"""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from marsad import Engine
from marsad.cli import main
from marsad.cli.exits import Exit

TEXT = "زار الرئيس الفرنسي القاهرة وقال إن بلاده ستدعم مصر."


@pytest.fixture
def article(tmp_path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Engine, "load", classmethod(lambda cls, paths=None: engine))
    file = tmp_path / "article.txt"
    file.write_text(TEXT, "utf-8")
    return file


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["parse", *map(str, arguments)])


def test_a_line_of_json_holds_the_spans_of_each_relation(article: Path) -> None:
    result = run(article, "--format", "jsonl")
    assert Exit.FINE == result.exit_code
    shape = json.loads(result.stdout)
    first, said, will = shape["predicates"]
    assert "article" == shape["id"]
    assert "الرئيس الفرنسي" == TEXT[first["subject"]["start"] : first["subject"]["end"]]
    assert "القاهرة" == TEXT[first["object"]["start"] : first["object"]["end"]]
    assert said["subject"] is None
    assert [{"relation": "subject", "start": 4, "end": 18, "how": "coordinate"}] == said["resolved"]
    assert {"start": will["start"], "end": will["end"]} == said["content"]


@pytest.mark.parametrize(
    ("stop", "exit_code", "why"),
    [
        (BrokenPipeError(), Exit.CLOSED_PIPE, "the reader of the output went away"),
        (KeyboardInterrupt(), Exit.INTERRUPTED, "what was written stays"),
        (OSError(28, "No space left on device"), Exit.OUTPUT, "what was written stays"),
    ],
)
def test_what_stops_it_is_said_with_how_far_it_came(
    article: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch, stop: BaseException, exit_code: Exit, why: str
) -> None:
    article = article.with_suffix(".jsonl")
    article.write_text("".join(json.dumps({"id": str(each), "text": TEXT}) + "\n" for each in range(3)), "utf-8")

    def parse(self: Engine, *_: object, **__: object) -> object:
        if not parsed:
            raise stop
        return parsed.pop()

    parsed = [engine.parse(TEXT), engine.parse(TEXT)]
    monkeypatch.setattr(Engine, "parse", parse)
    result = run(article, "--format", "jsonl")
    assert exit_code == result.exit_code
    assert f"stopped at document 3: {why}\n" in result.stderr
    assert 2 == result.stdout.count("\n")


def test_whom_an_earlier_sentence_names_has_codes_and_no_place(article: Path) -> None:
    article.write_text("زار الرئيس المصري باريس. والتقى نظيره الفرنسي.", "utf-8")
    shape = json.loads(run(article, "--format", "jsonl").stdout)
    _, met = shape["predicates"]
    understood = {"relation": "subject", "start": None, "end": None, "codes": ["EGYGOV"], "how": "understood"}
    assert [understood] == met["resolved"]
    assert all(phrase["start"] < phrase["end"] for phrase in shape["phrases"])
    for output_format in ("conllu", "html", "svg"):
        assert Exit.FINE == run(article, "--format", output_format).exit_code


def test_a_table_ends_each_line_with_the_arabic(article: Path) -> None:
    lines = run(article).stdout.splitlines()
    assert any(line.startswith("- subject") and line.endswith("الرئيس الفرنسي") for line in lines)


def test_conllu_has_ten_columns_and_one_root(article: Path) -> None:
    rows = [line.split("\t") for line in run(article, "--format", "conllu").stdout.splitlines() if "\t" in line]
    assert {10} == {len(row) for row in rows}
    assert ["0"] == [row[6] for row in rows if row[7] == "root"]
    assert all(row[6] != row[0] and 0 <= int(row[6]) <= len(rows) for row in rows)
    assert ["nsubj", "obj"] == [row[7] for row in rows[1:4] if row[7] != "dep"]


@pytest.mark.parametrize("output_format", ["html", "svg"])
def test_a_drawing_is_well_formed_and_holds_each_word(article: Path, output_format: str) -> None:
    result = run(article, "--format", output_format)
    assert Exit.FINE == result.exit_code
    texts = ElementTree.fromstring(result.stdout).iter("{http://www.w3.org/2000/svg}text")
    drawn = {list(text.itertext())[-1] for text in texts}
    assert {"زار", "القاهرة", "FRAGOV", "subject", "3 verb planned", "2 content"} <= drawn


def test_a_table_names_who_says_it(article: Path) -> None:
    lines = run(article).stdout.splitlines()
    assert any(line.startswith("- said by") and line.endswith("وقال") for line in lines)


def test_a_missing_file_is_named(tmp_path: Path, article: Path) -> None:
    result = run(tmp_path / "none.txt")
    assert Exit.INPUT == result.exit_code
    assert "none.txt" in result.stderr
