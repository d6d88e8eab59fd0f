"""Does the page about the lexicon say what is true?"""

import re
from pathlib import Path

from marsad.lexicon import RESERVED_GROUPS, parse_lexicon
from marsad.source import Diagnostics, catalogue

PAGE = (Path(__file__).parents[2] / "docs" / "lexicon.md").read_text("utf-8")


def test_its_entries_are_sound() -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    # The valency of words that other files enter stands in a section, and a file, of its own.
    blocks = [block for block in blocks if not block.startswith("valency:")]
    whole = blocks[0] + "".join(f"  group-{number}:\n{block}" for number, block in enumerate(blocks[1:]))
    diagnostics = Diagnostics()
    lexicon = parse_lexicon(whole, diagnostics)
    assert [] == list(diagnostics)
    assert {"mediate", "mediation.noun"} == lexicon.find("توسط")[0].groups


def test_it_names_every_reserved_group() -> None:
    assert [] == [group for group in RESERVED_GROUPS if f"| `{group}` |" not in PAGE]


def test_it_names_every_diagnostic_of_the_lexicon() -> None:
    codes = [kind.code for kind in catalogue if kind.code.startswith("L")]
    assert codes == re.findall(r"^\| (L\d+) \|", PAGE, re.MULTILINE)
