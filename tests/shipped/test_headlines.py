"""Are headlines, tickers and posts read as the sentences that they stand for?

Each entry of headlines.yaml holds a line as agencies write them, and all records that it is to give.
"""

from pathlib import Path

import pytest
import yaml

from marsad import Engine

FILE = Path(__file__).parent / "headlines.yaml"
Key = tuple[str, str | None, str | None]


def headlines() -> list[tuple[str, list[Key]]]:
    # Of all loaders only the base loader leaves 040 as it was typed.
    entries = yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader)
    return [
        (entry["text"].strip(), [(each["code"], each.get("source"), each.get("target")) for each in entry["records"]])
        for entry in entries
    ]


@pytest.mark.parametrize(("text", "records"), headlines())
def test_a_headline_gives_its_records(engine: Engine, text: str, records: list[Key]) -> None:
    found = engine.code(text)
    assert sorted(map(str, records)) == sorted(
        str((each.code, each.source and each.source.code, each.target and each.target.code)) for each in found
    )
