"""Are the pages there wherever the command is?"""

import json
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from marsad.cli import main
from marsad.cli.exits import Exit
from marsad.cli.group import COMMANDS

FOLDER = Path(__file__).parents[2] / "docs"
PAGES = sorted(path.stem for path in FOLDER.glob("*.md"))


def run(*arguments: str) -> str:
    done = CliRunner().invoke(main, ["docs", *arguments])
    assert Exit.FINE == done.exit_code, done.output
    return done.stdout


def test_pages_are_listed_with_their_titles() -> None:
    listed = json.loads(run("--format", "json"))
    assert PAGES == [each["page"] for each in listed]
    assert {"page": "lexicon", "title": "The lexicon"} in listed
    assert all(re.search(rf"^{page} ", run(), re.MULTILINE) for page in PAGES)


@pytest.mark.parametrize("name", ["records", "records.md"])
def test_a_page_is_printed_as_it_is(name: str) -> None:
    text = (FOLDER / "records.md").read_text("utf-8")
    assert text == run(name)
    assert text == json.loads(run(name, "--format", "json"))["text"]


def test_an_unknown_page_is_said_with_the_nearest() -> None:
    done = CliRunner().invoke(main, ["docs", "record"])
    assert Exit.USAGE == done.exit_code
    assert "no page is called 'record'; did you mean records?" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_pages_that_there_are(command: str) -> None:
    found = main.get_command(click.Context(main), command)
    assert found
    text = f"{found.epilog} {found.help}"
    assert "docs/" not in text
    assert set(re.findall(r"`marsad docs ([a-z-]+)`", text)) <= set(PAGES)
