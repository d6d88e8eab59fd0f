"""Do the pages for analysts say what is true?"""

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

from marsad.coding.coder import Coder
from marsad.coding.pack_files import pack_files
from marsad.engine import shipped_pack
from marsad.model import Construction
from marsad.workbench.check import check
from marsad.workbench.diagnostic_pages import diagnostics_page
from marsad.workbench.examples import run_examples
from marsad.workbench.file_schemas import file_schema
from marsad.workbench.listing import list_rules
from marsad.workbench.reference import CONSTRUCTION_TITLES, rule_reference

DOCUMENTATION = Path(__file__).parents[2] / "docs"


def test_the_rule_reference_is_the_one_made_from_the_schema() -> None:
    assert rule_reference() == (DOCUMENTATION / "rule-reference.md").read_text("utf-8")


def test_the_catalogue_of_diagnostics_is_the_one_made_from_the_code() -> None:
    assert diagnostics_page() == (DOCUMENTATION / "diagnostics.md").read_text("utf-8")


def test_the_catalogue_is_whole_in_a_process_that_does_nothing_else() -> None:
    command = [sys.executable, "-m", "marsad", "rules", "diagnostics"]
    printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    assert (DOCUMENTATION / "diagnostics.md").read_text("utf-8") == printed


def test_every_construction_is_described() -> None:
    assert set(get_args(Construction)) == set(CONSTRUCTION_TITLES)


def test_the_rules_of_the_tutorial_are_sound_and_their_examples_pass(tmp_path: Path) -> None:
    text = (DOCUMENTATION / "writing-rules.md").read_text("utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    counts = []
    for number, content in enumerate(re.split(r"^(?=pack:)", "".join(blocks), flags=re.MULTILINE)[1:]):
        file = tmp_path / f"{number}.yaml"
        file.write_text(content, "utf-8")
        report = check(pack_files(shipped_pack(), [file]), [file])
        assert () == report.diagnostics
        results = list(run_examples(Coder(report.knowledge), report.knowledge.rules.rules))
        assert {"passed"} == {result.verdict for result in results}
        counts.append(len(results))
    assert [13, 3] == counts


def test_a_rule_is_listed_with_its_codes_and_examples(coder: Coder) -> None:
    first = list_rules(coder.knowledge.rules)[0]
    assert ("meet", ("036", "040"), 2) == (first.id, first.codes, first.examples)


def test_the_schema_names_every_key_of_a_rule() -> None:
    assert {"id", "event", "parties", "gives-way"} <= set(file_schema("events")["$defs"]["RuleSchema"]["properties"])
