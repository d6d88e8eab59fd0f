"""Actor phrases written by hand from real usage, each with its codes."""

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from actors.shipped import codes_of, finder, tokens_of

FILE = Path(__file__).with_name("phrases.yaml")
PHRASES: list[dict[str, Any]] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)["phrases"]


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase["text"])
def test_phrase_has_its_codes(phrase: dict[str, Any]) -> None:
    day = datetime.date.fromisoformat(phrase.get("day", "2016-12-01"))
    assert phrase["codes"].split() == codes_of(finder().find(tokens_of(phrase["text"]), day))
