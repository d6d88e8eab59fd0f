"""Does a pack say for which versions it was written?"""

from pathlib import Path

import pytest

from marsad.language.loader import load_packs, satisfies
from marsad.source import Diagnostics


@pytest.mark.parametrize(
    ("expected", "version", "requirement"),
    [
        (True, "0.1.0", ">=0.1"),
        (True, "1.0", ">=0.9.9"),
        (True, "0.10.0", ">=0.9"),
        (False, "0.1.0", ">=0.2"),
        (False, "0.1.0", "0.1"),
        (False, "0.1.0", ">=latest"),
    ],
)
def test_a_requirement_is_compared_by_numbers(expected: bool, version: str, requirement: str) -> None:
    assert expected == satisfies(version, requirement)


def test_a_pack_for_a_later_version_is_refused_where_it_says_so(tmp_path: Path) -> None:
    path = tmp_path / "later.yaml"
    path.write_text(
        "pack: later\n"
        'requires: ">=99.0"\n'
        "rules:\n"
        "  - id: meet\n"
        "    title: A meets B\n"
        "    event: {verb: meet}\n"
        "    source: subject\n"
        '    code: [{cameo: "040"}]\n'
        "    examples: [{text: x, records: none, because: no match}]\n",
        encoding="utf-8",
    )
    diagnostics = Diagnostics()
    load_packs([path], frozenset(), diagnostics)
    assert [("R114", 2)] == [(found.code, found.span.line) for found in diagnostics]
