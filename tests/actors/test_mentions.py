"""Actor phrases in sentences: where each begins and ends, whom it means, and how it agrees."""

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from actors.shipped import finder, tokens_of
from marsad.model import Mention, Token

FILE = Path(__file__).with_name("mentions.yaml")
SENTENCES: list[dict[str, Any]] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)["sentences"]


def described(mention: Mention, tokens: list[Token], expected: dict[str, str]) -> dict[str, str]:
    """Return what a mention says, as far as is expected of it."""
    said = {
        "words": " ".join(token.word.form for token in tokens[mention.start : mention.end]),
        "codes": " ".join(actor.code or "?" for actor in mention.actors),
        "shape": f"{mention.gender} {mention.number} {'human' if mention.human else 'thing'}",
    }
    return {key: said[key] for key in ("words", "codes", "shape") if key != "shape" or key in expected}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["text"])
def test_a_sentence_holds_these_phrases(sentence: dict[str, Any]) -> None:
    tokens = tokens_of(sentence["text"])
    mentions = finder().find(tokens, datetime.date(2016, 12, 1))
    wanted: list[dict[str, str]] = sentence["mentions"] or []
    hints = [*wanted, *[{} for _ in mentions]]
    assert wanted == [described(mention, tokens, hint) for mention, hint in zip(mentions, hints, strict=False)]
