"""Does what docs/report.md shows work as it stands?"""

import datetime
import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from marsad import Engine
from marsad.cli import main

PAGE = (Path(__file__).parents[2] / "docs" / "report.md").read_text("utf-8")
TEXT = "زار الرئيس الفرنسي لبنان. زار الرئيس الفرنسي لبنان."


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_commands_make_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: Engine) -> None:
    monkeypatch.setattr(Engine, "load", classmethod(lambda cls, paths=None: engine))
    monkeypatch.chdir(tmp_path)
    Path("news.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}), "utf-8")
    for line in blocks("sh")[0].splitlines():
        assert 0 == CliRunner().invoke(main, shlex.split(line)[1:]).exit_code
    assert TEXT in Path("report.html").read_text("utf-8")


def test_the_program_keeps_one_a_day(engine: Engine) -> None:
    made: dict[str, Any] = {"records": engine.code(TEXT, date=datetime.date(2022, 9, 19))}
    exec(blocks("python")[0], made)
    assert len(made["kept"]) < len(made["records"])
