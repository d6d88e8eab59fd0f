"""Actor phrases written by hand from real usage, each with its codes."""

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad.actors import ActorFinder
from marsad.text import split_piece

FILE = Path(__file__).with_name("phrases.yaml")
PHRASES: list[dict[str, Any]] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)["phrases"]


def words_of(text: str) -> list[str]:
    return [token.form for piece in text.split() for token in split_piece(piece)]


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase["text"])
def test_phrase_has_its_codes(phrase: dict[str, Any], finder: ActorFinder) -> None:
    day = datetime.date.fromisoformat(phrase.get("day", "2016-12-01"))
    mentions = finder.find(words_of(phrase["text"]), day)
    assert phrase["codes"].split() == [actor.code or "?" for mention in mentions for actor in mention.actors]
