import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from marsad.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def block(marker: str) -> str:
    found = re.search(rf"^<!-- {marker} -->\n```\w+\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found, f"README.md has no block marked {marker}"
    return found.group(1)


def test_the_first_command_prints_what_the_readme_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    program, *arguments = shlex.split(block("command: code").split("&&")[-1])
    assert ".venv/bin/marsad" == program
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, arguments)
    assert 0 == result.exit_code, result.stderr
    assert block("output: code") == result.stdout.rstrip("\n") + "\n"


def test_the_three_lines_of_python_run(monkeypatch: pytest.MonkeyPatch) -> None:
    found = re.search(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found
    assert 3 == len([line for line in found.group(1).splitlines() if line])
    names: dict[str, object] = {}
    exec(found.group(1), names)
    assert names["records"]
