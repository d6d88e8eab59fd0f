import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from marsad.cli import main
from marsad.cli.exits import Exit
from marsad.cli.group import COMMANDS

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "command-line.md"


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_teaches_by_examples(command: list[str]) -> None:
    result = CliRunner().invoke(main, [*command, "--help"])
    assert 0 == result.exit_code
    assert "Examples:" in result.stdout


def test_help_lists_every_exit_code() -> None:
    shown = CliRunner().invoke(main, ["--help"]).stdout
    assert {str(int(code)) for code in Exit} <= set(re.findall(r"^ +(\d+) ", shown, re.MULTILINE))


def test_an_unknown_command_is_said() -> None:
    result = CliRunner().invoke(main, ["cdoe"])
    assert Exit.USAGE == result.exit_code
    assert "cdoe" in result.stderr


def test_the_documentation_lists_every_exit_code_with_its_meaning() -> None:
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", DOCUMENTATION.read_text("utf-8"), re.MULTILINE)
    assert [(str(int(code)), code.meaning) for code in Exit] == rows


@pytest.mark.parametrize("command", COMMANDS)
def test_the_documentation_names_every_option(command: str) -> None:
    shown = CliRunner().invoke(main, [command, "--help"]).stdout
    text = DOCUMENTATION.read_text("utf-8")
    missing = [option for option in re.findall(r"^  (?:-h, )?(--[\w-]+)", shown, re.MULTILINE) if option not in text]
    assert [] == missing
