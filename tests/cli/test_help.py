import json
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from marsad import Engine
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
    assert "no command is called 'cdoe'; did you mean 'code'?" in result.stderr
    assert "`marsad --help` lists them" in CliRunner().invoke(main, ["xyzzy"]).stderr


def test_help_is_found_under_its_name_too() -> None:
    for asked, option in ((["help"], ["--help"]), (["help", "code"], ["code", "--help"])):
        assert CliRunner().invoke(main, option).stdout == CliRunner().invoke(main, asked).stdout


def test_frequent_options_have_a_letter(tmp_path: Path) -> None:
    article = tmp_path / "one.txt"
    article.write_text("التقت روسيا الصين.", "utf-8")
    done = CliRunner().invoke(main, ["code", str(article), "-f", "csv", "-o", str(tmp_path / "out"), "-j", "1"])
    assert Exit.FINE == done.exit_code
    assert (tmp_path / "out").read_text("utf-8").startswith("doc,")


def test_the_documentation_lists_every_exit_code_with_its_meaning() -> None:
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", DOCUMENTATION.read_text("utf-8"), re.MULTILINE)
    assert [(str(int(code)), code.meaning) for code in Exit] == rows


@pytest.mark.parametrize("command", COMMANDS)
def test_the_documentation_names_every_option(command: str) -> None:
    shown = CliRunner().invoke(main, [command, "--help"]).stdout
    text = DOCUMENTATION.read_text("utf-8")
    missing = [option for option in re.findall(r"^  (?:-\w, )?(--[\w-]+)", shown, re.MULTILINE) if option not in text]
    assert [] == missing


def _every(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for each in command.list_commands(context):
            inner = command.get_command(context, each)
            assert inner
            yield from _every(inner, f"{name} {each}")


def test_every_command_and_subcommand_shows_how_it_is_called() -> None:
    missing = [name for name, command in _every(main, "marsad") if f"{name} " not in f"{command.epilog} "]
    assert [] == missing


@pytest.mark.parametrize("words", [["list"], ["codes"], ["show", "consult.talks"]])
def test_rules_and_codes_are_told_to_programs(words: list[str], engine: Engine) -> None:
    done = CliRunner().invoke(main, ["rules", *words, "--format", "json"])
    assert 0 == done.exit_code
    told = json.loads(done.stdout)
    assert "consult.talks" in {each["id"] for each in told} if words == ["list"] else told


@pytest.mark.parametrize(("asked", "there"), [("groups", "marsad lexicon --groups"), ("codes", "marsad rules codes")])
def test_what_another_command_lists_is_told(asked: str, there: str) -> None:
    result = CliRunner().invoke(main, [asked])
    assert (2, True) == (result.exit_code, f"`{there}` lists them" in result.stderr)
    assert 0 == CliRunner().invoke(main, there.split()[1:]).exit_code


WITHOUT_FORMAT = {"lsp", "serve", "schema", "report", "rules convert", "rules reference", "rules diagnostics"}
"""What writes something else than tables; docs/command-line.md says what."""


def test_every_command_tells_programs_what_it_tells_readers() -> None:
    leaves = [(name, each) for name, each in _every(main, "marsad") if not isinstance(each, click.Group)]
    lacking = {name for name, each in leaves if "--format" not in {word for one in each.params for word in one.opts}}
    assert {f"marsad {name}" for name in WITHOUT_FORMAT} == lacking
    text = DOCUMENTATION.read_text("utf-8")
    (why,) = re.findall(r"^With `--format json` or `jsonl` every command .*?^$", text, re.MULTILINE | re.DOTALL)
    assert [] == [name for name in WITHOUT_FORMAT if f"`{name}`" not in why and f"`{name.split()[-1]}`" not in why]
