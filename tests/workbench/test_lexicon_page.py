"""Does the page about the lexicon say what is true?"""

import re
from pathlib import Path

from marsad.lexicon import RESERVED_GROUPS, load_lexicon, parse_lexicon
from marsad.source import Diagnostics, catalogue

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "lexicon.md").read_text("utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
VALENCY = [block for block in BLOCKS if block.startswith("valency:")]


def test_its_entries_are_sound() -> None:
    blocks = [block for block in BLOCKS if block not in VALENCY]
    whole = blocks[0] + "".join(f"  group-{number}:\n{block}" for number, block in enumerate(blocks[1:]))
    whole += "  prepositions:\n    particles:\n      - على\n      - مع\n"
    diagnostics = Diagnostics()
    lexicon = parse_lexicon(whole, diagnostics)
    assert [] == list(diagnostics)
    assert {"mediate", "mediation.noun"} == lexicon.find("توسط")[0].groups


def test_what_it_says_of_valency_is_what_the_shipped_lexicon_says(tmp_path: Path) -> None:
    (block,) = VALENCY
    (tmp_path / "page.yaml").write_text(block, "utf-8")
    shipped, both = Diagnostics(), Diagnostics()
    lexicon = load_lexicon([ROOT / "rules" / "lexicon"], shipped)
    assert lexicon.lexemes == load_lexicon([ROOT / "rules" / "lexicon", tmp_path / "page.yaml"], both).lexemes
    assert ([], {"L104"}) == (list(shipped), {found.code for found in both})


def test_it_names_every_reserved_group() -> None:
    assert [] == [group for group in RESERVED_GROUPS if f"| `{group}` |" not in PAGE]


def test_it_names_every_diagnostic_of_the_lexicon() -> None:
    codes = [kind.code for kind in catalogue if kind.code.startswith("L")]
    assert codes == re.findall(r"^\| (L\d+) \|", PAGE, re.MULTILINE)
