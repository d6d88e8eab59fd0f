"""Does what docs/serving.md shows work as it stands?"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from marsad import Engine
from marsad.serving import Limits
from marsad.serving.openapi import openapi

PAGE = (Path(__file__).parents[2] / "docs" / "serving.md").read_text("utf-8")
SHOWN = "http://127.0.0.1:8000/"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_the_command_gives_records(address: str) -> None:
    (command,) = (block for block in blocks("sh") if block.startswith("curl"))
    done = subprocess.run(["sh", "-c", command.replace(SHOWN, address)], capture_output=True, check=True)
    (document,) = json.loads(done.stdout)["documents"]
    assert ("a", "042", "2022-09-19") == (document["id"], *(document["records"][0][key] for key in ("code", "date")))


def test_the_program_gives_records(address: str) -> None:
    program = blocks("python")[0].replace(SHOWN, address)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    lines = done.stdout.splitlines()
    assert "1 042 FRAGOV LBN" in lines
    assert any(line.startswith("2 19") for line in lines)


def test_the_application_is_made_as_shown(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Engine, "load", classmethod(lambda cls: engine))
    made: dict[str, Any] = {}
    exec(blocks("python")[1], made)
    assert "/code" in {route.path for route in made["app"].routes}


def test_it_names_every_status_and_the_limits() -> None:
    told = set(re.findall(r"[45]\d\d", "".join(re.findall(r"^\| ([45][\d, ]+) \|", PAGE, re.MULTILINE))))
    described = openapi(Limits())["paths"]["/code"]["post"]["responses"]
    assert set(described) - {"200"} <= told
    for limit in (Limits().size, Limits().documents, Limits().characters):
        assert f"{limit:,}" in PAGE
