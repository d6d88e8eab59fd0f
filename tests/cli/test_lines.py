"""Do tables heed the width of a terminal?"""

import io

import pytest
from rich.console import Console

from marsad.cli.lines import print_english, print_table

ROW = ("verb", "rules/lexicon/severing.yaml:88", "asked.any, asked.severing, ban.verb, block-road, close", "أغلق")


@pytest.mark.parametrize("width", [60, 80, 200])
def test_a_table_fits_a_terminal_and_keeps_where_a_word_stands(width: int) -> None:
    stream = io.StringIO()
    console = Console(file=stream, width=width, force_terminal=True, color_system=None)
    print_table(console, ("kind", "entered", "groups", "lemma"), [ROW])
    lines = stream.getvalue().splitlines()
    assert all(len(line) <= width for line in lines)
    assert "/severing.yaml:88  " in lines[1]
    assert lines[1].endswith("أغلق")


def test_english_goes_on_below_where_it_is_too_wide() -> None:
    stream = io.StringIO()
    console = Console(file=stream, width=40, force_terminal=True, color_system=None)
    title = "a charge against someone, and no complaint that someone makes"
    print_english(console, ("group", "lexemes", "title"), [("accusation.charge", "2", title)], numbers="lexemes")
    lines = stream.getvalue().splitlines()
    assert all(len(line) <= 40 for line in lines)
    assert lines[2].startswith("accusation.charge         2   a charge")
    assert title == " ".join(" ".join(line[30:].split()) for line in lines[2:])
